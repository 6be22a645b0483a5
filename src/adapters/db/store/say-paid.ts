// A person's word that a month is paid: kept until the portal reports the payment, and it changes nothing of what is owed.
import type { Command } from '../../../core/dialogues/effect.ts'
import type { ResultEvent } from '../../../core/dialogues/event.ts'
import { standingLink } from '../links/standing.ts'
import { dateOf, type TurnContext } from './store-context.ts'

/** Only of an employer this person is linked to now; their newest word of a month counts. */
export async function sayPaid(
  { tx, personId, clock }: TurnContext,
  { employerId, period }: Extract<Command, { kind: 'sayPaid' }>,
): Promise<ResultEvent | undefined> {
  const at = clock.now()
  const kept = await tx.$executeRaw`
    INSERT INTO "SaidPaid" ("employerId", "period", "personId", "at")
    SELECT l."employerId", ${period}, l."personId", ${dateOf(at)} FROM "Link" l
    WHERE l."personId" = ${personId}::uuid AND l."employerId" = ${employerId}::uuid AND ${standingLink(at)}
    ON CONFLICT ("employerId", "period", "personId") DO UPDATE SET "at" = excluded."at"`
  return kept === 0 ? undefined : { kind: 'saidPaid', employerId, period }
}
