// The tokens a line needs to leave: one of its chat, and for bulk one of the bot. They are taken together or not at
// all, so that a line held by one bucket takes nothing from the other.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Operation } from '../../../core/domain/delivery.ts'
import { bulkPace, chatPace, takeToken } from '../../../core/domain/pace.ts'
import type { Transaction } from '../database.ts'
import { dateOf, instantOf, type StoreContext } from './store-context.ts'

type Leaving = {
  operation: Operation
  priority: number
  chatId: string
  tokens: number
  tokensAt: Date | null
  now: Instant
}

type Taken = ReturnType<typeof takeToken>

/** False when a bucket is empty: the chat, or all bulk, is then held until there is a token. */
export async function takeTokens(context: StoreContext, tx: Transaction, line: Leaving): Promise<boolean> {
  const chat = line.operation === 'answer' ? undefined : chatToken(line)
  const bulk = line.priority === 0 ? undefined : await bulkToken(context, tx, line.now)
  const isHeld = chat?.taken === false || bulk?.taken === false
  if (chat && (!chat.taken || !isHeld)) await saveChat(tx, line, chat)
  if (bulk && (!bulk.taken || !isHeld)) await saveBulk(context, tx, { taken: bulk, now: line.now })
  return !isHeld
}

export function bulkKey({ channel, botId }: StoreContext): string {
  return `bulk:${channel}:${botId}`
}

function chatToken({ tokens, tokensAt, now }: Leaving): Taken {
  return takeToken(tokensAt ? { tokens, at: instantOf(tokensAt) } : undefined, now, chatPace)
}

async function bulkToken(context: StoreContext, tx: Transaction, now: Instant): Promise<Taken> {
  const [bucket] = await tx.$queryRaw<{ tokens: number; at: Date }[]>`
    SELECT "tokens", "at" FROM "Bucket" WHERE "key" = ${bulkKey(context)} FOR UPDATE`
  return takeToken(bucket && { tokens: bucket.tokens, at: instantOf(bucket.at) }, now, bulkPace)
}

async function saveChat(tx: Transaction, { chatId, now }: Leaving, taken: Taken): Promise<void> {
  const data = taken.taken
    ? { tokens: taken.bucket.tokens, tokensAt: dateOf(taken.bucket.at) }
    : { heldUntil: new Date(now + taken.waitMs) }
  await tx.chat.update({ where: { id: chatId }, data, select: { id: true } })
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
