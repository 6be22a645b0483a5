// What every part of the sandbox works on.
import type { Delivery } from './delivery/delivery.ts'
import type { FaultList } from './faults.ts'
import type { LiveFeed } from './live-feed.ts'
import type { Pace } from './pace.ts'
import type { SandboxFile } from './sqlite.ts'
import type { User } from './telegram-objects.ts'

export interface World {
  readonly db: SandboxFile
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly token: string
  readonly bot: User & { username: string }
  readonly feed: LiveFeed
  readonly pace: Pace
  readonly faults: FaultList
  readonly delivery: Delivery
}

/** The Bot API's dates are whole seconds. */
export const seconds = (world: Pick<World, 'clock'>): number => Math.floor(world.clock() / 1000)
