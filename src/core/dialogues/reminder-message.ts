// A reminder of the months that are due and not paid: of one employer as its status, of several as a list in the order
// of urgency. Paid months are not spoken of.
import { daysLeft, dueDay, saferDay } from '../calendar/due-date.ts'
import { balanceOf } from '../domain/balance.ts'
import { addSen } from '../domain/money.ts'
import { type MonthFacts, type MonthState, monthStatus } from '../domain/month.ts'
import { type Choice, type Line, type Message, withChoices } from '../messages/message.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { type MonthShown, monthMessage, whenDue } from './month-message.ts'
import { menuRow } from './turn-result.ts'

type Known = Pick<Facts, 'today' | 'links' | 'operator'>

/** More employers than this are on further pages. */
const aPage = 20
/** Of a page so many can be opened by a button. */
const mostOpened = 4
const longestName = 60
const longestLabel = 24

/** The reminder of one day; undefined when all these months are paid. */
export function reminderMessage(months: readonly MonthShown[], known: Known): Message | undefined {
  const unpaid = byUrgency(months, known)
  const [only, ...others] = unpaid
  if (only === undefined) return undefined
  return others.length === 0 ? reminderOfOne(only, known) : dueList(unpaid, 0, known)
}

/** A page of the list; a page that there is not is the last. Undefined when all these months are paid. */
export function dueMonthsPage(
  months: readonly MonthShown[],
  page: number,
  known: Known,
): Message | undefined {
  const unpaid = byUrgency(months, known)
  if (unpaid.length === 0) return undefined
  return dueList(unpaid, Math.min(page, Math.ceil(unpaid.length / aPage) - 1), known)
}

/** What is furthest from being paid comes first; what only waits for the portal comes last. */
const urgency: readonly MonthState[] = [
  ...(['rejected', 'missing', 'draft', 'accepted', 'acrUnpaid', 'partPaid', 'submitted'] as const),
]

function byUrgency(months: readonly MonthShown[], { today }: Known): readonly MonthShown[] {
  return months
    .map(shown => ({ shown, place: urgency.indexOf(monthStatus(shown.month, today).state) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place || (a.shown.employer.name < b.shown.employer.name ? -1 : 1))
    .map(({ shown }) => shown)
}

function reminderOfOne(shown: MonthShown, known: Known): Message {
  const { month, employer } = shown
  const said = monthMessage(shown, known)
  const why: Line = { key: 'remind:reminder.why' }
  return withChoices(
    { ...said, lines: [...said.lines, 'blank', why] },
    [
      {
        label: 'remind:button.monthStatus',
        values: { period: { period: month.period } },
        press: `status:see:${employer.id}:${month.period}`,
      },
    ],
    [howToPay, howToGetAcr],
    [turnOff, ...menuRow],
  )
}

const howToPay: Choice = { label: 'button.howToPay', press: 'topic:pay.channels' }
const howToGetAcr: Choice = { label: 'topic.acr.how_get', press: 'topic:acr.how_get' }
const turnOff: Choice = { label: 'remind:button.turnOff', press: 'remind:off' }

/** At least one month; all of them are of the same period. */
function dueList(unpaid: readonly MonthShown[], page: number, known: Known): Message {
  const shown = unpaid.slice(page * aPage, (page + 1) * aPage)
  const period = (unpaid[0] as MonthShown).month.period
  const due = dueDay(period)
  const days = daysLeft(known.today, due)
  const when = whenDue(days < 0, days)
  const values = { count: unpaid.length, period: { period }, due: { day: due, weekday: true }, days }
  const lines: (Line | 'blank' | undefined)[] = [
    { key: `remind:due.title.${when}`, values },
    saferLine(unpaid, known),
    ...shown.map(each => employerLine(each, known)),
    shown.length < unpaid.length ? pageLine(page, unpaid.length) : undefined,
    'blank',
    { key: 'status.alreadyPaid' },
    { key: 'remind:reminder.why' },
    ...specimen(known.operator).map(key => ({ key })),
  ]
  const opened = shown.slice(0, mostOpened).map((each): readonly Choice[] => [openedBy(each)])
  return withChoices(
    { lines: lines.filter(line => line !== undefined) },
    ...opened,
    turningOver(page, { period, pages: Math.ceil(unpaid.length / aPage) }),
    [howToPay, turnOff],
    menuRow,
  )
}

/** The earliest safer day of them all, while it can still be kept. */
function saferLine(unpaid: readonly MonthShown[], { today }: Known): Line | undefined {
  const due = dueDay((unpaid[0] as MonthShown).month.period)
  const [safer = due] = unpaid.map(({ holidays }) => saferDay(due, holidays)).toSorted()
  if (safer === due || today > safer) return undefined
  return { key: 'status.safer', values: { safer: { day: safer, weekday: true } } }
}

function employerLine({ month, employer }: MonthShown, { today }: Known): Line {
  const { state } = monthStatus(month, today)
  return {
    key: `remind:due.employer.${state}`,
    values: { name: shortened(employer.name, longestName), ...amountsOf(month) },
  }
}

function amountsOf({ schedule, paid }: MonthFacts) {
  const { ACR, ECR } = balanceOf(schedule, paid)
  return { total: { money: addSen(ACR.due, ECR.due) }, open: { money: addSen(ACR.open, ECR.open) } }
}

function pageLine(page: number, count: number): Line {
  const from = page * aPage + 1
  return { key: 'remind:due.page', values: { from, to: Math.min(count, from + aPage - 1), count } }
}

function openedBy({ month, employer }: MonthShown): Choice {
  return {
    label: { name: shortened(employer.name, longestLabel) },
    press: `status:see:${employer.id}:${month.period}`,
  }
}

function turningOver(
  page: number,
  { period, pages }: { readonly period: string; readonly pages: number },
): readonly Choice[] {
  const to = (other: number) => `remind:list:${period}:${other}`
  return [
    ...(page > 0 ? [{ label: 'button.previousPage' as const, press: to(page - 1) }] : []),
    ...(page + 1 < pages ? [{ label: 'button.nextPage' as const, press: to(page + 1) }] : []),
  ]
}

function shortened(name: string, most: number): string {
  const letters = [...name]
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`
}
