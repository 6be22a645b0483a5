// Public holidays as staff have corrected them: an almanac does not know the days that a government declares at short
// notice, and those that hang on the moon it can only reckon.
import type { Day } from '../calendar/day.ts'
import type { HolidayName } from '../calendar/working-day.ts'
import type { State } from './state.ts'

/** A day that is a public holiday after all, or is none. `state` left out: in all of them. */
export type HolidayCorrection = { readonly day: Day; readonly state?: State } & (
  | { readonly kind: 'added'; readonly name: HolidayName }
  | { readonly kind: 'removed' }
)

/**
 * The holidays of a state with the corrections that touch it; what was corrected for the state itself stands before what
 * was for all. With no state only what was corrected for all of them counts.
 */
export function correctedHolidays(
  holidays: ReadonlyMap<Day, HolidayName>,
  corrections: readonly HolidayCorrection[],
  state: State | undefined,
): ReadonlyMap<Day, HolidayName> {
  const ofAll = corrections.filter(each => each.state === undefined)
  const ofState = corrections.filter(each => each.state !== undefined && each.state === state)
  const corrected = new Map(holidays)
  for (const correction of [...ofAll, ...ofState]) {
    if (correction.kind === 'added') corrected.set(correction.day, correction.name)
    else corrected.delete(correction.day)
  }
  return corrected
}
