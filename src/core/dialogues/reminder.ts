// What the buttons below a reminder do that are its own: turning reminders off and on, and the pages of the list.
import { parsePeriod } from '../calendar/period.ts'
import { message } from '../messages/message.ts'
import { aside } from './aside.ts'
import type { Conversation } from './conversation.ts'
import { replace } from './effect.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { dueMonthsPage } from './reminder-message.ts'
import { remindersPressed } from './settings.ts'
import { stay, type Turn } from './turn-result.ts'

const mostPages = 1_000

/** `remind:off`, `remind:on`, `remind:list:MONTH:PAGE`. */
export function remindPressed(state: Conversation, args: readonly string[]): Turn | undefined {
  const [what, month = '', number = ''] = args
  if (what !== 'list') return remindersPressed(state, args)
  const period = parsePeriod(month)
  const page = /^\d{1,3}$/.test(number) ? Number(number) : mostPages
  if (period === undefined || page >= mostPages) return undefined
  return stay(state, { kind: 'ask', query: { kind: 'dueMonths', period, page } })
}

/** The page in place of the one it was turned from; when everything is paid by now, that is told. */
export function dueMonthsRead(
  state: Conversation,
  facts: Facts,
  { months, page }: Extract<ResultEvent, { kind: 'dueMonthsRead' }>,
): Turn {
  const said = dueMonthsPage(months, page, facts)
  return said ? stay(state, replace(said)) : aside(state, message('remind:due.none'))
}
