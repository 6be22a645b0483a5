// Happenings for those who read all of them, in the order of their ids, none skipped however late it commits: each
// reader has its own place, which moves on in the transaction that hands a page over.
import type { Database, Transaction } from './database.ts'
import { retried } from './retry.ts'

const pageSize = 200

export type HappeningReader = 'webhooks' | 'news'

/** A happening as it is handed over; what it holds is read when it is told. */
export type HandedHappening = {
  readonly id: bigint
  readonly kind: string
  readonly employerId: string | null
  readonly subjectId: string
  readonly source: string | null
  readonly causedById: string | null
}

/** One page in one transaction; gives how many happenings it looked at. Any process may run it at any time. */
export async function handPage(
  database: Database,
  reader: HappeningReader,
  hand: (tx: Transaction, happenings: readonly HandedHappening[]) => Promise<void>,
): Promise<number> {
  const finalId = await finalHappeningId(database)
  return retried(() =>
    database.prisma.$transaction(async tx => {
      const after = await lockProgress(tx, reader)
      const happenings = await tx.happening.findMany({
        where: { id: { gt: after, lte: finalId } },
        orderBy: { id: 'asc' },
        take: pageSize,
        select: { id: true, kind: true, employerId: true, subjectId: true, source: true, causedById: true },
      })
      const last = happenings.at(-1)
      if (!last) return 0
      await hand(tx, happenings)
      await tx.happeningProgress.update({ where: { reader }, data: { happeningId: last.id } })
      return happenings.length
    }),
  )
}

async function lockProgress(tx: Transaction, reader: HappeningReader): Promise<bigint> {
  await tx.$executeRaw`
    INSERT INTO "HappeningProgress" ("reader", "happeningId") VALUES (${reader}, 0) ON CONFLICT DO NOTHING`
  const [progress] = await tx.$queryRaw<{ happeningId: bigint }[]>`
    SELECT "happeningId" FROM "HappeningProgress" WHERE "reader" = ${reader} FOR UPDATE`
  return progress?.happeningId ?? 0n
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
