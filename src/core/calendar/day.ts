// A calendar day: no clock, no zone. Text 'YYYY-MM-DD', so days compare and sort as strings.
import { z } from 'zod'

/** A real day of the Gregorian calendar, 'YYYY-MM-DD', years 1000 to 9999. Compare with `<`, `>`, `===`. */
export const Day = z.string().refine(isDay).brand<'Day'>()
export type Day = z.infer<typeof Day>

/** 0 = Sunday … 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const MS_PER_DAY = 86_400_000

function millis(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayAtMillis(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day
}

/** Reads 'YYYY-MM-DD' (spaces around it are dropped); undefined for another shape or a day that does not exist. */
export function parseDay(text: string): Day | undefined {
  const shape = /^[1-9]\d{3}-\d{2}-\d{2}$/
  const trimmed = text.trim()
  if (!shape.test(trimmed)) return undefined
  const ms = Date.parse(`${trimmed}T00:00:00Z`)
  return !Number.isNaN(ms) && dayAtMillis(ms) === trimmed ? (trimmed as Day) : undefined
}

/** The day of this year, month (1 to 12) and day of the month; throws a RangeError when there is no such day. */
export function day(year: number, month: number, dayOfMonth: number): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  const found = parseDay(`${year}-${two(month)}-${two(dayOfMonth)}`)
  if (found === undefined) throw new RangeError(`no such day: ${year}-${month}-${dayOfMonth}`)
  return found
}

/** The day `count` days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  return dayAtMillis(millis(from) + count * MS_PER_DAY)
}

/** Days from `a` to `b`: positive when `b` is later, 0 on the same day. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((millis(b) - millis(a)) / MS_PER_DAY)
}

/** The day of the week, 0 = Sunday. */
export function weekday(of: Day): Weekday {
  return new Date(millis(of)).getUTCDay() as Weekday
}

function isDay(text: string): boolean {
  return parseDay(text) === text
}
