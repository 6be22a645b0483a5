// Working days and opening hours. Weekend and holidays are handed in as data: they differ by state and staff
// correct them without a release.
import type { Day, Weekday } from './day.ts'
import { addDays, weekday } from './day.ts'
import type { Instant, TimeOfDay } from './instant.ts'
import { dayInMalaysia, timeInMalaysia } from './instant.ts'

/** The name of a holiday in both languages. */
export type HolidayName = { readonly ms: string; readonly en: string }

/** On which days nobody works in one place: days of the week (0 = Sunday) and single days, named or not. */
export type Holidays = {
  readonly weekend: readonly number[]
  readonly holidays: ReadonlySet<Day> | ReadonlyMap<Day, HolidayName>
}

/** From when to when a counter or a desk is open, by day of the week (0 = Sunday); a day left out is closed. */
export type OpeningHours = Readonly<
  Partial<Record<Weekday, { readonly opens: TimeOfDay; readonly closes: TimeOfDay }>>
>

const saturdayAndSunday: readonly Weekday[] = [6, 0]
const fridayAndSaturday: readonly Weekday[] = [5, 6]

/**
 * States whose weekend is Friday and Saturday [ours: general knowledge, the facts page names none].
 * Johor is left out on purpose: it counts as Saturday and Sunday for every date, because the days of its earlier
 * change are not in our sources.
 */
const fridayStates: ReadonlySet<string> = new Set(['kedah', 'kelantan', 'terengganu'])

/** The weekend of a state, by its id ('kelantan', 'selangor', …); Saturday and Sunday when it is not known. */
export function weekendOf(state: string | undefined): readonly Weekday[] {
  return state !== undefined && fridayStates.has(state) ? fridayAndSaturday : saturdayAndSunday
}

/** Whether people work that day: neither weekend nor holiday. */
export function isWorkingDay(day: Day, calendar: Holidays): boolean {
  return dayOff(day, calendar) === undefined
}

/** Why nobody works that day; a holiday stands before the weekend. */
export type DayOff = { readonly kind: 'weekend' } | { readonly kind: 'holiday'; readonly name?: HolidayName }

/** Why people do not work that day; undefined when they do. */
export function dayOff(day: Day, { weekend, holidays }: Holidays): DayOff | undefined {
  if (holidays.has(day)) {
    const name = holidays instanceof Map ? holidays.get(day) : undefined
    return { kind: 'holiday', ...(name && { name }) }
  }
  return weekend.includes(weekday(day)) ? { kind: 'weekend' } : undefined
}

/** The first working day after `from`; throws a RangeError when a whole year has none. */
export function nextWorkingDay(from: Day, calendar: Holidays): Day {
  return nearestWorkingDay(addDays(from, 1), 1, calendar)
}

/** The last working day on or before `from`; throws a RangeError when a whole year has none. */
export function lastWorkingDay(from: Day, calendar: Holidays): Day {
  return nearestWorkingDay(from, -1, calendar)
}

function nearestWorkingDay(from: Day, step: 1 | -1, calendar: Holidays): Day {
  for (let away = 0; away <= 366; away++) {
    const candidate = addDays(from, away * step)
    if (isWorkingDay(candidate, calendar)) return candidate
  }
  throw new RangeError(`no working day within a year of ${from}`)
}

/** Whether it is open at that moment: a working day, not before opening, before closing. */
export function isOpen(at: Instant, hours: OpeningHours, calendar: Holidays): boolean {
  const today = dayInMalaysia(at)
  const span = hours[weekday(today)]
  if (span === undefined || !isWorkingDay(today, calendar)) return false
  const now = minutes(timeInMalaysia(at))
  return minutes(span.opens) <= now && now < minutes(span.closes)
}

function minutes(time: TimeOfDay): number {
  return time.hour * 60 + time.minute
}
