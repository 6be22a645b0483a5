// A version of a demo schedule with its lines, its sums the sums of them.
import { dayInMalaysia, instant } from '../../../core/calendar/instant.ts'
import type { Period } from '../../../core/calendar/period.ts'
import { addMonths } from '../../../core/calendar/period.ts'
import { sen } from '../../../core/domain/money.ts'
import type { ReferenceKind } from '../../../core/domain/reference-number.ts'
import type { ScheduleState } from '../../../core/domain/schedule.ts'
import { amountsByReference, scheduleTotal } from '../../../core/domain/schedule-total.ts'
import { type Book, minutesAfter, officeHour } from './demo-book.ts'
import { demoId } from './demo-id.ts'
import { type DemoLine, lineOf, lineRows } from './demo-lines.ts'

export type Version = {
  readonly id: string
  readonly decidedAt: Date
  readonly amounts: Readonly<Record<ReferenceKind, number>>
}

/** `mistake`: one employer's share is wrong, for which it was rejected, or the last employee was forgotten. */
export type NewVersion = {
  readonly state: ScheduleState
  readonly period?: Period
  readonly mistake?: 'wrongAmount' | 'forgotten'
}

const shareTooLow = 170

/** Adds the next version of the month: the first at the end of the month itself, later ones in the next. */
export function addVersion(book: Book, { state, period = book.period, mistake }: NewVersion): Version {
  const version = book.rows.schedules.filter(each => each.period === period).length + 1
  const id = demoId('schedule', book.employer.code, period, String(version))
  const { lines, reasons } = withMistake(linesOf(book, period), mistake)
  const total = scheduleTotal(lines)
  const at = officeHour(book, period, version === 1 ? endOfMonth : beginningOfNext)
  const decidedAt = minutesAfter(book, at, 95)
  book.rows.schedules.push({
    id,
    employerId: demoId('employer', book.employer.code),
    period,
    version,
    state,
    reasons,
    headcount: lines.length,
    act4Sen: total.act4,
    act800Sen: total.act800,
    skbbkSen: total.skbbk,
    source: 'portal',
    submittedAt: state === 'draft' ? null : at,
    submittedOn: state === 'draft' ? null : dayInMalaysia(instant(at.getTime())),
    decidedAt: state === 'draft' || state === 'submitted' ? null : decidedAt,
    portalConfirmedAt: new Date(book.asOf),
    createdAt: at,
  })
  book.rows.lines.push(...lineRows(lines, id, book.sealing))
  return { id, decidedAt, amounts: amountsByReference(total) }
}

const endOfMonth = { month: 'same', from: 24, to: 28 } as const
const beginningOfNext = { month: 'next', from: 3, to: 4 } as const

function linesOf({ workers, first }: Book, period: Period): readonly DemoLine[] {
  return workers
    .filter(({ joined }) => addMonths(first, joined) <= period)
    .map(worker => lineOf(worker, period, first))
}

type Reason = { code: string; line: number; column: string; found: number; expected: number }

function withMistake(
  lines: readonly DemoLine[],
  mistake: NewVersion['mistake'],
): { lines: readonly DemoLine[]; reasons: Reason[] } {
  if (mistake === 'forgotten') return { lines: lines.slice(0, -1), reasons: [] }
  const place = Math.floor(lines.length / 2)
  const line = lines[place]
  if (mistake === undefined || line === undefined) return { lines, reasons: [] }
  const expected = line.socso.employer
  const found = sen(expected - shareTooLow)
  const wrong = { ...line, socso: { ...line.socso, employer: found } }
  const reason = { code: 'amount', line: place + 1, column: 'socsoEmployer', found, expected }
  return { lines: lines.with(place, wrong), reasons: [reason] }
}
