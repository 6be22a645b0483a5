// Takes a payment back, such as a direct debit that bounced: its reference is so much less paid, and the record stays.
import { decideReversal } from '../core/domain/payment-decision.ts'
import { ok } from '../core/domain/result.ts'
import { changeLedger, onRecord } from './change-ledger.ts'
import type { By, Desk, Outcome } from './ledger.ts'
import type { PaymentKept } from './record-payment.ts'

/** `reversalKey`: the event's own key, unique over all reversals. */
export type PaymentReversed = {
  readonly paymentId: string
  readonly reason: string
  readonly reversalKey: string
}

/** Refused with: paymentUnknown, paymentIsReversed, reasonMissing. `changed` false: this event was reported before. */
export async function reversePayment(
  desk: Desk,
  by: By,
  { paymentId: id, reason, reversalKey }: PaymentReversed,
): Promise<Outcome<PaymentKept>> {
  const outcome = await changeLedger(desk, by, {
    whose: { paymentId: id },
    decide: ({ ledger }) => decideReversal(ledger, { id, reason, reversalKey }),
    note: { action: 'paymentReversed', subject: { kind: 'payment', id } },
  })
  if (!outcome.ok) return outcome
  const { changed, ledger } = outcome.value
  const payment = onRecord(ledger.payments, each => each.id === id)
  const reference = ledger.references.find(each => each.id === payment.referenceId)
  return ok({ changed, payment, ...(reference && { reference }) })
}
