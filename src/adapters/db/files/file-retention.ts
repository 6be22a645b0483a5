// Deletes files whose time has come, and what arrived of files that broke off, part by part; and forgets what was sent
// so long ago that it is not sent again.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database } from '../database.ts'

const day = 24 * 3_600_000
const brokenOffAfter = day
const sentFileDays = 90
const partsAtOnce = 20
const pageSize = 200

/** Gives how many files were deleted. */
export async function applyFileRetention(
  { prisma }: Pick<Database, 'prisma'>,
  now: Instant,
): Promise<number> {
  const over = { deleteAfter: { lte: new Date(now) } }
  const brokenOff = { state: 'arriving', createdAt: { lte: new Date(now - brokenOffAfter) } }
  let deleted = 0
  for (;;) {
    const files = await prisma.keptFile.findMany({
      where: { OR: [over, brokenOff] },
      select: { id: true },
      take: pageSize,
    })
    for (const { id } of files) await deleteFile(prisma, id)
    deleted += files.length
    if (files.length < pageSize) break
  }
  const longAgo = new Date(now - sentFileDays * day)
  await prisma.$executeRaw`DELETE FROM "SentFile" WHERE "sentAt" <= ${longAgo}`
  return deleted
}

/** Also for a person who wants it gone. */
export async function deleteFile(prisma: Database['prisma'], id: string): Promise<void> {
  let left = partsAtOnce
  while (left === partsAtOnce) {
    left = await prisma.$executeRaw`
      DELETE FROM "KeptFilePart" WHERE "fileId" = ${id}::uuid AND "part" IN (
        SELECT "part" FROM "KeptFilePart" WHERE "fileId" = ${id}::uuid ORDER BY "part" DESC LIMIT ${partsAtOnce})`
  }
  await prisma.keptFile.deleteMany({ where: { id } })
}
