// A moment, and the day and time of the clock on a wall in Malaysia at that moment.
// Asia/Kuala_Lumpur is UTC+8 all year, without summer time; business time is that zone.
import type { z } from 'zod'
import type { Day } from './day.ts'

/** A moment in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & z.$brand<'Instant'>

/** A time of day on a 24-hour clock: hour 0 to 23, minute 0 to 59. */
export type TimeOfDay = { readonly hour: number; readonly minute: number }

const MALAYSIA_OFFSET_MS = 8 * 3_600_000

/** The moment this many milliseconds after the epoch; throws a RangeError unless it is a whole number. */
export function instant(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not a moment: ${ms}`)
  return ms as Instant
}

function wallClock(at: Instant): Date {
  return new Date(at + MALAYSIA_OFFSET_MS)
}

/** The day it is in Malaysia at that moment. */
export function dayInMalaysia(at: Instant): Day {
  return wallClock(at).toISOString().slice(0, 10) as Day
}

/** The time of day in Malaysia at that moment, seconds dropped. */
export function timeInMalaysia(at: Instant): TimeOfDay {
  const clock = wallClock(at)
  return { hour: clock.getUTCHours(), minute: clock.getUTCMinutes() }
}
