// The WebhookBook port: endpoints and what was told to them.
import { randomBytes } from 'node:crypto'
import type { WebhookBook, WebhookEndpoint } from '../../../app/webhooks.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database } from '../database.ts'
import { retried } from '../retry.ts'
import { paged, pageQuery } from './pages.ts'
import { readDeliveries, readDelivery } from './webhook-deliveries.ts'
import { replayDeliveries, type SendWebhookJob } from './webhook-replay.ts'
import { endpointOf } from './webhook-rows.ts'

export function webhookBook(database: Database, sendJob: SendWebhookJob): WebhookBook {
  const { prisma } = database
  return {
    add: (fields, at) => addEndpoint(database, fields, at),
    endpoints: async page => paged(await prisma.webhookEndpoint.findMany(pageQuery(page)), page, endpointOf),
    endpoint: async id => {
      const row = await prisma.webhookEndpoint.findUnique({ where: { id } })
      return row === null ? undefined : endpointOf(row)
    },
    change: (seen, change, at) => changeEndpoint(database, seen, { change, at }),
    remove: async seen => (await prisma.webhookEndpoint.deleteMany({ where: unchanged(seen) })).count === 1,
    deliveries: (endpointId, page) => readDeliveries(database, endpointId, page),
    delivery: id => readDelivery(database, id),
    replay: (which, at) => replayDeliveries({ database, sendJob }, which, at),
  }
}

/** Happenings up to now are not told; what is under way at this moment may or may not be. */
async function addEndpoint(
  { prisma, sealing }: Database,
  { url, description, events }: Parameters<WebhookBook['add']>[0],
  at: Instant,
) {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const [last] = await prisma.$queryRaw<{ id: bigint }[]>`
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS "id" FROM "Happening_id_seq"`
  const row = await prisma.webhookEndpoint.create({
    data: {
      ...{ url, description: description ?? null, events: [...events] },
      ...{ secretSealed: sealing.seal(secret), sinceHappeningId: last?.id ?? 0n },
      ...{ createdAt: new Date(at), updatedAt: new Date(at) },
    },
  })
  return { ...endpointOf(row), secret }
}

function unchanged({ id, updatedAt }: WebhookEndpoint) {
  return { id, updatedAt: new Date(updatedAt) }
}

async function changeEndpoint(
  { prisma }: Database,
  seen: WebhookEndpoint,
  { change, at }: { change: Parameters<WebhookBook['change']>[1]; at: Instant },
): Promise<WebhookEndpoint | undefined> {
  const { events, enabled, ...rest } = change
  // A change of the same millisecond is another change all the same.
  const updatedAt = new Date(Math.max(at, seen.updatedAt + 1))
  return retried(() =>
    prisma.$transaction(async tx => {
      const { count } = await tx.webhookEndpoint.updateMany({
        where: unchanged(seen),
        data: {
          ...{ ...rest, updatedAt },
          ...(events && { events: [...events] }),
          ...(enabled !== undefined && { enabled, disabledReason: enabled ? null : 'byRequest' }),
        },
      })
      if (count === 0) return undefined
      return endpointOf(await tx.webhookEndpoint.findUniqueOrThrow({ where: { id: seen.id } }))
    }),
  )
}
