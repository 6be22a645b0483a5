// Token buckets by key, shared by every process.
import type { Tokens } from '../../../app/api-access.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { type Pace, takeToken } from '../../../core/domain/pace.ts'
import type { Database } from '../database.ts'
import { retried } from '../retry.ts'

export function takeBucketToken(
  { prisma }: Pick<Database, 'prisma'>,
  key: string,
  { now, pace }: { now: Instant; pace: Pace },
): Promise<Tokens> {
  return retried(() =>
    prisma.$transaction(async tx => {
      const at = new Date(now)
      await tx.$executeRaw`
        INSERT INTO "Bucket" ("key", "tokens", "at") VALUES (${key}, ${pace.burst}, ${at}) ON CONFLICT DO NOTHING`
      const [row] = await tx.$queryRaw<{ tokens: number; at: Date }[]>`
        SELECT "tokens", "at" FROM "Bucket" WHERE "key" = ${key} FOR UPDATE`
      const bucket = row && { tokens: row.tokens, at: row.at.getTime() as Instant }
      const taken = takeToken(bucket, now, pace)
      if (!taken.taken) return { taken: false, tokens: 0, waitMs: taken.waitMs }
      const { tokens } = taken.bucket
      await tx.bucket.update({
        where: { key },
        data: { tokens, at: new Date(taken.bucket.at) },
        select: { key: true },
      })
      return { taken: true, tokens, waitMs: 0 }
    }),
  )
}
