// Webhook rows as the app has them.
import type { WebhookDelivery, WebhookEndpoint } from '../../../app/webhooks.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Prisma } from '../generated/client.ts'

export const withLog = { log: { orderBy: { id: 'asc' } } } as const

const instantOf = (date: Date) => date.getTime() as Instant

export function endpointOf(row: Prisma.WebhookEndpointGetPayload<object>): WebhookEndpoint {
  const { id, url, description, events, enabled, disabledReason, createdAt, updatedAt } = row
  return {
    ...{ id, url, events, enabled, createdAt: instantOf(createdAt), updatedAt: instantOf(updatedAt) },
    ...(description !== null && { description }),
    ...(disabledReason !== null && { disabledReason: disabledReason as 'gone' | 'byRequest' }),
  }
}

type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ include: typeof withLog }>

export function deliveryOf(row: DeliveryRow, event: string): WebhookDelivery {
  const { id, endpointId, happeningId, state, nextAttemptAt, createdAt, endedAt, log } = row
  return {
    ...{ id, endpointId, messageId: messageId(happeningId), event },
    state: state as WebhookDelivery['state'],
    log: log.map(({ at, ms, status, error }) => ({
      ...{ at: instantOf(at), ms },
      ...(status !== null && { status }),
      ...(error !== null && { error }),
    })),
    ...(state === 'waiting' && nextAttemptAt !== null && { nextAttemptAt: instantOf(nextAttemptAt) }),
    createdAt: instantOf(createdAt),
    ...(endedAt !== null && { endedAt: instantOf(endedAt) }),
  }
}

/** The same at each attempt and replay, so that a receiver knows a repetition. */
export function messageId(happeningId: bigint): string {
  return `msg_${happeningId}`
}
