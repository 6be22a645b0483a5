// The registrations of a person with all that they may see of them.
import type { RegistrationSeen, RegistrationsView, ResultEvent } from '../../../core/dialogues/event.ts'
import { EnclosureKind } from '../../../core/domain/enclosure.ts'
import { newForm, salvagedForm } from '../../../core/domain/registration.ts'
import type { Prisma } from '../generated/client.ts'
import { MailState, registrationOf, withHistory } from '../ledger/registration-row.ts'
import { standingOffices } from './office.ts'
import { openJson } from './sealed-json.ts'
import type { TurnContext } from './store-context.ts'

/** All of them, or the one that the view is of. */
export async function readRegistrations(context: TurnContext, view: RegistrationsView): Promise<ResultEvent> {
  const { tx, personId } = context
  const rows = await tx.registration.findMany({
    where: { personId, ...('reference' in view && { reference: view.reference }) },
    orderBy: { number: 'desc' },
    include: everything,
  })
  const read = {
    kind: 'registrationsRead',
    registrations: rows.map(row => seen(context, row)),
    view,
  } as const
  return view.show === 'way' ? { ...read, offices: await standingOffices(tx) } : read
}

const everything = {
  ...withHistory,
  enclosures: { where: { file: { state: 'kept' } }, orderBy: { at: 'asc' } },
  mails: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1, select: { state: true } },
} as const satisfies Prisma.RegistrationInclude
type Row = Prisma.RegistrationGetPayload<{ include: typeof everything }>

function seen({ database }: TurnContext, row: Row): RegistrationSeen {
  const { reference, kind, state, history } = registrationOf(row)
  const form = salvagedForm(openJson(database.sealing, row.answersSealed)) ?? newForm(kind)
  const mail = MailState.safeParse(row.mails[0]?.state).data
  return {
    ...{ reference, kind, state, history, form, employerName: form.answers.employerName ?? '' },
    enclosures: enclosuresOf(row),
    ...(mail && mail !== 'cancelled' && { mail }),
  }
}

function enclosuresOf({ enclosures }: Row): RegistrationSeen['enclosures'] {
  return EnclosureKind.options.flatMap(what => {
    const files = enclosures.filter(each => each.what === what)
    const set = files.at(-1)?.set
    return set === undefined ? [] : [{ what, set, files: files.length }]
  })
}
