// Which of several employers to look after first [ours]: late ones, then by how far the month that is due has come, then
// those with nothing to do; alike ones by name.
import type { Day } from '../calendar/day.ts'
import { type MonthFacts, type MonthState, monthStatus, monthToActOn } from './month.ts'

/** How many months back urgency looks. */
export const urgencyMonths = 6

const order: readonly MonthState[] = [
  ...(['rejected', 'missing', 'draft', 'acrUnpaid', 'partPaid', 'accepted', 'submitted', 'paid'] as const),
]

type Standing<Employer> = { readonly employer: Employer; readonly months: readonly MonthFacts[] }

/** The most urgent first, each with the month to act on, when it has any on record. */
export function byUrgency<Employer extends { readonly name: string }>(
  employers: readonly Standing<Employer>[],
  today: Day,
): readonly { readonly employer: Employer; readonly month: MonthFacts | undefined }[] {
  return employers
    .map(({ employer, months }) => ({ employer, month: monthToActOn(months, today) }))
    .map(each => ({ ...each, rank: rankOf(each.month, today) }))
    .toSorted((a, b) => a.rank - b.rank || compare(a.employer.name, b.employer.name))
    .map(({ employer, month }) => ({ employer, month }))
}

function rankOf(month: MonthFacts | undefined, today: Day): number {
  if (month === undefined) return 2 * order.length
  const { state, late } = monthStatus(month, today)
  return order.indexOf(state) + (late ? 0 : order.length)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
