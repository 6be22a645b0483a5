// Taking the next line to deliver: per chat one in flight, first in first out; priority only between chats; the
// chat's pace and the pace of bulk kept in the database, so that any number of processes share them.
import type { ClaimedLine, Line } from '../../../app/ports.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Operation, Priority } from '../../../core/domain/delivery.ts'
import { defaultLanguage, languageNamed } from '../../../core/domain/language.ts'
import { openJson } from './sealed-json.ts'
import { dateOf, type StoreContext } from './store-context.ts'
import { bulkKey, takeTokens } from './take-tokens.ts'

export const priorities: readonly Priority[] = ['reply', 'notification', 'broadcast']

type Row = {
  id: bigint
  operation: Operation
  priority: number
  attempts: number
  unknowns: number
  lineSealed: Uint8Array
  targetExternalId: bigint | null
  aheadId: bigint | null
  chatId: string
  chatExternalId: bigint
  personId: string
  language: string | null
  tokens: number
  tokensAt: Date | null
}

/** The next due line, marked as being sent. What is found without a token is held and the next line is looked at. */
export async function claimLine(context: StoreContext, attached: boolean): Promise<ClaimedLine | undefined> {
  for (;;) {
    const now = context.clock.now()
    const row = await nextRow(context, { now, attached })
    if (!row) return undefined
    if (await takeTokens(context, { ...row, now })) return claimedLine(context, row)
  }
}

/** An answer to a button waits for nothing: the person looks at a spinner. An edit waits for its message. */
async function nextRow(
  { database, channel, botId }: StoreContext,
  { now, attached }: { now: Instant; attached: boolean },
): Promise<Row | undefined> {
  const at = dateOf(now)
  const [row] = await database.prisma.$queryRaw<Row[]>`
    WITH "next" AS (
      SELECT o."id", t."externalId" AS "targetExternalId", c."id" AS "chatId", c."externalId" AS "chatExternalId",
        p."id" AS "personId", p."language", c."tokens", c."tokensAt"
      FROM "Outbox" o
      JOIN "Chat" c ON c."id" = o."chatId"
      JOIN "Person" p ON p."id" = c."personId"
      LEFT JOIN "Outbox" t ON t."id" = o."targetId"
      WHERE o."state" = 'waiting' AND o."attached" = ${attached} AND c."channel" = ${channel} AND c."botId" = ${botId}
        AND (o."notBefore" IS NULL OR o."notBefore" <= ${at})
        AND (o."operation" = 'answer' OR (
          (c."heldUntil" IS NULL OR c."heldUntil" <= ${at})
          AND NOT EXISTS (
            SELECT 1 FROM "Outbox" e
            WHERE e."chatId" = o."chatId" AND e."state" IN ('waiting', 'sending') AND e."id" < o."id"
              AND e."operation" <> 'answer'
          )))
        AND (o."priority" = 0 OR NOT EXISTS (
          SELECT 1 FROM "Bucket" b WHERE b."key" = ${bulkKey({ channel, botId })} AND b."heldUntil" > ${at}))
      ORDER BY o."priority", o."id" LIMIT 1
      FOR NO KEY UPDATE OF c, o SKIP LOCKED
    )
    UPDATE "Outbox" o SET "state" = 'sending', "attempts" = o."attempts" + 1, "sendingSince" = ${at}
    FROM "next" WHERE o."id" = "next"."id"
    RETURNING o."id", o."operation", o."priority", o."attempts", o."unknowns", o."lineSealed", o."aheadId",
      "next"."targetExternalId", "next"."chatId"::text, "next"."chatExternalId", "next"."personId"::text,
      "next"."language", "next"."tokens", "next"."tokensAt"`
  return row
}

export function claimedLine({ database }: StoreContext, row: Omit<Row, 'tokens' | 'tokensAt'>): ClaimedLine {
  return {
    id: row.id,
    operation: row.operation,
    priority: priorities[row.priority] ?? 'broadcast',
    attempts: row.attempts,
    unknowns: row.unknowns,
    chat: { id: row.chatId, externalId: row.chatExternalId, personId: row.personId },
    language: languageNamed(row.language) ?? defaultLanguage,
    line: openJson(database.sealing, row.lineSealed) as Line,
    ...(row.aheadId !== null && { wentAhead: true as const }),
    ...(row.targetExternalId !== null && { targetExternalId: row.targetExternalId }),
  }
}
