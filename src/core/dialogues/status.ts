// Where a linked employer stands: the month to act on in one message, the list of months, one month in detail.
import { type Period, parsePeriod } from '../calendar/period.ts'
import { isLive } from '../domain/acr.ts'
import type { MonthFacts, MonthState } from '../domain/month.ts'
import { monthStatus, monthToActOn } from '../domain/month.ts'
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import { replace, say } from './effect.ts'
import type { MonthView, ResultEvent } from './event.ts'
import type { Facts, LinkedEmployer } from './facts.ts'
import { monthLabel, monthMessage } from './month-message.ts'
import { payMessage } from './month-payment.ts'
import { slipMessages, stepsMessage, yearMessage } from './month-picture.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'

type MonthsRead = Extract<ResultEvent, { kind: 'monthsRead' }>

const monthsAPage = 6
/** More than are ever shown (two years); what a page number may say. */
const mostMonths = 240

/** Asks for the months of the only employer, lets a person with several choose, or says why there is nothing. */
export function status(state: Conversation, facts: Facts): Turn {
  const [only, ...others] = facts.links
  if (!only) return stay(state, say(notLinked()))
  if (others.length > 0) return stay(state, say(chooseEmployer(facts.links, 0)))
  return readMonths(state, only.id, { show: 'now' })
}

/** One month of the only employer; with several, or none, what `status` says. */
export function askedMonth(state: Conversation, facts: Facts, period: Period): Turn {
  const [only, ...others] = facts.links
  if (!only || others.length > 0) return status(state, facts)
  return readMonths(state, only.id, { show: 'month', period, typed: true })
}

/** `/employers`: which employers this chat speaks for, or how that comes about. */
export function employers(state: Conversation, { links }: Facts): Turn {
  return stay(state, say(links.length === 0 ? notLinked() : chooseEmployer(links, 0)))
}

/** A press below a status message; ids of employers the person is not linked to find nothing. */
export function statusPressed(state: Conversation, facts: Facts, args: readonly string[]): Turn | undefined {
  const [what, id, detail] = args
  if (what === 'employers') {
    const page = pageOf(id, facts.links.length, employersAPage)
    return page === undefined ? undefined : stay(state, replace(chooseEmployer(facts.links, page)))
  }
  const employer = facts.links.find(link => link.id === id)
  if (!employer) return undefined
  if (what === 'now' || what === 'year') return readMonths(state, employer.id, { show: what })
  if (what === 'list') {
    const page = pageOf(detail, mostMonths, monthsAPage)
    return page === undefined ? undefined : readMonths(state, employer.id, { show: 'list', page })
  }
  return monthPressed(state, employer.id, args)
}

/** A month in place of the list it was chosen from; below a reminder or news it is a message of its own (`see`). */
function monthPressed(
  state: Conversation,
  employerId: string,
  [what, , detail = '']: readonly string[],
): Turn | undefined {
  const period = parsePeriod(detail)
  if (period === undefined) return undefined
  switch (what) {
    case 'month':
      return readMonths(state, employerId, { show: 'month', period })
    case 'see':
      return readMonths(state, employerId, { show: 'month', period, typed: true })
    case 'pay':
    case 'slip':
    case 'steps':
      return readMonths(state, employerId, { show: what, period })
    default:
      return undefined
  }
}

/** Says the month to act on; one month or a page of the list comes in place of the message whose button was pressed. */
export function monthsRead(state: Conversation, facts: Facts, read: MonthsRead): Turn {
  const { view, months } = read
  if (months.length === 0) return stay(state, say(noMonths(read.employer)))
  if (view.show === 'list') return stay(state, replace(monthList(read, view.page, facts)))
  if (view.show === 'year') return stay(state, say(yearMessage(read, facts)))
  const month =
    'period' in view ? months.find(each => each.period === view.period) : monthToActOn(months, facts.today)
  const tell = view.show === 'month' && !view.typed ? replace : say
  if (!month) return stay(state, tell(monthList(read, 0, facts)))
  if (view.show === 'steps') return stay(state, say(stepsMessage({ ...read, month }, facts)))
  if (view.show === 'pay') return stay(state, say(payMessage({ ...read, month }, facts)))
  if (view.show === 'slip') return stay(state, ...slipMessages({ ...read, month }, facts).map(say))
  const said = withChoices(monthMessage({ ...read, month }, facts), ...choicesBelow(read, month, facts))
  return stay(state, tell(said))
}

function noMonths(employer: LinkedEmployer): Message {
  return withChoices(
    message(['status.noMonths', named(employer)]),
    [{ label: 'topic.schedule.submit', press: 'topic:schedule.submit' }],
    menuRow,
  )
}

/** A page number of a press, undefined when there is no such page. */
function pageOf(text: string | undefined, count: number, aPage: number): number | undefined {
  const page = Number(text)
  return Number.isInteger(page) && page >= 0 && page * aPage < count ? page : undefined
}

function readMonths(state: Conversation, employerId: string, view: MonthView): Turn {
  return stay(state, { kind: 'ask', query: { kind: 'months', employerId, view } })
}

function notLinked(): Message {
  return withChoices(
    message('status.notLinked', 'status.howToLink'),
    [
      { label: 'button.howToPay', press: 'topic:pay.channels' },
      { label: 'button.getId', press: 'register' },
    ],
    [{ label: 'button.person', press: 'person' }, ...menuRow],
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
  return withChoices(message(['status.chooseEmployer', { count: links.length }]), ...rows, [
    ...more,
    ...menuRow,
  ])
}

/** A button label holds 24 characters. */
function shortened(name: string): string {
  const letters = [...name]
  return letters.length <= 24 ? name : `${letters.slice(0, 23).join('')}…`
}

function monthList({ employer, months }: MonthsRead, wanted: number, facts: Facts): Message {
  const page = Math.min(wanted, Math.floor((months.length - 1) / monthsAPage))
  const shown = months.slice(page * monthsAPage, (page + 1) * monthsAPage)
  const rows = shown.map(month => [
    { ...monthLabel(month, facts), press: `status:month:${employer.id}:${month.period}` },
  ])
  const turn: Choice[] = []
  if (page > 0) turn.push({ label: 'button.newerMonths', press: `status:list:${employer.id}:${page - 1}` })
  if (months.length > (page + 1) * monthsAPage) {
    turn.push({ label: 'button.olderMonths', press: `status:list:${employer.id}:${page + 1}` })
  }
  return withChoices(message(['status.months', named(employer)]), ...rows, turn, menuRow)
}

function choicesBelow(
  { employer, months }: MonthsRead,
  month: MonthFacts,
  { links, today }: Facts,
): Choice[][] {
  const page = Math.floor(months.indexOf(month) / monthsAPage)
  const pressOf = (what: string) => `status:${what}:${employer.id}:${month.period}`
  const toDo = stepFor(monthStatus(month, today).state, pressOf('pay'))
  const drawn: Choice[] = [
    { label: 'button.yearPicture', press: `status:year:${employer.id}` },
    { label: 'button.whichStep', press: pressOf('steps') },
  ]
  const slip: Choice[] = month.references.some(isLive)
    ? [{ label: 'button.slip', press: pressOf('slip') }]
    : []
  const others: Choice[] = [{ label: 'button.otherMonths', press: `status:list:${employer.id}:${page}` }]
  if (links.length > 1) others.push({ label: 'button.otherEmployers', press: 'status:employers:0' })
  return [[...(toDo ? [toDo] : []), ...slip], drawn, [...others, ...menuRow]]
}

const sendSchedule: Choice = { label: 'topic.schedule.submit', press: 'topic:schedule.submit' }

/** The button for what is to be done next about a month. */
function stepFor(state: MonthState, pay: string): Choice | undefined {
  if (state === 'missing' || state === 'draft' || state === 'rejected') return sendSchedule
  if (state === 'accepted') return { label: 'topic.acr.how_get', press: 'topic:acr.how_get' }
  return state === 'acrUnpaid' || state === 'partPaid' ? { label: 'button.howToPay', press: pay } : undefined
}

function named({ name, code }: LinkedEmployer): { name: string; code: string } {
  return { name, code }
}
