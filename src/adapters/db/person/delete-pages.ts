// Deleting what there may be much of, a page in a statement of its own.

import { deleteFile } from '../files/file-retention.ts'
import type { PrismaClient } from '../generated/client.ts'

const pageSize = 200
/** Files that are kept longer are records of an employer: those of a check live for a week. */
const recordAfterMs = 30 * 24 * 3_600_000

/** False when there was nothing left of the history, the outbox, the inbox, the questions and the files. */
export async function deletePage(prisma: PrismaClient, personId: string, now: Date): Promise<boolean> {
  for (const page of [deleteMessages, deleteLines, deleteUpdates, deleteMisses]) {
    if ((await page(prisma, personId)) > 0) return true
  }
  return deleteFiles(prisma, personId, now)
}

function deleteMessages(prisma: PrismaClient, personId: string): Promise<number> {
  return prisma.$executeRaw`
    DELETE FROM "Message" WHERE "id" IN (
      SELECT "id" FROM "Message" WHERE "personId" = ${personId}::uuid ORDER BY "id" LIMIT ${pageSize})`
}

/** The newest first: an edit goes before what it edits. */
function deleteLines(prisma: PrismaClient, personId: string): Promise<number> {
  return prisma.$executeRaw`
    DELETE FROM "Outbox" WHERE "id" IN (
      SELECT o."id" FROM "Outbox" o JOIN "Chat" c ON c."id" = o."chatId"
      WHERE c."personId" = ${personId}::uuid ORDER BY o."id" DESC LIMIT ${pageSize})`
}

/** What waits was written by whom they will be: it is heard, by a stranger. */
function deleteUpdates(prisma: PrismaClient, personId: string): Promise<number> {
  return prisma.$executeRaw`
    DELETE FROM "Inbox" WHERE "id" IN (
      SELECT "id" FROM "Inbox" WHERE "personId" = ${personId}::uuid AND "state" <> 'waiting'
      ORDER BY "id" LIMIT ${pageSize})`
}

function deleteMisses(prisma: PrismaClient, personId: string): Promise<number> {
  return prisma.$executeRaw`
    DELETE FROM "Miss" WHERE "id" IN (
      SELECT "id" FROM "Miss" WHERE "personId" = ${personId}::uuid ORDER BY "id" LIMIT ${pageSize})`
}

async function deleteFiles(prisma: PrismaClient, personId: string, now: Date): Promise<boolean> {
  const files = await prisma.keptFile.findMany({
    where: { personId, NOT: isRecord(now) },
    select: { id: true },
    take: pageSize,
  })
  for (const { id } of files) await deleteFile(prisma, id)
  return files.length > 0
}

/**
 * What belongs to an employer's records: it was submitted or sent to PERKESO, and stays for years. What goes with a link request
 * is the person's.
 */
export function isRecord(now: Date) {
  return {
    state: 'kept',
    OR: [{ deleteAfter: null }, { deleteAfter: { gt: new Date(now.getTime() + recordAfterMs) } }],
    AND: [{ NOT: { enclosure: { registration: unsent } } }, { document: null }],
  }
}

/** States of an application that PERKESO has or had in its hands. */
const sentStates = ['sent', 'received', 'inReview', 'approved', 'returned', 'rejected']

/** Applications that PERKESO never had, in whatever state they are now. */
export const unsent = {
  state: { notIn: sentStates },
  history: { none: { to: { in: sentStates } } },
}
