// The history of a conversation: what the employer did, sealed. What the bot said is written with its line of the outbox.
import type { Heard } from '../../../app/ports.ts'
import { JobResult } from '../../../core/dialogues/job.ts'
import { languageOfCode } from '../../../core/domain/language.ts'
import { shownName } from '../../../core/domain/shown-name.ts'
import { Prisma } from '../generated/client.ts'
import { sealJson } from './sealed-json.ts'
import { dateOf, type TurnContext } from './store-context.ts'

/**
 * The start of a statement that also writes what was heard into the history, and down that the person was here: under
 * the name the channel calls them, and in the language of their channel when they have not chosen one.
 */
export function writingHeard(
  { personId, database, clock }: TurnContext,
  { event, name, languageCode }: Heard,
  inboxId: bigint,
): Prisma.Sql {
  if (isJobResult(event)) return Prisma.empty
  const at = dateOf(clock.now())
  // Whoever writes to us can be reached, however an earlier line to them ended.
  const reachable = event.kind === 'groupAddressed' ? null : event.kind !== 'blocked'
  const shown = name === undefined ? undefined : shownName(name)
  return Prisma.sql`
    WITH "heard" AS (
      INSERT INTO "Message" ("personId", "author", "bodySealed", "at", "inboxId")
      VALUES (${personId}::uuid, 'employer', ${sealJson(database.sealing, event)}, ${at}, ${inboxId})
    ), "here" AS (
      UPDATE "Person" SET "lastSeenAt" = ${at}, "reachable" = coalesce(${reachable}::boolean, "reachable"),
        "nameSealed" = coalesce(${shown === undefined ? null : database.sealing.seal(shown)}::bytea, "nameSealed"),
        "language" = coalesce("language", ${languageOfCode(languageCode) ?? null})
      WHERE "id" = ${personId}::uuid
    )`
}

/** A job is nobody's word. */
function isJobResult({ kind }: Heard['event']): boolean {
  return JobResult.options.some(option => option.shape.kind.value === kind)
}
