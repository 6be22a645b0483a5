// What becomes of telling a happening to a webhook endpoint after one attempt: tried again over 24 hours, the waits
// being those of Standard Webhooks 1.0 [ours beyond 5 h]; 410 Gone switches the endpoint off.
import type { Instant } from '../calendar/instant.ts'

/** How an attempt ended: the receiver's status, or why there was none. */
export type WebhookAttempt = { readonly status: number } | { readonly error: string }

export type WebhookEnd =
  | { readonly state: 'delivered' }
  | { readonly state: 'waiting'; readonly nextAttemptAt: Instant }
  | { readonly state: 'failed'; readonly gone: boolean }

const seconds = 1_000
const minutes = 60 * seconds
const hours = 60 * minutes

/** Waits after the first attempt, the second and so on: together 24 hours. */
export const webhookWaits: readonly number[] = [
  ...[5 * seconds, 5 * minutes, 30 * minutes, 2 * hours, 5 * hours],
  ...[8 * hours, 8 * hours + 25 * minutes - 5 * seconds],
]

/** Decides after the n-th attempt (from 1). Any status of 2xx is taken; a redirect is not followed. */
export function afterWebhookAttempt(
  attempts: number,
  attempt: WebhookAttempt,
  { now, waits = webhookWaits }: { readonly now: Instant; readonly waits?: readonly number[] },
): WebhookEnd {
  if ('status' in attempt && attempt.status >= 200 && attempt.status < 300) return { state: 'delivered' }
  if ('status' in attempt && attempt.status === 410) return { state: 'failed', gone: true }
  const wait = waits[attempts - 1]
  if (wait === undefined) return { state: 'failed', gone: false }
  return { state: 'waiting', nextAttemptAt: (now + wait) as Instant }
}
