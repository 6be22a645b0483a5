// What a method of the Bot API is, seen from inside.
import type { World } from '../world.ts'
import type { UploadedFile } from './request-body.ts'

export interface Call {
  /** Checked against the published method. */
  fields: Record<string, unknown>
  files: ReadonlyMap<string, UploadedFile>
  /** Aborted when the caller went away. */
  signal: AbortSignal
}

/** Returns the `result`, or throws an ApiError. Runs in one transaction up to its first await. */
export type Method = (world: World, call: Call) => unknown
