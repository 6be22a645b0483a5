// Recording and reversing payments. No payment is accepted without an ACR or ECR [C 3.4]: one whose reference is not
// known yet, or was removed, is kept as unmatched, never dropped and never shown as paid.
import type { Day } from '../calendar/day.ts'
import { isLive } from './acr.ts'
import type { EmployerLedger, LedgerChange, PaymentEntry } from './ledger.ts'
import { changed } from './ledger.ts'
import type { Sen } from './money.ts'
import { sen } from './money.ts'
import type { PaymentChannel } from './payment.ts'
import { paymentSteps } from './payment.ts'
import { settlement } from './payment-allocation.ts'
import type { ReferenceNumber } from './reference-number.ts'
import type { Refusal } from './refusal.ts'
import { inForceSince } from './refusal.ts'
import { err, ok } from './result.ts'
import type { Decision } from './schedule-decision.ts'

/** A payment as it was reported; amount in sen. `sourceKey` is the event's own: the same key is the same payment. */
export type PaymentReport = {
  readonly id: string
  readonly number?: ReferenceNumber
  readonly amount: Sen
  readonly paidOn: Day
  readonly channel: PaymentChannel
  readonly receiptNumber?: string
  readonly sourceKey: string
}

/**
 * Decides on a payment on a day. `twin`: what is on record under the same key, of whatever employer. No changes: it is
 * the same payment, reported again.
 */
export function decidePayment(
  ledger: EmployerLedger,
  report: PaymentReport,
  { twin, today }: { readonly twin?: PaymentEntry; readonly today: Day },
): Decision {
  if (report.number === undefined) return err({ code: 'withoutReference' })
  if (twin !== undefined) return isSamePayment(twin, report) ? ok([]) : err({ code: 'sourceKeyReused' })
  const refusal = refusedForItself(report, today)
  if (refusal !== undefined) return err(refusal)
  const reference = ledger.references.find(each => each.number === report.number && isLive(each))
  const payment: PaymentEntry = { ...report, number: report.number, state: 'unmatched', ...nothingPaid }
  if (reference === undefined) return ok([{ kind: 'paymentAdded', payment }])
  const matched: PaymentEntry = { ...payment, state: 'matched', referenceId: reference.id }
  const added: LedgerChange = { kind: 'paymentAdded', payment: matched }
  return ok([added, ...settlement(changed(ledger, [added]), reference.id)])
}

/** A payment that was taken back, such as a direct debit that bounced. */
export type Reversal = { readonly id: string; readonly reason: string; readonly reversalKey: string }

/** Decides on a reversal. No changes: the same reversal was reported before. */
export function decideReversal(ledger: EmployerLedger, reversal: Reversal): Decision {
  const payment = ledger.payments.find(each => each.id === reversal.id)
  if (payment === undefined) return err({ code: 'paymentUnknown' })
  if (payment.reversalKey === reversal.reversalKey) return ok([])
  if (paymentSteps[payment.state].reversed === undefined) return err({ code: 'paymentIsReversed' })
  if (reversal.reason.trim() === '') return err({ code: 'reasonMissing' })
  const reversed: LedgerChange = { kind: 'paymentReversed', ...reversal }
  if (payment.referenceId === undefined) return ok([reversed])
  return ok([reversed, ...settlement(changed(ledger, [reversed]), payment.referenceId)])
}

const nothingPaid = { shares: [], surplus: sen(0) } as const

function refusedForItself({ amount, paidOn }: PaymentReport, today: Day): Refusal | undefined {
  if (amount <= 0) return { code: 'amountNotPositive' }
  if (paidOn < inForceSince) return { code: 'paidBefore2018' }
  return paidOn > today ? { code: 'paidInFuture' } : undefined
}

function isSamePayment(one: PaymentEntry, other: PaymentReport): boolean {
  return (
    one.number === other.number &&
    one.amount === other.amount &&
    one.paidOn === other.paidOn &&
    one.channel === other.channel
  )
}
