// Deletes what has been kept long enough, in pages small enough to be in nobody's way.
import { setImmediate } from 'node:timers/promises'
import type { Transaction } from './database.ts'
import type { PrismaClient } from './generated/client.ts'
import { retried } from './retry.ts'

const pageSize = 500
const inboxDays = 30
const messageMonths = 24

export type Deleted = { inbox: number; messages: number; outbox: number; misses: number }

/** Deletes inbox rows finished more than 30 days before `now`; messages, lines and missed questions older than 24 months. */
export async function applyRetention(prisma: PrismaClient, now: Date): Promise<Deleted> {
  const inboxUntil = new Date(now)
  inboxUntil.setUTCDate(inboxUntil.getUTCDate() - inboxDays)
  const messagesUntil = new Date(now)
  messagesUntil.setUTCMonth(messagesUntil.getUTCMonth() - messageMonths)
  return {
    inbox: await inPages(prisma, (tx, after) => deleteInbox(tx, after, inboxUntil)),
    messages: await inPages(prisma, (tx, after) => deleteMessages(tx, after, messagesUntil)),
    outbox: await inPages(prisma, (tx, after) => deleteLines(tx, after, messagesUntil)),
    misses: await inPages(prisma, (tx, after) => deleteMisses(tx, after, messagesUntil)),
  }
}

/** `next` is the id to go on after; without it there is nothing old enough any more. */
type Page = { deleted: number; next: bigint | undefined }

async function inPages(
  prisma: PrismaClient,
  deletePage: (tx: Transaction, after: bigint) => Promise<Page>,
): Promise<number> {
  let total = 0
  let after: bigint | undefined = 0n
  while (after !== undefined) {
    const from: bigint = after
    const page = await retried(() => prisma.$transaction(tx => deletePage(tx, from)))
    total += page.deleted
    after = page.next
    await setImmediate()
  }
  return total
}

// Pages go along the primary key, which is in the order of time, and stop at the first that holds nothing old: no
// index is needed for a condition that is asked once a day.
async function deleteInbox(tx: Transaction, after: bigint, until: Date): Promise<Page> {
  const rows = await tx.inbox.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: pageSize,
    select: { id: true, state: true, receivedAt: true, doneAt: true },
  })
  const ids = rows
    .filter(row => row.state !== 'waiting' && row.doneAt && row.doneAt < until)
    .map(row => row.id)
  const { count } = await tx.inbox.deleteMany({ where: { id: { in: ids }, state: { not: 'waiting' } } })
  const old = rows.some(row => row.receivedAt < until)
  return { deleted: count, next: old ? rows.at(-1)?.id : undefined }
}

async function deleteMessages(tx: Transaction, after: bigint, until: Date): Promise<Page> {
  const rows = await tx.message.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: pageSize,
    select: { id: true, at: true },
  })
  const ids = rows.filter(row => row.at < until).map(row => row.id)
  const { count } = await tx.message.deleteMany({ where: { id: { in: ids } } })
  return { deleted: count, next: ids.length > 0 ? rows.at(-1)?.id : undefined }
}

async function deleteLines(tx: Transaction, after: bigint, until: Date): Promise<Page> {
  const rows = await tx.outbox.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: pageSize,
    select: { id: true, createdAt: true },
  })
  const ids = rows.filter(row => row.createdAt < until).map(row => row.id)
  const { count } = await tx.outbox.deleteMany({ where: { id: { in: ids } } })
  return { deleted: count, next: ids.length > 0 ? rows.at(-1)?.id : undefined }
}

async function deleteMisses(tx: Transaction, after: bigint, until: Date): Promise<Page> {
  const rows = await tx.miss.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: pageSize,
    select: { id: true, at: true },
  })
  const ids = rows.filter(row => row.at < until).map(row => row.id)
  const { count } = await tx.miss.deleteMany({ where: { id: { in: ids } } })
  return { deleted: count, next: ids.length > 0 ? rows.at(-1)?.id : undefined }
}
