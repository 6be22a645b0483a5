// "Lewat 2 bulan RM500", "late payment August 2026 RM1,200": what a late payment may cost, in whatever words and order.
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Sen } from '../domain/money.ts'
import { amountIn } from './amount-words.ts'
import { monthMentioned } from './month-words.ts'
import { wordsInFull } from './words.ts'

/** The amount in sen, and how late: months or parts of one, or the contribution month that it is for. */
export type LateAsked = { readonly owed?: Sen; readonly months?: number; readonly period?: Period }

const late =
  /\b(lewat|terlambat|tertunggak|tunggakan|late|overdue|fclb|faedah (lewat|caruman)|denda lewat|interest)\b/
const span =
  /\b(\d{1,3}|se|satu|dua|tiga|empat|lima|enam|one|two|three|four|five|six|a) ?(bulan|bln|months?)\b/
const days = /\b(\d{1,3}|se|a|one) ?(hari|days?|minggu|weeks?)\b/
const numbers: Readonly<Record<string, number>> = {
  ...{ se: 1, a: 1, satu: 1, one: 1, dua: 2, two: 2, tiga: 3, three: 3 },
  ...{ empat: 4, four: 4, lima: 5, five: 5, enam: 6, six: 6 },
}

/** Whether a text speaks of paying late. */
export function speaksOfLate(text: string): boolean {
  return late.test(wordsInFull(text))
}

/** What a text at the menu asks about lateness; undefined unless it speaks of it with an amount or a month. */
export function lateAsked(text: string, today: Day): LateAsked | undefined {
  if (!speaksOfLate(text) || wordsInFull(text).split(' ').length > 20) return undefined
  const asked = lateIn(text, today)
  return asked.owed === undefined && asked.period === undefined ? undefined : asked
}

/** Whatever a text tells of an amount and how late it is. */
export function lateIn(text: string, today: Day): LateAsked {
  const words = wordsInFull(text)
  const months = monthsIn(words)
  const month = months === undefined ? monthMentioned(words, today) : undefined
  const rest = (month?.rest ?? words).replace(span, ' ').replace(days, ' ')
  const owed = amountIn(rest)
  return {
    ...(owed !== undefined && owed > 0 && { owed }),
    ...(months !== undefined && { months }),
    ...(month && { period: month.period }),
  }
}

/** Each month that has begun counts: ten days are one. */
function monthsIn(words: string): number | undefined {
  const spanned = span.exec(words)
  const more = days.exec(words)
  if (!spanned && !more) return undefined
  const whole = spanned ? countOf(spanned[1]) : 0
  return whole + (more ? partMonths(more) : 0)
}

function partMonths([, count, unit = '']: RegExpExecArray): number {
  const length = /^(minggu|week)/.test(unit) ? 7 : 1
  return Math.max(1, Math.ceil((countOf(count) * length) / 31))
}

function countOf(text: string | undefined): number {
  return numbers[text ?? ''] ?? Number(text)
}
