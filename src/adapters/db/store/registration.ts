// Registrations of a person: filing a filled form with its reference, and reading where each stands.
import type { Instant } from '../../../core/calendar/instant.ts'
import { dayInMalaysia } from '../../../core/calendar/instant.ts'
import type { RegistrationSeen, ResultEvent } from '../../../core/dialogues/event.ts'
import { RegistrationForm, RegistrationKind, RegistrationState } from '../../../core/domain/registration.ts'
import { answersOf } from '../../../core/domain/registration-answers.ts'
import { registrationReference } from '../../../core/domain/registration-reference.ts'
import { openJson, sealJson } from './sealed-json.ts'
import { dateOf, instantOf, type TurnContext } from './store-context.ts'

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

export async function readRegistrations({
  tx,
  personId,
  database,
}: TurnContext): Promise<RegistrationSeen[]> {
  const rows = await tx.registration.findMany({
    where: { personId },
    orderBy: { number: 'desc' },
    include: { history: { orderBy: { id: 'asc' } } },
  })
  return rows.map(row => ({
    reference: row.reference,
    kind: RegistrationKind.parse(row.kind),
    employerName:
      RegistrationForm.parse(openJson(database.sealing, row.answersSealed)).answers.employerName ?? '',
    state: RegistrationState.parse(row.state),
    history: row.history.map(step => ({ to: RegistrationState.parse(step.to), at: instantOf(step.at) })),
  }))
}
