// What paying late may cost (FCLB): 6 % a year per Act, counted from the 15th by months or parts of one; below RM5 it
// is RM5, above it the next multiple of RM5 [2]. The regulation's own text was not seen: always an estimate.
import type { Day } from '../calendar/day.ts'
import { dueDay } from '../calendar/due-date.ts'
import type { Period } from '../calendar/period.ts'
import type { Sen } from './money.ts'
import { addSen, sen } from './money.ts'
import type { ReferenceKind } from './reference-number.ts'

/** 0.5 % a month: 6 % a year. */
const interestPerMonth = { of: 1n, in: 200n }

/** RM5. */
const step = 500n

/** One Act's working in sen: `interest` is 6 % a year of `owed` (a part of a sen counts as one), `charge` its rounding. */
export type LateCharge = { readonly owed: Sen; readonly interest: Sen; readonly charge: Sen }

export type LatePayment = {
  readonly estimate: true
  readonly due: Day
  readonly paidOn: Day
  /** Months or parts of one since the due day; 0 when that has not passed. */
  readonly months: number
  readonly acts: Readonly<Record<ReferenceKind, LateCharge>>
  readonly total: Sen
}

/**
 * The estimate for a month of which these amounts (sen, per reference) are paid on a day. The rounding is done once on
 * all months together [ours].
 */
export function latePayment(
  { period, owed }: { readonly period: Period; readonly owed: Readonly<Record<ReferenceKind, Sen>> },
  paidOn: Day,
): LatePayment {
  const due = dueDay(period)
  const months = monthsStarted(due, paidOn)
  const acts = { ACR: lateCharge(owed.ACR, months), ECR: lateCharge(owed.ECR, months) }
  return { estimate: true, due, paidOn, months, acts, total: addSen(acts.ACR.charge, acts.ECR.charge) }
}

/** Months or parts of one from the due day to the day of payment; 0 when that has not passed. */
export function monthsStarted(due: Day, paidOn: Day): number {
  if (paidOn <= due) return 0
  const [fromYear, fromMonth, fromDay] = parts(due)
  const [year, month, dayOfMonth] = parts(paidOn)
  return (year - fromYear) * 12 + month - fromMonth + (dayOfMonth > fromDay ? 1 : 0)
}

function parts(day: Day): readonly [year: number, month: number, dayOfMonth: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
}

/** One Act's charge on an amount (sen) that is so many months or parts of one late; nothing for none. */
export function lateCharge(owed: Sen, months: number): LateCharge {
  const interest = started(BigInt(owed) * BigInt(months) * interestPerMonth.of, interestPerMonth.in)
  return { owed, interest: sen(Number(interest)), charge: sen(Number(started(interest, step) * step)) }
}

/** How many steps of this size the amount fills or begins. */
function started(amount: bigint, size: bigint): bigint {
  return (amount + size - 1n) / size
}
