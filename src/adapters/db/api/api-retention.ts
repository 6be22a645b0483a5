// Deletes what the API keeps for a time: replies 24 hours, link tokens a day after their end, deliveries 30 days; and
// linking codes, with the mails that hold them, a day after they were of any use, and link requests 24 months after their end,
// as the chat that they are of.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database } from '../database.ts'

const day = 24 * 3_600_000
const pageSize = 500
const requestMonths = 24

export async function applyApiRetention({ prisma }: Pick<Database, 'prisma'>, now: Instant): Promise<void> {
  const dayAgo = new Date(now - day)
  await inPages(
    () => prisma.$executeRaw`
    DELETE FROM "IdempotentRequest" WHERE ("apiKeyId", "key") IN (
      SELECT "apiKeyId", "key" FROM "IdempotentRequest" WHERE "startedAt" <= ${dayAgo} LIMIT ${pageSize})`,
  )
  await inPages(
    () => prisma.$executeRaw`
    DELETE FROM "LinkToken" WHERE "id" IN (
      SELECT "id" FROM "LinkToken" WHERE "expiresAt" <= ${dayAgo} LIMIT ${pageSize})`,
  )
  await inPages(
    () => prisma.$executeRaw`
    DELETE FROM "LinkCode" WHERE "id" IN (
      SELECT "id" FROM "LinkCode" WHERE "askedAt" <= ${dayAgo} AND coalesce("expiresAt", "askedAt") <= ${dayAgo}
      LIMIT ${pageSize})`,
  )
  await inPages(
    () => prisma.$executeRaw`
    DELETE FROM "Mail" WHERE "id" IN (
      SELECT "id" FROM "Mail" WHERE "key" LIKE 'link.code:%' AND "createdAt" <= ${dayAgo} LIMIT ${pageSize})`,
  )
  const monthsAgo = new Date(now)
  monthsAgo.setUTCMonth(monthsAgo.getUTCMonth() - requestMonths)
  await inPages(
    () => prisma.$executeRaw`
    DELETE FROM "LinkRequest" WHERE "id" IN (
      SELECT "id" FROM "LinkRequest" WHERE "endedAt" <= ${monthsAgo} LIMIT ${pageSize})`,
  )
  const monthAgo = new Date(now - 30 * day)
  await inPages(
    () => prisma.$executeRaw`
    DELETE FROM "WebhookDelivery" WHERE "id" IN (
      SELECT "id" FROM "WebhookDelivery" WHERE "createdAt" <= ${monthAgo} LIMIT ${pageSize})`,
  )
}

async function inPages(deletePage: () => Promise<number>): Promise<void> {
  while ((await deletePage()) === pageSize);
}
