// Which links stand: not ended, and their time not over. Asked of the row at each turn, so that a link is of no use from
// the very moment it expires, whenever the job comes round that ends it.
import type { Instant } from '../../../core/calendar/instant.ts'
import { Prisma } from '../generated/client.ts'

/** For a `where` of Prisma on links. */
export function standingAt(now: Instant) {
  return { endedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date(now) } }] }
}

/** For SQL, where the table of links is called `l`. */
export function standingLink(now: Instant): Prisma.Sql {
  return Prisma.sql`(l."endedAt" IS NULL AND (l."expiresAt" IS NULL OR l."expiresAt" > ${new Date(now)}))`
}
