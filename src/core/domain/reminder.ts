// Reminders before a due day: 7, 3 and 1 days before it and on its morning, at 09:00. One that was missed by 22:00
// waits for 08:00 of the next day [ours]; after the due day nobody is reminded.
import { z } from 'zod'
import { type Day, day } from '../calendar/day.ts'
import { daysLeft } from '../calendar/due-date.ts'
import { dayInMalaysia, type Instant, timeInMalaysia } from '../calendar/instant.ts'
import { type Period, periodOf, previousPeriod } from '../calendar/period.ts'
import { isQuiet } from '../calendar/quiet-hours.ts'

/** So many days before the due day; 0: on its morning. */
export const ReminderDay = z.literal([7, 3, 1, 0])
export type ReminderDay = z.infer<typeof ReminderDay>

/** Earliest first. */
export const reminderDays: readonly ReminderDay[] = [7, 3, 1, 0]

/** What a person chose; `days` are kept while reminders are off. */
export type ReminderChoice = { readonly on: boolean; readonly days: readonly ReminderDay[] }

/** What is due at a moment: of which month, until when, and so many days are left. */
export type ReminderTime = {
  readonly period: Period
  readonly due: Day
  readonly left: number
  /** The reminders that may be sent now: one that was missed yesterday, and today's own. */
  readonly days: readonly ReminderDay[]
}

const ownHour = 9

/** Undefined when no reminder is due: in the quiet hours, and on all other days. */
export function remindersAt(now: Instant): ReminderTime | undefined {
  if (isQuiet(now)) return undefined
  const today = dayInMalaysia(now)
  const [year = 0, month = 0] = today.split('-').map(Number)
  const due = day(year, month, 15)
  const left = daysLeft(today, due)
  const own = timeInMalaysia(now).hour >= ownHour ? left : undefined
  const days = reminderDays.filter(each => each === own || (each === left + 1 && left >= 0))
  return days.length === 0 ? undefined : { period: previousPeriod(periodOf(today)), due, left, days }
}

/**
 * Whether a person is sent the reminder of this day, so many days before the due day: one that was missed gives way to
 * one of today.
 */
export function wants({ on, days }: ReminderChoice, reminder: ReminderDay, left: number): boolean {
  if (!on || !days.includes(reminder)) return false
  return reminder === left || !days.some(each => each === left)
}
