// What delivery and the live feed stand on: the file, the watchers and the clock.
import type { LiveFeed } from './live-feed.ts'
import type { SandboxFile } from './sqlite.ts'

export interface Ground {
  readonly db: SandboxFile
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly feed: LiveFeed
}
