// What happened in an employer's ledger or to its links, told to webhooks and to the chat: each state that something came into. It holds
// ids, codes, months and amounts in sen, and nothing about a person.
import type { AcrState } from './acr.ts'
import type { EmployerLedger, LedgerChange, ReferenceEntry } from './ledger.ts'
import { changed } from './ledger.ts'
import type { LinkRequestState } from './link-request.ts'
import type { PaymentState } from './payment.ts'
import type { RegistrationState } from './registration.ts'
import type { ScheduleState } from './schedule.ts'

/** `acr`: ACR and ECR alike, told apart in the payload; `acr.unpaid`: all that was paid on it was taken back. */
export type HappeningKind =
  | 'employer.registered'
  | 'employer.changed'
  | `schedule.${ScheduleState}`
  | `acr.${AcrState | 'unpaid'}`
  | `payment.${PaymentState}`
  | `registration.${RegistrationState}`
  | 'link.started'
  | 'link.ended'
  | 'link.refused'
  | `linkRequest.${LinkRequestState}`

export type Happening = {
  readonly kind: HappeningKind
  readonly subjectId: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** What these changes of a ledger mean to others, in their order. */
export function happeningsOf(ledger: EmployerLedger, changes: readonly LedgerChange[]): readonly Happening[] {
  const found: Happening[] = []
  let before = ledger
  for (const change of changes) {
    const after = changed(before, [change])
    const happening = happeningOf(before, after, change)
    if (happening !== undefined) found.push(happening)
    before = after
  }
  return found
}

function happeningOf(
  before: EmployerLedger,
  after: EmployerLedger,
  change: LedgerChange,
): Happening | undefined {
  switch (change.kind) {
    case 'versionAdded':
      return ofVersion(after, change.version.id)
    case 'versionMoved':
      return ofVersion(after, change.id)
    case 'referenceAdded':
      return ofReference(after, change.reference, 'generated')
    case 'referenceMoved':
      return movedReference(before, after, change)
    case 'paymentAdded':
      return ofPayment(after, change.payment.id)
    case 'paymentAllocated':
      return undefined
    default:
      return ofPayment(after, change.id)
  }
}

function ofVersion({ versions }: EmployerLedger, id: string): Happening {
  const { period, version, state, headcount, amounts } = known(versions, id)
  const payload = { scheduleId: id, period, version, state, headcount, amounts }
  return { kind: `schedule.${state}`, subjectId: id, payload }
}

function movedReference(
  before: EmployerLedger,
  after: EmployerLedger,
  { id, to }: Extract<LedgerChange, { kind: 'referenceMoved' }>,
): Happening | undefined {
  if (known(before.references, id).state === to) return undefined
  return ofReference(after, known(after.references, id), to === 'generated' ? 'unpaid' : to)
}

function ofReference(
  { versions }: EmployerLedger,
  reference: ReferenceEntry,
  what: AcrState | 'unpaid',
): Happening {
  const { id, kind, number, state, amount, paid, covers } = reference
  const periods = covers.map(({ scheduleId }) => known(versions, scheduleId).period)
  const payload = { number, kind, state, amount, paid, periods }
  return { kind: `acr.${what}`, subjectId: id, payload }
}

function ofPayment({ payments }: EmployerLedger, id: string): Happening {
  const { number, state, amount, paidOn, channel } = known(payments, id)
  const payload = { paymentId: id, number, state, amount, paidOn, channel }
  return { kind: `payment.${state}`, subjectId: id, payload }
}

function known<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find(each => each.id === id)
  if (entry === undefined) throw new Error(`not on record: ${id}`)
  return entry
}
