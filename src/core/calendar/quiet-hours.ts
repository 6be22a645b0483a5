// The quiet hours, 22:00 to 08:00 in Malaysia: what is not asked for waits for the morning.
import { type Instant, timeInMalaysia } from './instant.ts'

const from = 22 * 60
const until = 8 * 60
const dayMinutes = 24 * 60
const minuteMs = 60_000

/** Whether it is quiet at that moment: from 22:00 on, before 08:00. */
export function isQuiet(at: Instant): boolean {
  const minute = minuteOf(at)
  return minute >= from || minute < until
}

/** That moment, or the next 08:00 when it is quiet. */
export function outsideQuietHours(at: Instant): Instant {
  if (!isQuiet(at)) return at
  const minutesLeft = (until - minuteOf(at) + dayMinutes) % dayMinutes
  return ((Math.floor(at / minuteMs) + minutesLeft) * minuteMs) as Instant
}

function minuteOf(at: Instant): number {
  const { hour, minute } = timeInMalaysia(at)
  return hour * 60 + minute
}
