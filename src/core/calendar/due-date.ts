// When the contributions of a month are due: the 15th of the month after the contribution month [2].
// The working day before a weekend or holiday is said as the safer day, and never makes anyone late [2, secondary].
import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import type { Period } from './period.ts'
import { nextPeriod } from './period.ts'
import type { Holidays } from './working-day.ts'
import { lastWorkingDay } from './working-day.ts'

/** The last day to pay a contribution month: the 15th of the next month [2]. */
export function dueDay(period: Period): Day {
  return `${nextPeriod(period)}-15` as Day
}

/** The last working day on or before the due day, to be recommended [2, secondary sources only]; the due day itself when that is one. */
export function saferDay(due: Day, calendar: Holidays): Day {
  return lastWorkingDay(due, calendar)
}

/** Whether the due day has passed. On the due day itself nobody is late, whatever the safer day was. */
export function isLate(today: Day, due: Day): boolean {
  return today > due
}

/** Days left until the due day: 0 on the day itself, negative after it. */
export function daysLeft(today: Day, due: Day): number {
  return daysBetween(today, due)
}
