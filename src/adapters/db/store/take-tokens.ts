// The tokens a line needs to leave: one of its chat, and for bulk one of the bot. They are taken together or not at
// all, so that a line held by one bucket takes nothing from the other.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Operation } from '../../../core/domain/delivery.ts'
import { bulkPace, chatPace, takeToken } from '../../../core/domain/pace.ts'
import type { Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { dateOf, instantOf, type StoreContext } from './store-context.ts'

type Leaving = {
  id: bigint
  operation: Operation
  priority: number
  chatId: string
  tokens: number
  tokensAt: Date | null
  now: Instant
}

type Taken = ReturnType<typeof takeToken>

/** False when a bucket is empty: the chat, or all bulk, is held until there is a token, and the line given back. */
export async function takeTokens(context: StoreContext, line: Leaving): Promise<boolean> {
  const chat = line.operation === 'answer' ? undefined : chatToken(line)
  const { prisma } = context.database
  if (line.priority > 0)
    return retried(() => prisma.$transaction(tx => takeBulk(context, tx, { line, chat })))
  if (chat) await saveChat(prisma, line, chat)
  if (chat?.taken !== false) return true
  await giveBack(prisma, line)
  return false
}

export function bulkKey({ channel, botId }: Pick<StoreContext, 'channel' | 'botId'>): string {
  return `bulk:${channel}:${botId}`
}

function chatToken({ tokens, tokensAt, now }: Leaving): Taken {
  return takeToken(tokensAt ? { tokens, at: instantOf(tokensAt) } : undefined, now, chatPace)
}

async function takeBulk(
  context: StoreContext,
  tx: Transaction,
  { line, chat }: { line: Leaving; chat: Taken | undefined },
): Promise<boolean> {
  const bulk = await bulkToken(context, tx, line.now)
  const isHeld = chat?.taken === false || !bulk.taken
  if (chat && (!chat.taken || !isHeld)) await saveChat(tx, line, chat)
  if (!bulk.taken || !isHeld) await saveBulk(context, tx, { taken: bulk, now: line.now })
  if (isHeld) await giveBack(tx, line)
  return !isHeld
}

/** As it was before it was claimed. */
async function giveBack(prisma: Pick<Transaction, '$executeRaw'>, { id }: Leaving): Promise<void> {
  await prisma.$executeRaw`
    UPDATE "Outbox" SET "state" = 'waiting', "attempts" = "attempts" - 1, "sendingSince" = NULL WHERE "id" = ${id}`
}

async function bulkToken(context: StoreContext, tx: Transaction, now: Instant): Promise<Taken> {
  const [bucket] = await tx.$queryRaw<{ tokens: number; at: Date }[]>`
    SELECT "tokens", "at" FROM "Bucket" WHERE "key" = ${bulkKey(context)} FOR UPDATE`
  return takeToken(bucket && { tokens: bucket.tokens, at: instantOf(bucket.at) }, now, bulkPace)
}

/** The only line of the chat in flight is this one: nobody else changes its tokens. */
async function saveChat(
  prisma: Pick<Transaction, '$executeRaw'>,
  { chatId, now }: Leaving,
  taken: Taken,
): Promise<void> {
  if (taken.taken) {
    const { tokens, at } = taken.bucket
    await prisma.$executeRaw`
      UPDATE "Chat" SET "tokens" = ${tokens}, "tokensAt" = ${dateOf(at)} WHERE "id" = ${chatId}::uuid`
  } else {
    const heldUntil = new Date(now + taken.waitMs)
    await prisma.$executeRaw`UPDATE "Chat" SET "heldUntil" = ${heldUntil} WHERE "id" = ${chatId}::uuid`
  }
}

async function saveBulk(
  context: StoreContext,
  tx: Transaction,
  { taken, now }: { taken: Taken; now: Instant },
): Promise<void> {
  const key = bulkKey(context)
  if (!taken.taken) {
    await tx.bucket.update({ where: { key }, data: { heldUntil: new Date(now + taken.waitMs) } })
    return
  }
  const bucket = { tokens: taken.bucket.tokens, at: dateOf(taken.bucket.at) }
  await tx.bucket.upsert({ where: { key }, create: { key, ...bucket }, update: bucket })
}
