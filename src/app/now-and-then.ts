// Telling how far a job is, but not more often than anybody reads.
import type { Clock } from './ports.ts'

const toldEveryMs = 2000

/** Does it at most every two seconds, from two seconds on. That it could not be told is no reason to stop. */
export function nowAndThen<Value>(
  clock: Clock,
  tell: (value: Value) => Promise<void>,
): (value: Value) => void {
  let toldAt = clock.now()
  return value => {
    if (clock.now() - toldAt < toldEveryMs) return
    toldAt = clock.now()
    tell(value).catch(() => {})
  }
}
