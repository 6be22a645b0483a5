// What of a worker decides the category, EIS and SKBBK: age, nationality, kind of work and history.
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'

export type Worker = {
  readonly birth: Day
  readonly nationality: 'citizen' | 'permanentResident' | 'foreign'
  readonly domestic?: boolean
  readonly invalidityPensioner?: boolean
  /** The month of the first contribution ever; left out when it was before the worker was 55. */
  readonly firstContribution?: Period
}

/** Nobody works before this age; of the two centuries that a number can mean, the later one that allows it [ours]. */
export const youngest = 13

/**
 * Full years of age at the end of a month: a birthday counts for the whole of its month [ours]. The facts say from
 * which age a rule holds and not from which day, so whoever is told of such a month is asked to confirm it.
 */
export function ageIn(period: Period, birth: Day): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return Math.floor((months(period) - months(birth)) / 12)
}

/** Whether this is the month of the birthday that makes the worker so old. */
export function turns(age: number, period: Period, birth: Day): boolean {
  return ageIn(period, birth) === age && period.slice(5) === birth.slice(5, 7)
}
