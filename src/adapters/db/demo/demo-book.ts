// The book of one demo month, or of two that are paid together: what is known when it is written, and its rows.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Period } from '../../../core/calendar/period.ts'
import { nextPeriod } from '../../../core/calendar/period.ts'
import type { Sealing } from '../sealing.ts'
import type { DemoEmployer } from './demo-employers.ts'
import type { DemoRows } from './demo-rows.ts'
import { noRows } from './demo-rows.ts'
import type { DemoWorker } from './demo-workers.ts'
import { type Random, randomFrom } from './random.ts'

/** `first` is the oldest month of the demo; the portal is last heard of at `asOf`, and nothing happened after it. */
export type DemoHistory = { readonly first: Period; readonly asOf: Instant; readonly sealing: Sealing }

export type DemoStaffing = { readonly employer: DemoEmployer; readonly workers: readonly DemoWorker[] }

/** `period` is the newer month of two. */
export type Book = DemoHistory &
  DemoStaffing & { readonly period: Period; readonly random: Random; readonly rows: DemoRows }

export function openBook(history: DemoHistory, staffing: DemoStaffing, period: Period): Book {
  const random = randomFrom(`${staffing.employer.code} ${period}`)
  return { ...history, ...staffing, period, random, rows: noRows() }
}

/** A day of a contribution month, or with `next` of the month after it, when offices are open. */
export type OfficeDay = { readonly month: 'same' | 'next'; readonly from: number; readonly to: number }

/** A moment on one of these days, or the last one that is known of. */
export function officeHour(book: Book, period: Period, { month, from, to }: OfficeDay): Date {
  const of = month === 'same' ? period : nextPeriod(period)
  const dayOfMonth = String(book.random.whole(from, to)).padStart(2, '0')
  const nine = Date.parse(`${of}-${dayOfMonth}T09:00:00+08:00`)
  return notAfter(book, nine + book.random.whole(0, 6 * 60) * 60_000)
}

/** So many minutes later, or the last moment that is known of. */
export function minutesAfter(book: Book, at: Date, minutes: number): Date {
  return notAfter(book, at.getTime() + minutes * 60_000)
}

function notAfter({ asOf }: Book, at: number): Date {
  return new Date(Math.min(at, asOf))
}
