// Where a linked employer stands: the month to act on in one message, the list of months, one month in detail.
import { type Period, parsePeriod } from '../calendar/period.ts'
import { isLive } from '../domain/acr.ts'
import type { MonthFacts, MonthState } from '../domain/month.ts'
import { monthStatus, monthToActOn } from '../domain/month.ts'
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import { atDialogue, type Conversation, stepIn } from './conversation.ts'
import { replace, say } from './effect.ts'
import { chooseEmployer, currentEmployer, employersPressed, monthsOf } from './employers.ts'
import type { MonthView, ResultEvent } from './event.ts'
import type { Facts, LinkedEmployer } from './facts.ts'
import { monthLabel, monthMessage } from './month-message.ts'
import { payMessage } from './month-payment.ts'
import { slipMessages, stepsMessage, yearMessage } from './month-picture.ts'
import { notLinked } from './not-linked.ts'
import { ownLateMessage } from './own-late.ts'
import { pageOf } from './page.ts'
import { askForRequests } from './requesting.ts'
import { saidPaidMessage, sayPaid } from './said-paid.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'

type MonthsRead = Extract<ResultEvent, { kind: 'monthsRead' }>

const monthsAPage = 6
/** More than are ever shown (two years); what a page number may say. */
const mostMonths = 240

/** Asks for the months of the current employer, lets a person with several choose, or says why there is nothing. */
export function status(state: Conversation, facts: Facts, view: MonthView = { show: 'now' }): Turn {
  const [any] = facts.links
  if (!any) return stay(state, say(notLinked()))
  const current = currentEmployer(state, facts)
  return current ? monthsOf(state, facts, { employerId: current.id, view }) : chooseEmployer(state)
}

/** One month of the current employer, or of the one of several that is chosen then; with none, what `status` says. */
export function askedMonth(state: Conversation, facts: Facts, period: Period): Turn {
  const current = currentEmployer(state, facts)
  if (!current) return facts.links.length === 0 ? status(state, facts) : chooseEmployer(state, { period })
  return monthsOf(state, facts, { employerId: current.id, view: { show: 'month', period, typed: true } })
}

/** `/employers`: the link requests that wait, and which employers this chat speaks for, or how that comes about. */
export function employers(state: Conversation, { links }: Facts): Turn {
  const waiting = askForRequests(state, { show: 'waiting', alone: links.length === 0 })
  if (links.length === 0) return waiting
  return stay(state, ...waiting.effects, ...chooseEmployer(state).effects)
}

/** A press below a status message; ids of employers the person is not linked to find nothing. */
export function statusPressed(state: Conversation, facts: Facts, args: readonly string[]): Turn | undefined {
  const [what, id = ''] = args
  if (what === 'employers') return employersPressed(state, facts, args.slice(1))
  const own = facts.links.some(link => link.id === id)
  const paid = own && what === 'paid' ? parsePeriod(args[2] ?? '') : undefined
  if (paid) return sayPaid(state, { employerId: id, period: paid })
  const view = own ? viewPressed(args) : undefined
  if (!view) return undefined
  return monthsOf(view.show === 'now' || what === 'see' ? withoutSearch(state) : state, facts, {
    employerId: id,
    view,
  })
}

function viewPressed([what, , detail = '']: readonly string[]): MonthView | undefined {
  if (what === 'now' || what === 'year') return { show: what }
  if (what === 'list') {
    const page = pageOf(detail, mostMonths, monthsAPage)
    return page === undefined ? undefined : { show: 'list', page }
  }
  const period = parsePeriod(detail)
  return period && monthPressed(what, period)
}

/** A month comes in place of the list it was chosen from; below a reminder or news it is a message of its own (`see`). */
function monthPressed(what: string | undefined, period: Period): MonthView | undefined {
  switch (what) {
    case 'month':
      return { show: 'month', period }
    case 'see':
      return { show: 'month', period, typed: true }
    case 'pay':
    case 'slip':
    case 'steps':
    case 'late':
      return { show: what, period }
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
  const month = monthSeen(read, facts)
  const tell = view.show === 'month' && !view.typed ? replace : say
  if (!month) return stay(state, tell(monthList(read, 0, facts)))
  if (view.show === 'steps') return stay(state, say(stepsMessage({ ...read, month }, facts)))
  if (view.show === 'saidPaid') return stay(state, say(saidPaidMessage({ ...read, month }, facts)))
  if (view.show === 'pay') return stay(state, say(payMessage({ ...read, month }, facts)))
  if (view.show === 'late') return stay(state, say(ownLateMessage({ ...read, month }, facts)))
  if (view.show === 'slip') return stay(state, ...slipMessages({ ...read, month }, facts).map(say))
  const said = withChoices(monthMessage({ ...read, month }, facts), ...choicesBelow(read, month, facts))
  return stay(state, tell(said))
}

/** The month that the view names, or else the one to act on. */
function monthSeen({ view, months }: MonthsRead, { today }: Facts): MonthFacts | undefined {
  const named = 'period' in view ? view.period : undefined
  return named ? months.find(each => each.period === named) : monthToActOn(months, today)
}

/** The employer that was looked for is found. */
function withoutSearch(state: Conversation): Conversation {
  const searching = stepIn(state, 'linking')?.at === 'linking.search'
  return searching ? atDialogue(state, { at: 'home' }) : state
}

function noMonths(employer: LinkedEmployer): Message {
  return withChoices(
    message(['status.noMonths', named(employer)]),
    [{ label: 'topic.schedule.submit', press: 'topic:schedule.submit' }],
    menuRow,
  )
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
  { links, today, operator }: Facts,
): Choice[][] {
  const page = Math.floor(months.indexOf(month) / monthsAPage)
  const pressOf = (what: string) => `status:${what}:${employer.id}:${month.period}`
  const { state, late } = monthStatus(month, today)
  const payable = state === 'acrUnpaid' || state === 'partPaid'
  const toDo: Choice[] = payable
    ? [
        { label: 'button.howToPay', press: pressOf('pay') },
        { label: 'button.havePaid', press: pressOf('paid') },
      ]
    : stepsFor(month, state, operator)
  const slip: Choice[] = month.references.some(isLive)
    ? [{ label: 'button.slip', press: pressOf('slip') }]
    : []
  const estimate: Choice[] =
    late && payable ? [{ label: 'calculate:button.late', press: pressOf('late') }] : []
  const others: Choice[] =
    links.length > 1 ? [{ label: 'button.otherEmployers', press: 'status:employers:0' }] : []
  return [
    toDo,
    [...slip, { label: 'button.whichStep', press: pressOf('steps') }],
    estimate,
    [
      { label: 'button.yearPicture', press: `status:year:${employer.id}` },
      { label: 'button.otherMonths', press: `status:list:${employer.id}:${page}` },
    ],
    [...others, ...menuRow],
  ]
}

/** The buttons for what is to be done next about a month that cannot be paid yet. */
function stepsFor({ schedule }: MonthFacts, state: MonthState, { mode }: Facts['operator']): Choice[] {
  if (state === 'missing' || state === 'draft' || state === 'rejected') {
    return [
      { label: 'button.checkFile', press: 'file' },
      { label: 'topic.schedule.submit', press: 'topic:schedule.submit' },
    ]
  }
  if (state !== 'accepted') return []
  return mode === 'official' && schedule?.id !== undefined
    ? [{ label: 'payroll:button.makeAcr', press: `file:acr:${schedule.id}` }]
    : [{ label: 'topic.acr.how_get', press: 'topic:acr.how_get' }]
}

function named({ name, code }: LinkedEmployer): { name: string; code: string } {
  return { name, code }
}
