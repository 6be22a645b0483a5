// Taking the next line to deliver: per chat one in flight, first in first out; priority only between chats; the
// chat's pace and the pace of bulk kept in the database, so that any number of processes share them.
import type { ClaimedLine, Line } from '../../../app/ports.ts'
import type { Operation, Priority } from '../../../core/domain/delivery.ts'
import { defaultLanguage, languageNamed } from '../../../core/domain/language.ts'
import { chatPace } from '../../../core/domain/pace.ts'
import { Prisma } from '../generated/client.ts'
import { gathered } from './gathered.ts'
import { openJson } from './sealed-json.ts'
import { dateOf, type StoreContext } from './store-context.ts'
import { bulkKey, takeBulkToken } from './take-bulk-token.ts'

const togetherAtMost = 8

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
}

type ClaimLine = (attached: boolean) => Promise<ClaimedLine | undefined>

/**
 * The next due line, marked as being sent. Those who look while somebody is looking are given what the next look finds.
 * What of bulk is found without a token is given back and the next is looked at.
 */
export function claimingLines(context: StoreContext): ClaimLine {
  const look = (attached: boolean) =>
    gathered(togetherAtMost, (calls: readonly undefined[]) => nextRows(context, attached, calls.length))
  const [plain, attached] = [look(false), look(true)]
  return async carries => {
    for (;;) {
      const row = await (carries ? attached : plain)(undefined)
      if (!row) return undefined
      if (row.priority === 0 || (await takeBulkToken(context, row))) return claimedLine(context, row)
    }
  }
}

/**
 * An answer to a button waits for nothing: the person looks at a spinner. An edit waits for its message. Any other line
 * takes one of the chat's tokens, which fill up as `takeToken` says, and waits while there is none.
 */
async function nextRows(
  { database, channel, botId, clock }: StoreContext,
  attached: boolean,
  atMost: number,
): Promise<Row[]> {
  const at = dateOf(clock.now())
  const { burst, perSecond } = chatPace
  return database.prisma.$queryRaw<Row[]>`
    WITH "next" AS (
      SELECT o."id", o."operation", t."externalId" AS "targetExternalId", c."id" AS "chatId",
        c."externalId" AS "chatExternalId", p."id" AS "personId", p."language", "filled"."tokens"
      FROM "Outbox" o
      JOIN "Chat" c ON c."id" = o."chatId"
      JOIN "Person" p ON p."id" = c."personId"
      CROSS JOIN LATERAL (SELECT least(${burst}::float8, c."tokens" + ${perSecond}::float8 *
        greatest(0, coalesce(extract(epoch FROM ${at}::timestamptz - c."tokensAt"), 0))) AS "tokens") "filled"
      LEFT JOIN "Outbox" t ON t."id" = o."targetId"
      WHERE o."state" = 'waiting' AND o."attached" = ${attached} AND c."channel" = ${channel} AND c."botId" = ${botId}
        AND (o."notBefore" IS NULL OR o."notBefore" <= ${at})
        AND (o."operation" = 'answer' OR ("filled"."tokens" >= 1
          AND (c."heldUntil" IS NULL OR c."heldUntil" <= ${at})
          AND NOT EXISTS (
            SELECT 1 FROM "Outbox" e
            WHERE e."chatId" = o."chatId" AND e."state" IN ('waiting', 'sending') AND e."id" < o."id"
              AND e."operation" <> 'answer'
          )))
        AND (o."priority" = 0 OR NOT EXISTS (
          SELECT 1 FROM "Bucket" b WHERE b."key" = ${bulkKey({ channel, botId })} AND b."heldUntil" > ${at}))
      ORDER BY o."priority", o."id" LIMIT ${Prisma.raw(`${atMost}`)}
      FOR NO KEY UPDATE OF c, o SKIP LOCKED
    ), "paced" AS (
      UPDATE "Chat" c SET "tokens" = "next"."tokens" - 1, "tokensAt" = ${at}
      FROM "next" WHERE c."id" = "next"."chatId" AND "next"."operation" <> 'answer'
    )
    UPDATE "Outbox" o SET "state" = 'sending', "attempts" = o."attempts" + 1, "sendingSince" = ${at}
    FROM "next" WHERE o."id" = "next"."id"
    RETURNING o."id", o."operation", o."priority", o."attempts", o."unknowns", o."lineSealed", o."aheadId",
      "next"."targetExternalId", "next"."chatId"::text, "next"."chatExternalId", "next"."personId"::text,
      "next"."language"`
}

export function claimedLine({ database }: StoreContext, row: Row): ClaimedLine {
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
