// Webhooks out (Standard Webhooks 1.0): each happening is told to every endpoint that asked for it, in order, tried
// again for 24 hours, and nothing is skipped. No network inside a transaction.
import type { Instant } from '../core/calendar/instant.ts'
import { afterWebhookAttempt, type WebhookAttempt, type WebhookEnd } from '../core/domain/webhook.ts'
import type { Page, Paged } from './api-reader.ts'
import type { Clock } from './ports.ts'

export type WebhookEndpoint = {
  readonly id: string
  readonly url: string
  readonly description?: string
  /** Kinds of happenings; none means all. */
  readonly events: readonly string[]
  readonly enabled: boolean
  readonly disabledReason?: 'gone' | 'byRequest'
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export type WebhookDelivery = {
  readonly id: string
  readonly endpointId: string
  readonly messageId: string
  readonly event: string
  readonly state: WebhookEnd['state']
  readonly log: readonly { at: Instant; ms: number; status?: number; error?: string }[]
  readonly nextAttemptAt?: Instant
  readonly createdAt: Instant
  readonly endedAt?: Instant
}

export type EndpointFields = Pick<WebhookEndpoint, 'url' | 'description' | 'events'>
export type EndpointChange = {
  readonly url?: string
  readonly description?: string | null
  readonly events?: readonly string[]
  readonly enabled?: boolean
}

/** The endpoints and what was told to them, as the API shows and changes them. */
export type WebhookBook = {
  /** The secret is given once. */
  readonly add: (endpoint: EndpointFields, at: Instant) => Promise<WebhookEndpoint & { secret: string }>
  readonly endpoints: (page: Page) => Promise<Paged<WebhookEndpoint>>
  readonly endpoint: (id: string) => Promise<WebhookEndpoint | undefined>
  /** Changes only what was seen; undefined when it is another by now. */
  readonly change: (
    seen: WebhookEndpoint,
    change: EndpointChange,
    at: Instant,
  ) => Promise<WebhookEndpoint | undefined>
  /** False when it is another by now. */
  readonly remove: (seen: WebhookEndpoint) => Promise<boolean>
  readonly deliveries: (endpointId: string, page: Page) => Promise<Paged<WebhookDelivery>>
  readonly delivery: (id: string) => Promise<WebhookDelivery | undefined>
  /** Tries again what ended, as if for the first time; gives how many. */
  readonly replay: (
    which: { readonly deliveryId: string } | { readonly endpointId: string; readonly failedSince: Instant },
    at: Instant,
  ) => Promise<number>
}

/** A delivery taken for one attempt. */
export type DueDelivery = {
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly messageId: string
  readonly payload: string
  /** This attempt's number, from 1. */
  readonly attempts: number
}

export type WebhookOutbox = {
  /** Hands happenings that nobody has looked at yet to the endpoints, one page in one transaction; gives how many. */
  readonly tellPage: (at: Instant) => Promise<number>
  /** The oldest due delivery of an endpoint, taken until `until`, lest another process sends it as well. */
  readonly take: (
    endpointId: string,
    at: { readonly now: Instant; readonly until: Instant },
  ) => Promise<DueDelivery | undefined>
  /** Writes down how it went, and asks for the next attempt when there is one. */
  readonly settle: (due: DueDelivery, end: WebhookEnd, attempt: LoggedAttempt) => Promise<void>
  /** Asks for what is due now: the endpoint has more, or a process died over it. */
  readonly askAgain: (endpointId: string) => Promise<void>
  readonly endpointsDue: (now: Instant) => Promise<readonly string[]>
}

export type LoggedAttempt = { readonly at: Instant; readonly ms: number; readonly attempt: WebhookAttempt }

/** Posts a signed message; never throws, never follows a redirect. */
export type WebhookSender = (
  due: Pick<DueDelivery, 'url' | 'secret' | 'messageId' | 'payload'>,
  at: Instant,
) => Promise<WebhookAttempt>

export type WebhookWork = {
  readonly outbox: WebhookOutbox
  readonly send: WebhookSender
  readonly clock: Clock
  /** Left out: the waits of 24 hours. */
  readonly waits?: readonly number[]
}

const takenForMs = 60_000
const atOnce = 20

/** Tells all happenings that were not looked at yet, and asks again for deliveries that a process died over. */
export async function tellHappenings({ outbox, clock }: WebhookWork): Promise<void> {
  while ((await outbox.tellPage(clock.now())) > 0);
  for (const endpointId of await outbox.endpointsDue(clock.now())) await outbox.askAgain(endpointId)
}

/** Sends what is due to one endpoint, oldest first; after twenty, or when told to stop, the rest is asked for anew. */
export async function deliverWebhooks(
  work: WebhookWork,
  endpointId: string,
  stopping?: { readonly aborted: boolean },
): Promise<void> {
  for (let sent = 0; sent < atOnce && !stopping?.aborted; sent++) {
    if (!(await deliverOne(work, endpointId))) return
  }
  await work.outbox.askAgain(endpointId)
}

async function deliverOne({ outbox, send, clock, waits }: WebhookWork, endpointId: string): Promise<boolean> {
  const at = clock.now()
  const due = await outbox.take(endpointId, { now: at, until: (at + takenForMs) as Instant })
  if (due === undefined) return false
  const attempt = await send(due, at)
  const now = clock.now()
  const end = afterWebhookAttempt(due.attempts, attempt, { now, ...(waits && { waits }) })
  await outbox.settle(due, end, { at, ms: Math.max(0, now - at), attempt })
  return true
}
