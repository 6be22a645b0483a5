// A contribution month: the month whose wages are contributed on, 'YYYY-MM'.
// The earliest that the tables and the portal's arrears know is June 2016.
import { z } from 'zod'
import type { Day } from './day.ts'

/** A contribution month, 'YYYY-MM'. Compare with `<`, `>`, `===`. The schema takes none before June 2016. */
export const Period = z.string().refine(isPeriod).brand<'Period'>()
export type Period = z.infer<typeof Period>

/** The first contribution month that amounts are known for (rates/2016-06_to_2017-12) [2]. */
export const firstPeriod = '2016-06' as Period

/** The month of this year and month (1 to 12), also before June 2016; throws a RangeError for no month. */
export function period(year: number, month: number): Period {
  const real = Number.isInteger(year) && year >= 1000 && year <= 9999 && Number.isInteger(month)
  if (!real || month < 1 || month > 12) throw new RangeError(`no such month: ${year}-${month}`)
  return `${year}-${String(month).padStart(2, '0')}` as Period
}

/** Reads 'YYYY-MM'; undefined for another shape, for no month, and for a month before June 2016. */
export function parsePeriod(text: string): Period | undefined {
  const trimmed = text.trim()
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(trimmed)) return undefined
  return trimmed < firstPeriod ? undefined : (trimmed as Period)
}

/** The month `count` months later (earlier when negative; the result may lie before June 2016). */
export function addMonths(from: Period, count: number): Period {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + count
  return period(Math.floor(months / 12), (months % 12) + 1)
}

/** The month after. */
export function nextPeriod(from: Period): Period {
  return addMonths(from, 1)
}

/** The month before. */
export function previousPeriod(from: Period): Period {
  return addMonths(from, -1)
}

/** The month in which a day lies. */
export function periodOf(day: Day): Period {
  return day.slice(0, 7) as Period
}

/** `from` and the months before it, newest first, at most `count`, never before June 2016. */
export function periodsBack(from: Period, count: number): readonly Period[] {
  const back = Array.from({ length: count }, (_, index) => addMonths(from, -index))
  return back.filter(each => each >= firstPeriod)
}

function isPeriod(text: string): boolean {
  return parsePeriod(text) === text
}
