// The token that a line of bulk needs to leave besides the one of its chat: all bulk of the bot shares one bucket.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Operation } from '../../../core/domain/delivery.ts'
import { bulkPace, takeToken } from '../../../core/domain/pace.ts'
import type { Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { dateOf, instantOf, type StoreContext } from './store-context.ts'

type Claimed = { id: bigint; operation: Operation; chatId: string }
type Taken = ReturnType<typeof takeToken>

/** False when there is none: all bulk is held until there is, and the line given back with its chat's token. */
export function takeBulkToken(context: StoreContext, line: Claimed): Promise<boolean> {
  const now = context.clock.now()
  return retried(() =>
    context.database.prisma.$transaction(async tx => {
      const bulk = await bulkToken(context, tx, now)
      await saveBulk(context, tx, { taken: bulk, now })
      if (!bulk.taken) await giveBack(tx, line)
      return bulk.taken
    }),
  )
}

export function bulkKey({ channel, botId }: Pick<StoreContext, 'channel' | 'botId'>): string {
  return `bulk:${channel}:${botId}`
}

async function giveBack(tx: Transaction, { id, operation, chatId }: Claimed): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Outbox" SET "state" = 'waiting', "attempts" = "attempts" - 1, "sendingSince" = NULL WHERE "id" = ${id}`
  if (operation === 'answer') return
  await tx.$executeRaw`UPDATE "Chat" SET "tokens" = "tokens" + 1 WHERE "id" = ${chatId}::uuid`
}

async function bulkToken(context: StoreContext, tx: Transaction, now: Instant): Promise<Taken> {
  const [bucket] = await tx.$queryRaw<{ tokens: number; at: Date }[]>`
    SELECT "tokens", "at" FROM "Bucket" WHERE "key" = ${bulkKey(context)} FOR UPDATE`
  return takeToken(bucket && { tokens: bucket.tokens, at: instantOf(bucket.at) }, now, bulkPace)
}

async function saveBulk(
  context: StoreContext,
  tx: Transaction,
  { taken, now }: { taken: Taken; now: Instant },
): Promise<void> {
  const key = bulkKey(context)
  if (!taken.taken) {
    await tx.$executeRaw`
      UPDATE "Bucket" SET "heldUntil" = GREATEST("heldUntil", ${new Date(now + taken.waitMs)}) WHERE "key" = ${key}`
    return
  }
  const bucket = { tokens: taken.bucket.tokens, at: dateOf(taken.bucket.at) }
  await tx.bucket.upsert({ where: { key }, create: { key, ...bucket }, update: bucket })
}
