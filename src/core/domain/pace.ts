// Token buckets: how fast lines may leave. One chat: 1 a second, five at once; bulk: 25 a second for the whole bot
// (Telegram's limits are about 1 and 30 a second; replies to incoming messages are not held to the second).
import type { Instant } from '../calendar/instant.ts'

export type Bucket = { tokens: number; at: Instant }
export type Pace = { perSecond: number; burst: number }

export const chatPace: Pace = { perSecond: 1, burst: 5 }
export const bulkPace: Pace = { perSecond: 25, burst: 25 }

/** Takes one token, or tells for how many milliseconds there is none. A clock that jumped back refills nothing. */
export function takeToken(
  bucket: Bucket | undefined,
  now: Instant,
  pace: Pace,
): { taken: true; bucket: Bucket } | { taken: false; waitMs: number } {
  const elapsed = bucket ? Math.max(0, now - bucket.at) : 0
  const filled = bucket ? Math.min(pace.burst, bucket.tokens + (elapsed / 1000) * pace.perSecond) : pace.burst
  if (filled >= 1) return { taken: true, bucket: { tokens: filled - 1, at: now } }
  return { taken: false, waitMs: Math.ceil(((1 - filled) / pace.perSecond) * 1000) }
}
