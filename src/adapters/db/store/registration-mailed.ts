// What a mail with an application came to: the application is sent, or its person is told why it is not, in the transaction
// that notes the outcome.
import type { Stamp } from '../../../app/ledger.ts'
import { moveRegistration } from '../../../app/move-registration.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { type MailOutcome, mailOutcomeMessage } from '../../../core/dialogues/registration-mail.ts'
import { salvagedForm } from '../../../core/domain/registration.ts'
import type { Database, Transaction } from '../database.ts'
import { openRegistration } from '../ledger/registration-file.ts'
import { enqueueMany } from './enqueue-many.ts'
import { openJson } from './sealed-json.ts'

type Context = { readonly tx: Transaction; readonly database: Pick<Database, 'sealing'> }
type Ended = { readonly id: string; readonly outcome: MailOutcome | 'sent'; readonly at: Instant }

/** Nothing for a mail that is of no application. That it was sent is news of the application itself. */
export async function registrationMailed(
  context: Context,
  registrationId: string | null,
  { id, outcome, at }: Ended,
): Promise<void> {
  if (registrationId === null) return
  const { tx, database } = context
  const row = await tx.registration.findUnique({ where: { id: registrationId } })
  if (!row) return
  if (outcome === 'sent') {
    const stamp: Stamp = { by: { actor: { kind: 'system', id: 'mail' }, source: 'chat' }, at }
    const file = await openRegistration(context, row.reference)
    // Refused when the desk or the person said meanwhile that it was sent: then it is on record already.
    await moveRegistration(file, { event: 'sentToPerkeso', at, source: 'chat', way: 'email' }, stamp)
    return
  }
  if (row.personId === null) return
  const { answers } = salvagedForm(openJson(database.sealing, row.answersSealed)) ?? { answers: {} }
  const { reference, personId } = row
  const say = mailOutcomeMessage(outcome, { reference, answers })
  const told = { personId, key: `mail:${id}:${outcome}`, line: { say } }
  await enqueueMany({ tx, sealing: database.sealing, at }, 'notification', [told])
}
