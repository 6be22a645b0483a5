// The references of demo versions and the payments of them: a reference is as much paid as its payments say.
import { dayInMalaysia, instant } from '../../../core/calendar/instant.ts'
import { sen } from '../../../core/domain/money.ts'
import { PaymentChannel, type PaymentState } from '../../../core/domain/payment.ts'
import { allocate } from '../../../core/domain/payment-allocation.ts'
import {
  ReferenceKind,
  type ReferenceNumber,
  referenceNumber,
} from '../../../core/domain/reference-number.ts'
import { type Book, minutesAfter, type OfficeDay, officeHour } from './demo-book.ts'
import { demoEmployers } from './demo-employers.ts'
import { demoId } from './demo-id.ts'
import type { DemoRows } from './demo-rows.ts'
import type { Version } from './demo-version.ts'

export type Reference = DemoRows['references'][number]

/** An ACR, and where EIS is owed an ECR, that cover these versions. */
export function addReferences(book: Book, ...versions: readonly Version[]): readonly Reference[] {
  return ReferenceKind.options
    .filter(kind => versions.some(({ amounts }) => amounts[kind] > 0))
    .map(kind => addReference(book, kind, versions))
}

function addReference(book: Book, kind: ReferenceKind, versions: readonly Version[]): Reference {
  const number = nextNumber(book, kind)
  const id = demoId('reference', number)
  const covered = versions.filter(({ amounts }) => amounts[kind] > 0)
  const latest = Math.max(...covered.map(({ decidedAt }) => decidedAt.getTime()))
  const reference: Reference = {
    id,
    kind,
    number,
    employerId: demoId('employer', book.employer.code),
    state: 'generated',
    amountSen: covered.reduce((sum, { amounts }) => sum + BigInt(amounts[kind]), 0n),
    paidSen: 0n,
    generatedAt: minutesAfter(book, new Date(latest), 20),
    source: 'portal',
    portalConfirmedAt: new Date(book.asOf),
  }
  book.rows.references.push(reference)
  for (const { id: scheduleId, amounts } of covered) {
    book.rows.coverage.push({ referenceId: id, scheduleId, kind, amountSen: BigInt(amounts[kind]) })
  }
  return reference
}

/** Takes references back before anything was paid; what they covered is free again. */
export function removeReferences(book: Book, references: readonly Reference[]): void {
  for (const reference of references) {
    reference.state = 'removed'
    reference.removedAt = minutesAfter(book, new Date(reference.generatedAt), 30)
    for (const each of book.rows.coverage) if (each.referenceId === reference.id) each.live = false
  }
}

export type NewPayment = {
  readonly amountSen: bigint
  readonly late?: boolean
  readonly state?: PaymentState
}

const inTime: OfficeDay = { month: 'next', from: 5, to: 14 }
const afterTheDueDay: OfficeDay = { month: 'next', from: 17, to: 27 }

/** A payment of a reference; one that was reversed or does not match pays nothing. */
export function addPayment(book: Book, reference: Reference, payment: NewPayment): void {
  const { amountSen, late = false, state = 'matched' } = payment
  const at = officeHour(book, book.period, late ? afterTheDueDay : inTime)
  const place = book.rows.payments.length + 1
  const sourceKey = `demo ${book.employer.code} ${book.period} ${place}`
  const isMatched = state !== 'unmatched'
  const id = demoId('payment', sourceKey)
  book.rows.payments.push({
    id,
    employerId: reference.employerId,
    referenceId: isMatched ? (reference.id ?? null) : null,
    referenceNumber: isMatched ? reference.number : unknownNumber(book, reference),
    state,
    amountSen,
    paidOn: dayInMalaysia(instant(at.getTime())),
    channel: book.random.pick(PaymentChannel.options),
    receiptNumber: `CONTOH${String(book.random.whole(1, 99_999_999)).padStart(8, '0')}`,
    source: 'portal',
    sourceKey,
    reportedAt: minutesAfter(book, at, 45),
    portalConfirmedAt: new Date(book.asOf),
    ...(state === 'matched' && { surplusSen: allocated(book, reference, { id, amountSen }) }),
    ...(state === 'reversed' && reversal(book, at, sourceKey)),
  })
  if (state === 'matched') count(reference, amountSen)
}

/** Writes what this payment pays, after those before it; gives what is left over. */
function allocated(
  { rows }: Book,
  reference: Reference,
  payment: { readonly id: string; readonly amountSen: bigint },
): bigint {
  const covers = rows.coverage
    .filter(each => each.referenceId === reference.id)
    .map(({ scheduleId, amountSen }) => ({ scheduleId, amount: sen(Number(amountSen)) }))
  const amounts = [reference.paidSen, payment.amountSen].map(amount => sen(Number(amount)))
  const { shares, surplus } = allocate(covers, amounts)[1] ?? { shares: [], surplus: sen(0) }
  for (const { scheduleId, amount } of shares) {
    rows.allocations.push({ paymentId: payment.id, scheduleId, amountSen: BigInt(amount) })
  }
  return BigInt(surplus)
}

/** The bank took it back two days later. */
function reversal(book: Book, paidAt: Date, sourceKey: string) {
  const reversedAt = minutesAfter(book, paidAt, 2 * 24 * 60)
  return { reversedAt, reversalReason: 'CONTOH', reversalKey: `${sourceKey} reversed` }
}

function count(reference: Reference, amountSen: bigint): void {
  reference.paidSen += amountSen
  reference.state = reference.paidSen < reference.amountSen ? 'partPaid' : 'paid'
}

/** Year and month, the employer’s place in the list, and a running number. */
function nextNumber(book: Book, kind: ReferenceKind, running?: number): ReferenceNumber {
  const month = Number(book.period.slice(2).replace('-', ''))
  const place = demoEmployers.findIndex(({ code }) => code === book.employer.code) + 1
  const next = running ?? book.rows.references.filter(each => each.kind === kind).length + 1
  return referenceNumber(kind, (month * 100 + place) * 1_000_000 + next)
}

/** What a mistyped number looks like: of the right shape, and nobody's. */
function unknownNumber(book: Book, { kind }: Reference): ReferenceNumber {
  return nextNumber(book, ReferenceKind.parse(kind), 999_999)
}
