// What stands in the books of one employer: schedule versions, the references that cover them, and payments. Decisions
// read it and give changes; `changed` is what the books say after them.
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { AcrState, AcrSummary } from './acr.ts'
import type { Sen } from './money.ts'
import type { PaymentChannel, PaymentState } from './payment.ts'
import type { ReferenceKind, ReferenceNumber } from './reference-number.ts'
import type { RejectionReason, ScheduleState, ScheduleVersion } from './schedule.ts'
import type { ScheduleTotal } from './schedule-total.ts'

/** A version on record. `amounts` are made from `total` with the SKBBK setting of its own day, and never change. */
export type VersionEntry = ScheduleVersion & {
  readonly id: string
  readonly period: Period
  readonly total: ScheduleTotal
  readonly skbbkWith: ReferenceKind
  readonly submittedOn?: Day
  readonly sourceKey?: string
}

/** How much, in sen, of something is for a schedule version. */
export type Share = { readonly scheduleId: string; readonly amount: Sen }

/** A reference on record. `covers`: oldest month first; together they are its amount. */
export type ReferenceEntry = AcrSummary & { readonly id: string; readonly covers: readonly Share[] }

/** A payment on record. `shares`: what it pays, oldest month first; `surplus`: what is left over. Both in sen. */
export type PaymentEntry = {
  readonly id: string
  readonly number: ReferenceNumber
  readonly state: PaymentState
  readonly amount: Sen
  readonly paidOn: Day
  readonly channel: PaymentChannel
  readonly sourceKey: string
  readonly receiptNumber?: string
  readonly referenceId?: string
  readonly reversalKey?: string
  readonly shares: readonly Share[]
  readonly surplus: Sen
}

/** `payments`: in the order of recording; with unmatched ones, of nobody yet, that carry a number being asked about. */
export type EmployerLedger = {
  readonly versions: readonly VersionEntry[]
  readonly references: readonly ReferenceEntry[]
  readonly payments: readonly PaymentEntry[]
}

export type LedgerChange =
  | { readonly kind: 'versionAdded'; readonly version: VersionEntry }
  | {
      readonly kind: 'versionMoved'
      readonly id: string
      readonly to: ScheduleState
      readonly reasons?: readonly RejectionReason[]
      readonly submittedOn?: Day
    }
  | { readonly kind: 'referenceAdded'; readonly reference: ReferenceEntry }
  | { readonly kind: 'referenceMoved'; readonly id: string; readonly to: AcrState; readonly paid: Sen }
  | { readonly kind: 'paymentAdded'; readonly payment: PaymentEntry }
  | { readonly kind: 'paymentMatched'; readonly id: string; readonly referenceId: string }
  | {
      readonly kind: 'paymentReversed'
      readonly id: string
      readonly reason: string
      readonly reversalKey: string
    }
  | {
      readonly kind: 'paymentAllocated'
      readonly id: string
      readonly shares: readonly Share[]
      readonly surplus: Sen
    }

/** An employer with nothing on record. */
export const emptyLedger: EmployerLedger = { versions: [], references: [], payments: [] }

/** The ledger after these changes, in their order. */
export function changed(ledger: EmployerLedger, changes: readonly LedgerChange[]): EmployerLedger {
  return changes.reduce(apply, ledger)
}

function apply(ledger: EmployerLedger, change: LedgerChange): EmployerLedger {
  const { versions, references, payments } = ledger
  switch (change.kind) {
    case 'versionAdded':
      return { ...ledger, versions: [...versions, change.version] }
    case 'versionMoved':
      return { ...ledger, versions: withChange(versions, change.id, movedVersion(change)) }
    case 'referenceAdded':
      return { ...ledger, references: [...references, change.reference] }
    case 'referenceMoved':
      return {
        ...ledger,
        references: withChange(references, change.id, { state: change.to, paid: change.paid }),
      }
    case 'paymentAdded':
      return { ...ledger, payments: [...payments, change.payment] }
    default:
      return { ...ledger, payments: withChange(payments, change.id, changedPayment(change)) }
  }
}

function movedVersion({
  to,
  submittedOn,
}: Extract<LedgerChange, { kind: 'versionMoved' }>): Partial<VersionEntry> {
  return submittedOn === undefined ? { state: to } : { state: to, submittedOn }
}

type PaymentChange = Extract<
  LedgerChange,
  { kind: 'paymentMatched' | 'paymentReversed' | 'paymentAllocated' }
>

function changedPayment(change: PaymentChange): Partial<PaymentEntry> {
  switch (change.kind) {
    case 'paymentMatched':
      return { state: 'matched', referenceId: change.referenceId }
    case 'paymentReversed':
      return { state: 'reversed', reversalKey: change.reversalKey }
    case 'paymentAllocated':
      return { shares: change.shares, surplus: change.surplus }
  }
}

/** Throws for an id that is not on record: decisions change only what they have seen. */
function withChange<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string,
  change: Partial<Entry>,
): readonly Entry[] {
  const place = entries.findIndex(entry => entry.id === id)
  const entry = entries[place]
  if (entry === undefined) throw new Error(`not on record: ${id}`)
  return entries.with(place, { ...entry, ...change })
}
