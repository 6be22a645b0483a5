// One contribution month in words: paid or not and by when first, then schedule, references, total and freshness.
import type { Day } from '../calendar/day.ts'
import { daysLeft, saferDay } from '../calendar/due-date.ts'
import { dayInMalaysia, type Instant } from '../calendar/instant.ts'
import { dayOff, type Holidays } from '../calendar/working-day.ts'
import { isLive } from '../domain/acr.ts'
import { addSen } from '../domain/money.ts'
import type { MonthFacts, MonthState, MonthStatus } from '../domain/month.ts'
import { monthStatus } from '../domain/month.ts'
import type { Choice, Line, Message, Value } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { Facts, LinkedEmployer } from './facts.ts'
import { specimen } from './menu.ts'
import { rejectionLines } from './rejection-lines.ts'

export type MonthShown = { month: MonthFacts; employer: LinkedEmployer; asAt?: Instant; holidays: Holidays }

/** The one-message answer about a month. */
export function monthMessage(
  { month, employer, asAt, holidays }: MonthShown,
  { today, links, operator }: Pick<Facts, 'today' | 'links' | 'operator'>,
): Message {
  const status = monthStatus(month, today)
  const lines: (Line | 'blank' | undefined)[] = [
    headline(month, status, daysLeft(today, status.due)),
    status.state === 'paid' ? undefined : saferLine(status, holidays, today),
    links.length > 1 ? { key: 'status.employer', values: { name: employer.name } } : undefined,
    scheduleLine(month),
    ...referenceLines(month, status),
    ...(status.state === 'rejected' ? rejectionLines(month.schedule?.reasons) : []),
    totalLine(month),
    saidPaidLine(month, status),
    'blank',
    { key: `status.next.${status.late && status.state === 'acrUnpaid' ? 'acrLate' : status.state}` },
    status.state === 'acrUnpaid' ? { key: 'status.alreadyPaid' } : undefined,
    asAt === undefined ? undefined : { key: 'status.asAt', values: { at: { instant: asAt } } },
    ...specimen(operator).map(key => ({ key })),
  ]
  return { lines: lines.filter(line => line !== undefined) }
}

/** What a late month still lacks can be seen beside the sign that it is late. */
const lateSigns = {
  missing: 'lateMissing',
  draft: 'lateDraft',
  submitted: 'lateDraft',
  rejected: 'lateRejected',
  accepted: 'late',
  acrUnpaid: 'late',
  partPaid: 'late',
  paid: 'paid',
} as const satisfies Record<MonthState, string>

/** A month as a button: its name and a sign for its state, since a label holds 24 characters. */
export function monthLabel(month: MonthFacts, { today }: Facts): Pick<Choice, 'label' | 'values'> {
  return signed(month, today, { period: month.period })
}

/** The sign of a month with whatever it stands for, such as the name of an employer. */
export function signed(month: MonthFacts, today: Day, period: Value): Pick<Choice, 'label' | 'values'> {
  const { late, state } = monthStatus(month, today)
  return { label: `button.month.${late ? lateSigns[state] : state}`, values: { period } }
}

function headline({ period }: MonthFacts, { state, due, late }: MonthStatus, days: number): Line {
  const values = { period: { period }, due: { day: due, weekday: true }, days }
  if (state === 'paid') return { key: 'status.paid', values }
  return { key: `status.${state === 'partPaid' ? 'partPaid' : 'unpaid'}.${whenDue(late, days)}`, values }
}

/** In which words it is said when a month is due. */
export function whenDue(late: boolean, days: number): 'late' | 'today' | 'tomorrow' | 'soon' {
  if (late) return 'late'
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : 'soon'
}

/** When the 15th is no working day: why, and the working day before it, while that can still be kept. */
function saferLine(
  { due, late }: MonthStatus,
  holidays: Holidays,
  today: MonthStatus['due'],
): Line | undefined {
  const day = saferDay(due, holidays)
  if (late || day === due || today > day) return undefined
  const safer = { day, weekday: true }
  const off = dayOff(due, holidays)
  if (off?.kind !== 'holiday' || off.name === undefined) return { key: 'status.safer', values: { safer } }
  return { key: 'status.saferHoliday', values: { holiday: { written: off.name }, safer } }
}

function scheduleLine({ schedule }: MonthFacts): Line {
  if (!schedule || schedule.state === 'superseded') return { key: 'status.schedule.missing' }
  return { key: `status.schedule.${schedule.state}`, values: { count: schedule.headcount } }
}

function referenceLines({ references }: MonthFacts, { state }: MonthStatus): Line[] {
  const live = references.filter(isLive)
  if (live.length === 0) return state === 'accepted' ? [{ key: 'status.reference.none' }] : []
  const lines = live.map(({ kind, number, state: stands, amount }): Line => {
    const key: TextKey = `status.reference.${stands as 'generated' | 'partPaid' | 'paid'}`
    return { key, values: { kind: { text: `status.kind.${kind}` }, number, amount: { money: amount } } }
  })
  const unpaid = live.some(({ state: stands }) => stands === 'generated')
  return unpaid ? [...lines, { key: 'status.reference.notReceipt' }] : lines
}

/** Their word stands beside the month until the portal reports the payment. */
function saidPaidLine({ saidPaidAt }: MonthFacts, { state }: MonthStatus): Line | undefined {
  if (saidPaidAt === undefined || state === 'paid') return undefined
  return { key: 'status.saidPaid.line', values: { at: { day: dayInMalaysia(saidPaidAt) } } }
}

function totalLine({ schedule }: MonthFacts): Line | undefined {
  if (!schedule || schedule.state === 'superseded') return undefined
  return {
    key: 'status.total',
    values: { total: { money: addSen(schedule.amounts.ACR, schedule.amounts.ECR) } },
  }
}
