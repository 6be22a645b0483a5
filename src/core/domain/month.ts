// What one contribution month of an employer is, for a short answer in the chat. Late is said apart from it, and
// only after the 15th has passed [2].
import type { Day } from '../calendar/day.ts'
import { dueDay, isLate } from '../calendar/due-date.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Period } from '../calendar/period.ts'
import { periodOf, previousPeriod } from '../calendar/period.ts'
import type { AcrSummary } from './acr.ts'
import { isLive } from './acr.ts'
import { type ByAct, balanceOf, type PaidShare, paidByAct } from './balance.ts'
import { type ScheduleVersion, versionThatCounts } from './schedule.ts'

/**
 * What is on record of a month: the version that counts, the references of any of its versions, removed ones too, and
 * what is paid of it. A reference may cover other months as well: its own state is not the month's.
 */
export type MonthFacts = {
  readonly period: Period
  /** When somebody who speaks for the employer last said that it is paid; it changes nothing of what is owed. */
  readonly saidPaidAt?: Instant
  readonly schedule?: ScheduleVersion
  readonly references: readonly AcrSummary[]
  readonly paid: ByAct
}

/** A month as it is read: all versions, all references that cover any of them, and what was paid on any of them. */
export type MonthRecords<Version extends ScheduleVersion, Reference extends AcrSummary> = {
  readonly period: Period
  readonly versions: readonly Version[]
  readonly references: readonly Reference[]
  readonly shares: readonly PaidShare[]
  readonly saidPaidAt?: Instant
}

/** What the records of a month come to. Every reader of months goes by it. */
export function monthFacts<Version extends ScheduleVersion, Reference extends AcrSummary>(
  records: MonthRecords<Version, Reference>,
): MonthFacts & { readonly schedule?: Version; readonly references: readonly Reference[] } {
  const { period, versions, references, shares, saidPaidAt } = records
  const schedule = versionThatCounts(versions)
  return {
    ...{ period, references, paid: paidByAct(shares) },
    ...(schedule && { schedule }),
    ...(saidPaidAt !== undefined && { saidPaidAt }),
  }
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

function stateOf(month: MonthFacts): MonthState {
  const { schedule, references, paid } = month
  if (schedule === undefined || schedule.state === 'superseded') return 'missing'
  if (schedule.state !== 'accepted') return schedule.state
  const { ACR, ECR } = balanceOf(schedule, paid)
  // A month whose amounts are all zero owes nothing.
  if (ACR.open === 0 && ECR.open === 0) return 'paid'
  if (ACR.paid > 0 || ECR.paid > 0) return 'partPaid'
  return references.some(isLive) ? 'acrUnpaid' : 'accepted'
}
