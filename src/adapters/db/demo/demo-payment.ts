// The references of demo versions and the payments of them.
import { issueReferences } from '../../../app/issue-references.ts'
import { recordPayment } from '../../../app/record-payment.ts'
import { removeReference } from '../../../app/remove-reference.ts'
import { reversePayment } from '../../../app/reverse-payment.ts'
import { dayInMalaysia, instant } from '../../../core/calendar/instant.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { ReferenceEntry } from '../../../core/domain/ledger.ts'
import { sen } from '../../../core/domain/money.ts'
import { PaymentChannel } from '../../../core/domain/payment.ts'
import { minutesAfter, type OfficeDay, officeHour } from './demo-book.ts'
import { type DemoDesk, demoNumber, done } from './demo-desk.ts'
import type { Version } from './demo-version.ts'

export type Reference = ReferenceEntry & { readonly generatedAt: Date }

/** An ACR, and where EIS is owed an ECR, that cover these versions. */
export async function addReferences(
  { book, by, at }: DemoDesk,
  ...versions: readonly Version[]
): Promise<readonly Reference[]> {
  const latest = Math.max(...versions.map(({ decidedAt }) => decidedAt.getTime()))
  const generatedAt = minutesAfter(book, new Date(latest), 20)
  const code = EmployerCode.parse(book.employer.code)
  const scheduleIds = versions.map(({ id }) => id)
  const issued = done(await issueReferences(at(generatedAt), by, { code, scheduleIds }))
  return issued.map(reference => ({ ...reference, generatedAt }))
}

/** Takes references back before anything was paid; what they covered is free again. */
export async function removeReferences(
  { book, by, at }: DemoDesk,
  references: readonly Reference[],
): Promise<void> {
  for (const { number, generatedAt } of references) {
    done(await removeReference(at(minutesAfter(book, generatedAt, 30)), by, { number }))
  }
}

/** `amount` in sen. */
export type NewPayment = {
  readonly amount: number
  readonly late?: boolean
  readonly became?: 'matched' | 'unmatched' | 'reversed'
}

const inTime: OfficeDay = { month: 'next', from: 5, to: 14 }
const afterTheDueDay: OfficeDay = { month: 'next', from: 17, to: 27 }

/** What a mistyped number looks like: of the right shape, and nobody's. */
const mistyped = 999_999

/** A payment of a reference; one that was reversed or does not match pays nothing. */
export async function addPayment(
  { book, by, at }: DemoDesk,
  reference: Reference,
  { amount, late = false, became = 'matched' }: NewPayment,
): Promise<void> {
  const paidAt = officeHour(book, book.period, late ? afterTheDueDay : inTime)
  const sourceKey = `demo ${book.employer.code} ${book.period} ${book.rows.payments.length + 1}`
  const reported = {
    number: became === 'unmatched' ? demoNumber(book, reference.kind, mistyped) : reference.number,
    amount: sen(amount),
    paidOn: dayInMalaysia(instant(paidAt.getTime())),
    channel: book.random.pick(PaymentChannel.options),
    receiptNumber: `CONTOH${String(book.random.whole(1, 99_999_999)).padStart(8, '0')}`,
    sourceKey,
  }
  const { payment } = done(await recordPayment(at(minutesAfter(book, paidAt, 45)), by, reported))
  if (became !== 'reversed') return
  // The bank took it back two days later.
  const reversal = { paymentId: payment.id, reason: 'CONTOH', reversalKey: `${sourceKey} reversed` }
  done(await reversePayment(at(minutesAfter(book, paidAt, 2 * 24 * 60)), by, reversal))
}
