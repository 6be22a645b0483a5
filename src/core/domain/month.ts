// What one contribution month of an employer is, for a short answer in the chat. Late is said apart from it, and
// only after the 15th has passed [2].
import type { Day } from '../calendar/day.ts'
import { dueDay, isLate } from '../calendar/due-date.ts'
import type { Period } from '../calendar/period.ts'
import { periodOf, previousPeriod } from '../calendar/period.ts'
import type { AcrSummary } from './acr.ts'
import { isLive } from './acr.ts'
import type { ReferenceKind } from './reference-number.ts'
import type { ScheduleVersion } from './schedule.ts'

/** What is on record of a month: the version that counts (see `versionThatCounts`) and its references, removed ones too. */
export type MonthFacts = {
  readonly period: Period
  readonly schedule?: ScheduleVersion
  readonly references: readonly AcrSummary[]
}

/** From nothing to paid; `accepted` has no reference yet. */
export type MonthState =
  | 'missing'
  | 'draft'
  | 'submitted'
  | 'rejected'
  | 'accepted'
  | 'acrUnpaid'
  | 'partPaid'
  | 'paid'

/** `late`: the due day has passed and the month is not paid. */
export type MonthStatus = { readonly state: MonthState; readonly due: Day; readonly late: boolean }

/** The state of a month on a day, with its due day and whether that has passed unpaid. */
export function monthStatus(month: MonthFacts, today: Day): MonthStatus {
  const due = dueDay(month.period)
  const state = stateOf(month)
  return { state, due, late: state !== 'paid' && isLate(today, due) }
}

/**
 * The month that a status answers first [ours]: the one now due (the month before today's) unless it is paid, then the
 * oldest late one, then the newest. Undefined when there is no month at all; the order given does not matter.
 */
export function monthToActOn(months: readonly MonthFacts[], today: Day): MonthFacts | undefined {
  const oldestFirst = months.toSorted((a, b) => (a.period < b.period ? -1 : 1))
  const nowDue = oldestFirst.find(month => month.period === previousPeriod(periodOf(today)))
  if (nowDue !== undefined && stateOf(nowDue) !== 'paid') return nowDue
  return oldestFirst.find(month => monthStatus(month, today).late) ?? oldestFirst.at(-1)
}

function stateOf({ schedule, references }: MonthFacts): MonthState {
  if (schedule === undefined || schedule.state === 'superseded') return 'missing'
  return schedule.state === 'accepted' ? paymentState(schedule, references.filter(isLive)) : schedule.state
}

/** Paid only when each Act with an amount has a paid reference; a month whose amounts are all zero owes nothing. */
function paymentState(schedule: ScheduleVersion, live: readonly AcrSummary[]): MonthState {
  const owed = (Object.keys(schedule.amounts) as ReferenceKind[]).filter(kind => schedule.amounts[kind] > 0)
  const isPaid = (kind: ReferenceKind) => live.some(acr => acr.kind === kind && acr.state === 'paid')
  if (owed.every(isPaid)) return 'paid'
  if (live.length === 0) return 'accepted'
  return live.some(acr => acr.state !== 'generated') ? 'partPaid' : 'acrUnpaid'
}
