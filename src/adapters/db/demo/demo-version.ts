// A version of a demo schedule with its lines, submitted and decided.
import { acceptSchedule, rejectSchedule } from '../../../app/decide-schedule.ts'
import { submitSchedule } from '../../../app/submit-schedule.ts'
import type { Period } from '../../../core/calendar/period.ts'
import { addMonths } from '../../../core/calendar/period.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import { sen } from '../../../core/domain/money.ts'
import type { RejectionReason } from '../../../core/domain/schedule.ts'
import type { ScheduleLine } from '../../../core/domain/schedule-line.ts'
import { type Book, minutesAfter, officeHour } from './demo-book.ts'
import { type DemoDesk, done } from './demo-desk.ts'
import { lineOf } from './demo-lines.ts'

export type Version = { readonly id: string; readonly decidedAt: Date }

/** `mistake`: one employer's share is wrong, for which it is rejected, or the last employee was forgotten. */
export type NewVersion = {
  readonly state: 'draft' | 'submitted' | 'accepted' | 'rejected'
  readonly period?: Period
  readonly mistake?: 'wrongAmount' | 'forgotten'
}

const shareTooLow = 170

/** Adds the next version of the month: the first at the end of the month itself, later ones in the next. */
export async function addVersion(
  desk: DemoDesk,
  { state, period = desk.book.period, mistake }: NewVersion,
): Promise<Version> {
  const { book, by } = desk
  const isFirst = book.rows.schedules.every(each => each.period !== period)
  const { lines, reasons } = withMistake(linesOf(book, period), mistake)
  const at = officeHour(book, period, isFirst ? endOfMonth : beginningOfNext)
  const decidedAt = minutesAfter(book, at, 95)
  const code = EmployerCode.parse(book.employer.code)
  const sent = { code, period, lines, medium: 'online', draft: state === 'draft' } as const
  const { id } = done(await submitSchedule(desk.at(at), by, sent)).schedule
  const deciding = desk.at(decidedAt)
  if (state === 'accepted') done(await acceptSchedule(deciding, by, { scheduleId: id }))
  if (state === 'rejected') done(await rejectSchedule(deciding, by, { scheduleId: id, reasons }))
  return { id, decidedAt }
}

const endOfMonth = { month: 'same', from: 24, to: 28 } as const
const beginningOfNext = { month: 'next', from: 3, to: 4 } as const

function linesOf({ workers, first }: Book, period: Period): readonly ScheduleLine[] {
  return workers
    .filter(({ joined }) => addMonths(first, joined) <= period)
    .map(worker => lineOf(worker, period, first))
}

function withMistake(
  lines: readonly ScheduleLine[],
  mistake: NewVersion['mistake'],
): { lines: readonly ScheduleLine[]; reasons: readonly RejectionReason[] } {
  if (mistake === 'forgotten') return { lines: lines.slice(0, -1), reasons: [] }
  const place = Math.floor(lines.length / 2)
  const line = lines[place]
  if (mistake === undefined || line === undefined) return { lines, reasons: [] }
  const expected = line.socso.employer
  const found = sen(expected - shareTooLow)
  const wrong = { ...line, socso: { ...line.socso, employer: found } }
  const reason = { code: 'amountDiffers', line: place + 1, column: 'socsoEmployer', found, expected }
  return { lines: lines.with(place, wrong), reasons: [reason] }
}
