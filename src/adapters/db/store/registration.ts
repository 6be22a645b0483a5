// Registrations of a person in the chat: filing a filled form with its reference, correcting it, saying that it was sent.
import type { RegistrationFile, Stamp } from '../../../app/ledger.ts'
import { correctRegistration } from '../../../app/registration/correct-registration.ts'
import { inChat } from '../../../app/registration/own-registration.ts'
import { saySent, stopMail } from '../../../app/registration/say-sent.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { dayInMalaysia } from '../../../core/calendar/instant.ts'
import type { Command } from '../../../core/dialogues/effect.ts'
import type { ResultEvent } from '../../../core/dialogues/event.ts'
import type { RegistrationForm } from '../../../core/domain/registration.ts'
import { answersOf } from '../../../core/domain/registration-answers.ts'
import { registrationReference } from '../../../core/domain/registration-reference.ts'
import { openRegistration } from '../ledger/registration-file.ts'
import { sealJson } from './sealed-json.ts'
import { dateOf, type TurnContext } from './store-context.ts'

/** Files a form whose every required field is answered; anything else is a fault of ours. */
export async function fileRegistration(context: TurnContext, form: RegistrationForm): Promise<ResultEvent> {
  const { tx, personId, database, clock } = context
  if (!answersOf(form).ok) throw new Error('a form was filed before it was filled')
  const at = dateOf(clock.now())
  const number = await nextNumber(context)
  const reference = registrationReference(number, yearInMalaysia(clock.now()))
  await tx.registration.create({
    data: {
      number,
      reference,
      personId,
      kind: form.kind,
      state: 'filled',
      answersSealed: sealJson(database.sealing, form),
      createdAt: at,
      history: { create: [{ from: 'draft', to: 'filled', at, source: 'chat' }] },
    },
    select: { id: true },
  })
  return { kind: 'registrationFiled', reference }
}

function yearInMalaysia(now: Instant): number {
  return Number(dayInMalaysia(now).slice(0, 4))
}

async function nextNumber({ tx }: TurnContext): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`
    SELECT nextval(pg_get_serial_sequence('"Registration"', 'number')) AS "number"`
  return Number(row?.number)
}

export type RegistrationCommand = Extract<Command, { kind: 'correctRegistration' | 'saySent' | 'stopMail' }>

/** What a person does with one that they filed; of somebody else's it is refused as if there were none. */
export async function performRegistration(
  context: TurnContext,
  command: RegistrationCommand,
): Promise<ResultEvent> {
  const { reference } = command
  const stamp = inChat(context.personId, context.clock.now())
  const { tx, database } = context
  const file = await openRegistration({ tx, database }, reference)
  const outcome = await done(file, command, stamp)
  const refused = outcome.ok ? {} : { refused: outcome.error.code }
  if (command.kind !== 'correctRegistration') {
    const what = command.kind === 'saySent' ? 'sent' : 'mailStopped'
    return { kind: 'registrationSaid', reference, what, ...refused }
  }
  if (outcome.ok) return { kind: 'registrationFiled', reference, corrected: true }
  return { kind: 'registrationSaid', reference, what: 'corrected', ...refused }
}

function done(file: RegistrationFile, command: RegistrationCommand, stamp: Stamp) {
  switch (command.kind) {
    case 'correctRegistration':
      return correctRegistration(file, command.form, stamp)
    case 'saySent':
      return saySent(file, command.way, stamp)
    case 'stopMail':
      return stopMail(file, stamp)
  }
}
