// Records a payment of an ACR or ECR. One whose reference is not known yet is kept as unmatched: never dropped, never
// shown as paid, and matched when the reference comes. The same event twice changes nothing.
import type { Day } from '../core/calendar/day.ts'
import { dayInMalaysia } from '../core/calendar/instant.ts'
import type { PaymentEntry, ReferenceEntry } from '../core/domain/ledger.ts'
import type { Sen } from '../core/domain/money.ts'
import type { PaymentChannel } from '../core/domain/payment.ts'
import { decidePayment } from '../core/domain/payment-decision.ts'
import type { ReferenceNumber } from '../core/domain/reference-number.ts'
import { err, ok } from '../core/domain/result.ts'
import { changeLedger } from './change-ledger.ts'
import type { By, Desk, Outcome } from './ledger.ts'

/** `sourceKey`: the event's own key, unique over all payments. Amount in sen, of what was really paid. */
export type PaymentReported = {
  readonly number?: ReferenceNumber
  readonly amount: Sen
  readonly paidOn: Day
  readonly channel: PaymentChannel
  readonly receiptNumber?: string
  readonly sourceKey: string
}

/** `reference`: what it pays, undefined while it is unmatched. */
export type PaymentKept = {
  readonly changed: boolean
  readonly payment: PaymentEntry
  readonly reference?: ReferenceEntry
}

/** Refused with: withoutReference [C 3.4], sourceKeyReused, amountNotPositive, paidBefore2018, paidInFuture. */
export async function recordPayment(
  desk: Desk,
  by: By,
  reported: PaymentReported,
): Promise<Outcome<PaymentKept>> {
  const id = desk.newId()
  const { number, sourceKey } = reported
  if (number === undefined) return err({ code: 'withoutReference' })
  let kept: PaymentEntry | undefined
  const outcome = await changeLedger(desk, by, {
    whose: { number },
    decide: async ({ ledger, paymentBySource }, at) => {
      const twin = await paymentBySource(sourceKey)
      kept = twin
      return decidePayment(ledger, { id, ...reported }, { today: dayInMalaysia(at), ...(twin && { twin }) })
    },
    note: { action: 'paymentRecorded', subject: { kind: 'payment', id }, detail: { reference: number } },
  })
  if (!outcome.ok) return outcome
  const { changed, ledger } = outcome.value
  const payment = ledger.payments.find(each => each.id === id) ?? kept
  if (payment === undefined) throw new Error(`not on record: ${id}`)
  const reference = ledger.references.find(each => each.id === payment.referenceId)
  return ok({ changed, payment, ...(reference && { reference }) })
}
