// Handing happenings to the endpoints, in the order of their ids, none skipped however late it commits.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database, Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import type { WebhookParts } from './webhook-replay.ts'

const pageSize = 200
const progressId = 1

/** One page in one transaction; gives how many happenings it looked at. Any process may run it at any time. */
export async function tellPage(parts: WebhookParts, at: Instant): Promise<number> {
  const finalId = await finalHappeningId(parts.database)
  return retried(() => parts.database.prisma.$transaction(tx => tell(parts, tx, { finalId, at })))
}

/**
 * An id up to which no row can appear any more. Ids are drawn before commits, so a lower one may become visible after
 * a higher one; but a happening is written after other rows of its transaction, which therefore has its number by
 * then. So every id below that of the oldest row of a transaction still under way is final: the transactions that were
 * under way when the last id was read have all ended, or nothing is told yet.
 */
async function finalHappeningId({ prisma }: Database): Promise<bigint> {
  const [last] = await prisma.$queryRaw<{ id: bigint }[]>`
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS "id" FROM "Happening_id_seq"`
  const [seen] = await prisma.$queryRaw<{ next: string }[]>`SELECT pg_current_xact_id()::text AS "next"`
  for (let looks = 0; looks < patience; looks++) {
    const [older] = await prisma.$queryRaw<{ ended: boolean }[]>`
      SELECT pg_snapshot_xmin(pg_current_snapshot()) >= ${seen?.next}::xid8 AS "ended"`
    if (older?.ended) return last?.id ?? 0n
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  // Somebody is in the way for longer: told at the next tick.
  return 0n
}

const patience = 250

async function tell(
  { sendJob }: WebhookParts,
  tx: Transaction,
  { finalId, at }: { finalId: bigint; at: Instant },
): Promise<number> {
  await tx.$executeRaw`
    INSERT INTO "WebhookProgress" ("id", "happeningId") VALUES (${progressId}, 0) ON CONFLICT DO NOTHING`
  const [progress] = await tx.$queryRaw<{ happeningId: bigint }[]>`
    SELECT "happeningId" FROM "WebhookProgress" WHERE "id" = ${progressId} FOR UPDATE`
  const after = progress?.happeningId ?? 0n
  const happenings = await tx.happening.findMany({
    where: { id: { gt: after, lte: finalId } },
    orderBy: { id: 'asc' },
    take: pageSize,
    select: { id: true, kind: true },
  })
  const last = happenings.at(-1)
  if (!last) return 0
  await hand(tx, sendJob, { happenings, at: new Date(at) })
  await tx.webhookProgress.update({ where: { id: progressId }, data: { happeningId: last.id } })
  return happenings.length
}

async function hand(
  tx: Transaction,
  sendJob: WebhookParts['sendJob'],
  { happenings, at }: { happenings: { id: bigint; kind: string }[]; at: Date },
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
