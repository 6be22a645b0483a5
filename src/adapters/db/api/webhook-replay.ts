// Trying deliveries again that have ended, as if for the first time.
import type { WebhookBook } from '../../../app/webhooks.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database, Transaction } from '../database.ts'
import { retried } from '../retry.ts'

/** Sends the job that delivers what is due to an endpoint, with the same transaction. */
export type SendWebhookJob = (tx: Transaction, endpointId: string, startAfter?: Date) => Promise<void>

export type WebhookParts = { database: Database; sendJob: SendWebhookJob }

/** One statement; an endpoint that is switched off stays so, and its deliveries wait for it. */
export function replayDeliveries(
  { database, sendJob }: WebhookParts,
  which: Parameters<WebhookBook['replay']>[0],
  at: Instant,
): Promise<number> {
  const where =
    'deliveryId' in which
      ? { id: which.deliveryId, state: { not: 'waiting' } }
      : { endpointId: which.endpointId, state: 'failed', endedAt: { gte: new Date(which.failedSince) } }
  return retried(() =>
    database.prisma.$transaction(async tx => {
      const rows = await tx.webhookDelivery.updateManyAndReturn({
        where,
        data: { state: 'waiting', attempts: 0, nextAttemptAt: new Date(at), endedAt: null },
        select: { endpointId: true },
      })
      for (const endpointId of new Set(rows.map(row => row.endpointId))) await sendJob(tx, endpointId)
      return rows.length
    }),
  )
}
