// Where a linked employer stands: the month to act on in one message, the list of months, one month in detail.
import type { Period } from '../calendar/period.ts'
import { parsePeriod } from '../calendar/period.ts'
import type { MonthFacts } from '../domain/month.ts'
import { monthToActOn } from '../domain/month.ts'
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import { replace, say } from './effect.ts'
import type { MonthView, ResultEvent } from './event.ts'
import type { Facts, LinkedEmployer } from './facts.ts'
import { monthLabel, monthMessage } from './month-message.ts'
import { stay, type Turn } from './turn-result.ts'

type MonthsRead = Extract<ResultEvent, { kind: 'monthsRead' }>

const monthsAPage = 6

/** Asks for the months of the only employer, lets a person with several choose, or says why there is nothing. */
export function status(state: Conversation, facts: Facts): Turn {
  const [only, ...others] = facts.links
  if (!only) return stay(state, say(notLinked()))
  if (others.length > 0) return stay(state, say(chooseEmployer(facts.links, 0)))
  return readMonths(state, only.id, { show: 'now' })
}

/** A press below a status message; ids of employers the person is not linked to find nothing. */
export function statusPressed(
  state: Conversation,
  facts: Facts,
  [what, id, detail]: readonly string[],
): Turn | undefined {
  if (what === 'employers') return stay(state, replace(chooseEmployer(facts.links, Number(id) || 0)))
  const employer = facts.links.find(link => link.id === id)
  if (!employer) return undefined
  if (what === 'now') return readMonths(state, employer.id, { show: 'now' })
  if (what === 'list') return readMonths(state, employer.id, { show: 'list', page: Number(detail) || 0 })
  const period = parsePeriod(detail ?? '')
  return what === 'month' && period ? readMonths(state, employer.id, { show: 'month', period }) : undefined
}

export function monthsRead(state: Conversation, facts: Facts, read: MonthsRead): Turn {
  const { view } = read
  if (view.show === 'list') return stay(state, replace(monthList(read, view.page, facts)))
  const month =
    view.show === 'month'
      ? read.months.find(each => each.period === view.period)
      : monthToActOn(read.months, facts.today)
  if (!month)
    return stay(state, say(withChoices(message(['status.noMonths', named(read.employer)]), menuRow)))
  const said = withChoices(
    monthMessage({ ...read, month }, facts),
    ...choicesBelow(read, month.period, facts),
  )
  return stay(state, view.show === 'now' ? say(said) : replace(said))
}

const menuRow: readonly Choice[] = [{ label: 'button.menu', press: 'menu' }]

function readMonths(state: Conversation, employerId: string, view: MonthView): Turn {
  return stay(state, { kind: 'ask', query: { kind: 'months', employerId, view } })
}

function notLinked(): Message {
  return withChoices(
    message('status.notLinked', 'status.howToLink'),
    [
      { label: 'button.getId', press: 'register' },
      { label: 'button.person', press: 'person' },
    ],
    menuRow,
  )
}

const employersAPage = 8

function chooseEmployer(links: readonly LinkedEmployer[], page: number): Message {
  const shown = links.slice(page * employersAPage, (page + 1) * employersAPage)
  const rows = shown.map(link => [{ label: { name: shortened(link.name) }, press: `status:now:${link.id}` }])
  const more: Choice[] = []
  if (page > 0) more.push({ label: 'button.previousPage', press: `status:employers:${page - 1}` })
  if (links.length > (page + 1) * employersAPage) {
    more.push({ label: 'button.nextPage', press: `status:employers:${page + 1}` })
  }
  return withChoices(
    message(['status.chooseEmployer', { count: links.length }]),
    ...rows,
    ...(more.length ? [more] : []),
  )
}

/** A button label holds 24 characters. */
function shortened(name: string): string {
  const letters = [...name]
  return letters.length <= 24 ? name : `${letters.slice(0, 23).join('')}…`
}

function monthList({ employer, months }: MonthsRead, page: number, facts: Facts): Message {
  const shown = months.slice(page * monthsAPage, (page + 1) * monthsAPage)
  const rows = shown.map(month => [
    { ...monthLabel(month, facts), press: `status:month:${employer.id}:${month.period}` } as Choice,
  ])
  const turn: Choice[] = []
  if (page > 0) turn.push({ label: 'button.newerMonths', press: `status:list:${employer.id}:${page - 1}` })
  if (months.length > (page + 1) * monthsAPage) {
    turn.push({ label: 'button.olderMonths', press: `status:list:${employer.id}:${page + 1}` })
  }
  return withChoices(
    message(['status.months', named(employer)]),
    ...rows,
    ...(turn.length ? [turn] : []),
    menuRow,
  )
}

function choicesBelow({ employer, months }: MonthsRead, period: Period, { links }: Facts): Choice[][] {
  const page = Math.floor(months.findIndex((month: MonthFacts) => month.period === period) / monthsAPage)
  const rows: Choice[][] = [
    [
      { label: 'button.howToPay', press: 'topic:pay.channels' },
      { label: 'button.otherMonths', press: `status:list:${employer.id}:${page}` },
    ],
  ]
  if (links.length > 1) rows.push([{ label: 'button.otherEmployers', press: 'status:employers:0' }])
  return [...rows, [...menuRow]]
}

function named({ name, code }: LinkedEmployer): { name: string; code: string } {
  return { name, code }
}
