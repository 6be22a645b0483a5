// The one job that chains audit rows, in the order of their ids, none skipped however late it commits.
import { setTimeout as delay, setImmediate } from 'node:timers/promises'
import { auditHash, firstHash } from './audit-hash.ts'
import type { Transaction } from './database.ts'
import type { AuditSeal, PrismaClient } from './generated/client.ts'
import { retried } from './retry.ts'

const pageSize = 100
// Any number that nothing else on this database locks by.
const sealingLock = 7_246_301_912

/** Seals every row that is final by now and returns how many it sealed. Any process may run it at any time. */
export async function sealAudit(prisma: PrismaClient): Promise<number> {
  const finalId = await finalAuditId(prisma)
  if (finalId === undefined) return 0
  let sealed = 0
  for (;;) {
    const count = await retried(() => prisma.$transaction(tx => sealPage(tx, finalId)))
    sealed += count
    if (count < pageSize) return sealed
    await setImmediate()
  }
}

/**
 * An id up to which no row can appear any more, or undefined when a transaction is in the way for longer than
 * `patienceMs`. Ids are drawn before commits, so a lower one may become visible after a higher one. But each writer
 * has its transaction number before it draws an id: once every transaction older than a number taken after `lastId`
 * was read has ended, nothing up to `lastId` is still to come.
 */
export async function finalAuditId(prisma: PrismaClient, patienceMs = 15_000): Promise<bigint | undefined> {
  const [last] = await prisma.$queryRaw<{ id: bigint }[]>`SELECT last_value AS id FROM "Audit_id_seq"`
  const [next] = await prisma.$queryRaw<{ number: string }[]>`SELECT pg_current_xact_id()::text AS number`
  if (!last || !next) return undefined
  for (let waited = 0; ; waited += 50) {
    const [older] = await prisma.$queryRaw<{ ended: boolean }[]>`
      SELECT pg_snapshot_xmin(pg_current_snapshot()) >= ${next.number}::xid8 AS ended`
    if (older?.ended) return last.id
    if (waited >= patienceMs) return undefined
    await delay(50)
  }
}

async function sealPage(tx: Transaction, finalId: bigint): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${sealingLock})`
  const last = await tx.auditSeal.findFirst({ orderBy: { sequence: 'desc' } })
  const rows = await tx.audit.findMany({
    where: { id: { gt: last?.auditId ?? 0n, lte: finalId } },
    orderBy: { id: 'asc' },
    take: pageSize,
  })
  let { sequence, hash } = last ?? { sequence: 0n, hash: firstHash }
  const seals = rows.map((row): Omit<AuditSeal, 'sealedAt'> => {
    const previousHash = hash
    sequence += 1n
    hash = auditHash(previousHash, row)
    return { sequence, auditId: row.id, previousHash, hash }
  })
  await tx.auditSeal.createMany({ data: seals })
  return seals.length
}
