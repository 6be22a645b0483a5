// Reminders of months that are due: one message for each person, in pages, so that no transaction is long. It may be run
// at any time, in any number of processes, and again after it was cut off: each person is reminded once of each day.
import type { Instant } from '../core/calendar/instant.ts'
import { dayInMalaysia } from '../core/calendar/instant.ts'
import type { Facts } from '../core/dialogues/facts.ts'
import type { MonthShown } from '../core/dialogues/month-message.ts'
import { reminderMessage } from '../core/dialogues/reminder-message.ts'
import {
  type ReminderChoice,
  type ReminderDay,
  type ReminderTime,
  remindersAt,
  wants,
} from '../core/domain/reminder.ts'
import type { Message } from '../core/messages/message.ts'

/** The reminder of one day before a due day. */
export type Reminder = Pick<ReminderTime, 'period' | 'due' | 'left'> & { readonly day: ReminderDay }

type ReminderPerson = {
  readonly personId: string
  readonly choice: ReminderChoice
  readonly months: readonly MonthShown[]
}

export type ReminderPage = {
  /** People who chose this day, can be reached and are linked, each with the month of every employer. */
  readonly people: readonly ReminderPerson[]
  /** The page's place, and the next one's; without a next one it is the last. */
  readonly after?: string
  readonly next?: string
}

export type ReminderStore = {
  /** The next people of a reminder; undefined when all were looked at. */
  readonly nextPage: (reminder: Reminder, at: Instant) => Promise<ReminderPage | undefined>
  /**
   * Enqueues the messages and moves on, in one transaction. Gives how many were new: none when another process was
   * quicker with this page.
   */
  readonly tellPage: (told: PageTold, at: Instant) => Promise<number>
}

export type PageTold = {
  readonly reminder: Reminder
  readonly page: ReminderPage
  readonly messages: readonly { readonly personId: string; readonly said: Message }[]
}

export type ReminderWork = { readonly reminders: ReminderStore; readonly operator: Facts['operator'] }

/** Sends what is due at that moment; gives how many people were reminded. */
export async function remind({ reminders, operator }: ReminderWork, at: Instant): Promise<number> {
  const time = remindersAt(at)
  if (time === undefined) return 0
  const { days, ...which } = time
  let told = 0
  for (const day of days) {
    const reminder = { ...which, day }
    for (;;) {
      const page = await reminders.nextPage(reminder, at)
      if (page === undefined) break
      const messages = messagesOf(page, reminder, { operator, today: dayInMalaysia(at) })
      told += await reminders.tellPage({ reminder, page, messages }, at)
    }
  }
  return told
}

function messagesOf(
  { people }: ReminderPage,
  { day, left }: Reminder,
  known: Pick<Facts, 'operator' | 'today'>,
): PageTold['messages'] {
  return people.flatMap(({ personId, choice, months }) => {
    if (!wants(choice, day, left)) return []
    const links = months.map(({ employer }) => employer)
    const said = reminderMessage(months, { ...known, links })
    return said ? [{ personId, said }] : []
  })
}
