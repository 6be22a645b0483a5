// Loading and saving a conversation with the facts of its turn. A state of another version, or one that does not
// parse, is told: the conversation then goes on at the menu, with the form when that still parses.
import type { Heard } from '../../../app/ports.ts'
import { dayInMalaysia } from '../../../core/calendar/instant.ts'
import { Conversation, conversationVersion, newConversation } from '../../../core/dialogues/conversation.ts'
import type { Facts, LinkedEmployer } from '../../../core/dialogues/facts.ts'
import { keptDrafts } from '../../../core/dialogues/kept-drafts.ts'
import { isConsented } from '../../../core/domain/consent.ts'
import type { Language } from '../../../core/domain/language.ts'
import { defaultLanguage, languageNamed, languageOfCode } from '../../../core/domain/language.ts'
import { settingsOf } from '../../../core/domain/setting.ts'
import { Prisma } from '../generated/client.ts'
import { standingLink } from '../links/standing.ts'
import { writingHeard } from './message.ts'
import { openJson, sealJson } from './sealed-json.ts'
import { dateOf, type TurnContext } from './store-context.ts'

type Row = {
  language: string | null
  noticeVersion: number | null
  version: number | null
  stateSealed: Uint8Array | null
  links: LinkedEmployer[]
  settings: Record<string, unknown> | null
  chatId: string | null
}

/** Writes what was heard into the history, and reads what the turn goes by, in one statement. */
export async function hear(context: TurnContext, heard: Heard, inboxId: bigint) {
  const row = await readPerson(context, {
    writing: writingHeard(context, heard, inboxId),
    externalId: heard.chat.externalId,
  })
  if (row.chatId !== null) context.chats?.set(heard.chat.externalId, row.chatId)
  const language = languageNamed(row.language) ?? languageOfCode(heard.languageCode)
  return { ...stateOf(context, row), facts: factsOf(context, row, language) }
}

export async function readFacts(context: TurnContext): Promise<Facts> {
  const row = await readPerson(context)
  return factsOf(context, row, languageNamed(row.language))
}

type Also = { readonly writing: Prisma.Sql; readonly externalId: bigint | null }

async function readPerson(
  { tx, personId, clock }: TurnContext,
  { writing, externalId }: Also = { writing: Prisma.empty, externalId: null },
): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>`
    ${writing}
    SELECT p."language", p."noticeVersion", c."version", c."stateSealed", h."id"::text AS "chatId",
      (SELECT coalesce(json_agg(json_build_object('id', e."id", 'code', e."code", 'name', e."name")
                ORDER BY e."name"), '[]')
       FROM "Link" l JOIN "Employer" e ON e."id" = l."employerId"
       WHERE l."personId" = p."id" AND ${standingLink(clock.now())}) AS "links",
      (SELECT json_object_agg("key", "value") FROM "Setting") AS "settings"
    FROM "Person" p
    LEFT JOIN "Conversation" c ON c."personId" = p."id"
    LEFT JOIN "Chat" h ON h."personId" = p."id" AND h."externalId" = ${externalId}
    WHERE p."id" = ${personId}::uuid`
  if (!row) throw new Error('the person of an update is not in the store')
  return row
}

function factsOf(
  { clock, operator }: TurnContext,
  { links, noticeVersion, settings }: Row,
  language: Language | undefined,
): Facts {
  const now = clock.now()
  const languageKnown = language !== undefined
  return {
    now,
    today: dayInMalaysia(now),
    language: language ?? defaultLanguage,
    languageKnown,
    links,
    consented: isConsented(noticeVersion),
    settings: settingsOf(settings ?? {}),
    operator,
  }
}

function stateOf({ database }: TurnContext, { version, stateSealed }: Row) {
  if (stateSealed === null) return { conversation: newConversation, unreadable: false }
  const state = openJson(database.sealing, stateSealed)
  const parsed = Conversation.safeParse(state)
  return version === conversationVersion && parsed.success
    ? { conversation: parsed.data, unreadable: false }
    : { conversation: { ...newConversation, ...keptDrafts(state) }, unreadable: true }
}

/** The start of a statement that also saves the conversation. */
export function savingConversation(
  { personId, database, clock }: TurnContext,
  conversation: Conversation,
): Prisma.Sql {
  const { holder } = conversation
  const state = {
    holder: holder.by,
    version: conversationVersion,
    stateSealed: sealJson(database.sealing, conversation),
    waitingSince: holder.by === 'waiting' ? new Date(holder.since) : null,
    staffId: holder.by === 'person' ? holder.staffId : null,
    formBegunAt: conversation.form ? new Date(conversation.form.begunAt ?? 0) : null,
  }
  return Prisma.sql`
    WITH "saved" AS (
      INSERT INTO "Conversation" ("personId", "holder", "version", "stateSealed", "waitingSince", "staffId", "formBegunAt", "updatedAt")
      VALUES (${personId}::uuid, ${state.holder}, ${state.version}, ${state.stateSealed}, ${state.waitingSince},
              ${state.staffId}::uuid, ${state.formBegunAt}, ${dateOf(clock.now())})
      ON CONFLICT ("personId") DO UPDATE SET "holder" = excluded."holder", "version" = excluded."version",
        "stateSealed" = excluded."stateSealed", "waitingSince" = excluded."waitingSince",
        "staffId" = excluded."staffId", "formBegunAt" = excluded."formBegunAt",
        "updatedAt" = excluded."updatedAt"
    )`
}
