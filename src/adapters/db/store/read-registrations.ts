// The registrations of a person with all that they may see of them.
import type { RegistrationSeen, RegistrationsView, ResultEvent } from '../../../core/dialogues/event.ts'
import { EnclosureKind } from '../../../core/domain/enclosure.ts'
import { isChangeable, newForm, RegistrationState, salvagedForm } from '../../../core/domain/registration.ts'
import type { Prisma } from '../generated/client.ts'
import { MailState, registrationOf, withHistory } from '../ledger/registration-row.ts'
import { standingOffices } from './office.ts'
import { openJson } from './sealed-json.ts'
import type { TurnContext } from './store-context.ts'

/** Those of the stretch, or the one that the view is of; no other is unsealed. */
export async function readRegistrations(context: TurnContext, view: RegistrationsView): Promise<ResultEvent> {
  const { tx, personId } = context
  const where = { personId, ...wanted(view) }
  const stretch = 'stretch' in view && { skip: view.stretch.from, take: view.stretch.most }
  const newestFirst = { orderBy: { number: 'desc' }, include: everything } as const
  const rows = await tx.registration.findMany({ where, ...newestFirst, ...stretch })
  const count = stretch ? await tx.registration.count({ where }) : rows.length
  const registrations = rows.map(row => seen(context, row))
  const read = { kind: 'registrationsRead', registrations, count, view } as const
  return view.show === 'way' ? { ...read, offices: await standingOffices(tx) } : read
}

/** What takes pages is decided by `takesEnclosures`; here it is asked of the rows. */
function wanted(view: RegistrationsView): Prisma.RegistrationWhereInput {
  if ('reference' in view) return { reference: view.reference }
  if (view.show !== 'arrived') return {}
  const state = { in: RegistrationState.options.filter(isChangeable) }
  return { state, mails: { none: { state: 'waiting' } } }
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
