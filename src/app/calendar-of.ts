// The weekend and the holidays of a state, put together of what an almanac knows and what staff have corrected.
import { addDays, type Day } from '../core/calendar/day.ts'
import { type HolidayName, type Holidays, weekendOf } from '../core/calendar/working-day.ts'
import { correctedHolidays, type HolidayCorrection } from '../core/domain/holiday.ts'
import type { State } from '../core/domain/state.ts'

/** The public holidays of a state in these years; without a state those that all of them keep. */
export type Almanac = (
  state: State | undefined,
  years: readonly number[],
) => Promise<ReadonlyMap<Day, HolidayName>>

/** A state, where it is known, and at least the corrections that touch it. */
export type CalendarFacts = {
  readonly state?: State | undefined
  readonly corrections: readonly HolidayCorrection[]
}

/** The calendar of a state for reckoning from these days, a month back at most; without a state the national one. */
export async function calendarOf(
  almanac: Almanac,
  { state, corrections }: CalendarFacts,
  around: readonly Day[],
): Promise<Holidays> {
  const years = new Set(around.flatMap(day => [yearOf(addDays(day, -31)), yearOf(day)]))
  const known = await almanac(state, [...years])
  return { weekend: weekendOf(state), holidays: correctedHolidays(known, corrections, state) }
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
