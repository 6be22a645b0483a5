// Handing happenings to the webhook endpoints that want them.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Transaction } from '../database.ts'
import { type HandedHappening, handPage } from '../happenings.ts'
import type { WebhookParts } from './webhook-replay.ts'

/** One page in one transaction; gives how many happenings it looked at. Any process may run it at any time. */
export function tellPage({ database, sendJob }: WebhookParts, at: Instant): Promise<number> {
  return handPage(database, 'webhooks', (tx, happenings) =>
    hand(tx, sendJob, { happenings, at: new Date(at) }),
  )
}

async function hand(
  tx: Transaction,
  sendJob: WebhookParts['sendJob'],
  { happenings, at }: { happenings: readonly HandedHappening[]; at: Date },
): Promise<void> {
  for (const { id: endpointId, events, sinceHappeningId } of await tx.webhookEndpoint.findMany({
    where: { enabled: true },
  })) {
    const wanted = happenings.filter(
      ({ id, kind }) => id > sinceHappeningId && (events.length === 0 || events.includes(kind)),
    )
    if (wanted.length === 0) continue
    await tx.webhookDelivery.createMany({
      data: wanted.map(({ id }) => ({ endpointId, happeningId: id, createdAt: at, nextAttemptAt: at })),
      skipDuplicates: true,
    })
    await sendJob(tx, endpointId)
  }
}
