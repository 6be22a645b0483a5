// Taking the next line to deliver: per chat one in flight, first in first out; priority only between chats; the
// chat's pace and the pace of bulk kept in the database, so that any number of processes share them.
import type { ClaimedLine, Line } from '../../../app/ports.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Operation, Priority } from '../../../core/domain/delivery.ts'
import { languages } from '../../../core/domain/language.ts'
import { bulkPace, chatPace, takeToken } from '../../../core/domain/pace.ts'
import type { Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { openJson } from './sealed-json.ts'
import { dateOf, instantOf, type StoreContext } from './store-context.ts'

const priorities: readonly Priority[] = ['reply', 'notification', 'broadcast']

type Row = {
  id: bigint
  operation: Operation
  priority: number
  attempts: number
  unknowns: number
  lineSealed: Uint8Array
  targetExternalId: bigint | null
  chatId: string
  chatExternalId: bigint
  personId: string
  language: string | null
  tokens: number
  tokensAt: Date | null
}

/** The next due line, marked as being sent. Chats found without a token are held and the next chat is looked at. */
export async function claimLine(context: StoreContext): Promise<ClaimedLine | undefined> {
  for (;;) {
    const found = await retried(() => context.database.prisma.$transaction(tx => takeLine(context, tx)))
    if (found !== 'held') return found
  }
}

async function takeLine(context: StoreContext, tx: Transaction): Promise<ClaimedLine | 'held' | undefined> {
  const now = context.clock.now()
  const row = await nextRow(context, tx, now)
  if (!row) return undefined
  if (row.operation !== 'answer' && !(await takeChatToken(tx, row, now))) return 'held'
  if (row.priority > 0 && !(await takeBulkToken(context, tx, now))) return 'held'
  await tx.outbox.update({
    where: { id: row.id },
    data: { state: 'sending', attempts: { increment: 1 }, sendingSince: dateOf(now) },
    select: { id: true },
  })
  return claimedLine(context, { ...row, attempts: row.attempts + 1 })
}

/** An answer to a button waits for nothing: the person looks at a spinner. An edit waits for its message. */
async function nextRow(context: StoreContext, tx: Transaction, now: Instant): Promise<Row | undefined> {
  const at = dateOf(now)
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT o."id", o."operation", o."priority", o."attempts", o."unknowns", o."lineSealed",
      t."externalId" AS "targetExternalId", c."id"::text AS "chatId", c."externalId" AS "chatExternalId",
      p."id"::text AS "personId", p."language", c."tokens", c."tokensAt"
    FROM "Outbox" o
    JOIN "Chat" c ON c."id" = o."chatId"
    JOIN "Person" p ON p."id" = c."personId"
    LEFT JOIN "Outbox" t ON t."id" = o."targetId"
    WHERE o."state" = 'waiting' AND c."channel" = ${context.channel} AND c."botId" = ${context.botId}
      AND (o."notBefore" IS NULL OR o."notBefore" <= ${at})
      AND (o."operation" = 'answer' OR (
        (c."heldUntil" IS NULL OR c."heldUntil" <= ${at})
        AND NOT EXISTS (
          SELECT 1 FROM "Outbox" e
          WHERE e."chatId" = o."chatId" AND e."state" IN ('waiting', 'sending') AND e."id" < o."id"
            AND e."operation" <> 'answer'
        )))
      AND (o."priority" = 0 OR NOT EXISTS (
        SELECT 1 FROM "Bucket" b WHERE b."key" = ${bulkKey(context)} AND b."heldUntil" > ${at}))
    ORDER BY o."priority", o."id" LIMIT 1
    FOR NO KEY UPDATE OF c, o SKIP LOCKED`
  return row
}

async function takeChatToken(tx: Transaction, row: Row, now: Instant): Promise<boolean> {
  const bucket = row.tokensAt ? { tokens: row.tokens, at: instantOf(row.tokensAt) } : undefined
  const taken = takeToken(bucket, now, chatPace)
  const data = taken.taken
    ? { tokens: taken.bucket.tokens, tokensAt: dateOf(taken.bucket.at) }
    : { heldUntil: new Date(now + taken.waitMs) }
  await tx.chat.update({ where: { id: row.chatId }, data, select: { id: true } })
  return taken.taken
}

async function takeBulkToken(context: StoreContext, tx: Transaction, now: Instant): Promise<boolean> {
  const key = bulkKey(context)
  const [bucket] = await tx.$queryRaw<{ tokens: number; at: Date }[]>`
    SELECT "tokens", "at" FROM "Bucket" WHERE "key" = ${key} FOR UPDATE`
  const taken = takeToken(bucket && { tokens: bucket.tokens, at: instantOf(bucket.at) }, now, bulkPace)
  if (!taken.taken) {
    await tx.bucket.update({ where: { key }, data: { heldUntil: new Date(now + taken.waitMs) } })
    return false
  }
  const data = { tokens: taken.bucket.tokens, at: dateOf(taken.bucket.at) }
  await tx.bucket.upsert({ where: { key }, create: { key, ...data }, update: data })
  return true
}

export function bulkKey({ channel, botId }: StoreContext): string {
  return `bulk:${channel}:${botId}`
}

export function claimedLine({ database }: StoreContext, row: Omit<Row, 'tokens' | 'tokensAt'>): ClaimedLine {
  return {
    id: row.id,
    operation: row.operation,
    priority: priorities[row.priority] ?? 'broadcast',
    attempts: row.attempts,
    unknowns: row.unknowns,
    chat: { id: row.chatId, externalId: row.chatExternalId, personId: row.personId },
    language: languages.find(each => each === row.language) ?? 'ms',
    line: openJson(database.sealing, row.lineSealed) as Line,
    ...(row.targetExternalId !== null && { targetExternalId: row.targetExternalId }),
  }
}
