// Months as pictures and paper, each with a caption that says the same: twelve months, the steps with "you are here", and
// the slips of a month's references.
import { dueDay } from '../calendar/due-date.ts'
import type { Instant } from '../calendar/instant.ts'
import { type AcrSummary, isLive } from '../domain/acr.ts'
import { addSen, type Sen } from '../domain/money.ts'
import { type MonthFacts, type MonthState, monthStatus, monthToActOn } from '../domain/month.ts'
import { type Slip, type SlipMonth, type Step, steps } from '../messages/attachment.ts'
import type { Line, Message } from '../messages/message.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { menuRow } from './turn-result.ts'

type MonthsRead = Extract<ResultEvent, { kind: 'monthsRead' }>
type MonthOfRead = MonthsRead & { readonly month: MonthFacts }

const monthsInPicture = 12

/** The newest twelve months, the one to act on outlined unless nothing is to be done about it. */
export function yearMessage(
  { employer: { id, code, name }, months, asAt }: MonthsRead,
  { today, operator }: Facts,
): Message {
  const shown = months.slice(0, monthsInPicture).toReversed()
  const toActOn = monthToActOn(months, today)
  const needsAct = toActOn && monthStatus(toActOn, today).state !== 'paid'
  return {
    lines: [
      { key: 'status.year.title', values: { name, code } },
      ...shown.map(month => yearLine(month, today)),
      ...foot(asAt, operator),
    ],
    attach: {
      picture: 'status',
      employer: { code, name },
      months: shown.map(month => {
        const { state, late } = monthStatus(month, today)
        const total = totalOf(month)
        return { period: month.period, state, late, ...(total !== undefined && { total }) }
      }),
      ...(needsAct && { current: toActOn.period }),
      ...(asAt !== undefined && { asAt }),
      specimen: operator.specimen,
    },
    choices: [[{ label: 'button.otherMonths', press: `status:list:${id}:0` }, ...menuRow]],
  }
}

function yearLine(month: MonthFacts, today: Facts['today']): Line {
  const { state, late } = monthStatus(month, today)
  const total = totalOf(month)
  const values = { period: { period: month.period }, state: { text: `status.word.${state}` } } as const
  if (total === undefined) return { key: late ? 'status.year.lateEmpty' : 'status.year.empty', values }
  return {
    key: late ? 'status.year.late' : 'status.year.month',
    values: { ...values, total: { money: total } },
  }
}

const stepAt: Readonly<Record<MonthState, Step>> = {
  missing: 'schedule',
  draft: 'submit',
  rejected: 'schedule',
  submitted: 'acr',
  accepted: 'acr',
  acrUnpaid: 'pay',
  partPaid: 'pay',
  paid: 'receipt',
}

/** The steps with the one that this month is at. */
export function stepsMessage({ month, employer, asAt }: MonthOfRead, { today, operator }: Facts): Message {
  const here = stepAt[monthStatus(month, today).state]
  const reached = steps.indexOf(here)
  return {
    lines: [
      { key: 'status.step.title', values: { period: { period: month.period } } },
      ...steps.map((step, index): Line => {
        const values = { step: { text: `status.step.${step}` } } as const
        if (index === reached) return { key: 'status.step.here', values }
        return { key: index < reached ? 'status.step.done' : 'status.step.ahead', values }
      }),
      { key: 'status.step.drawnBy' },
      ...foot(asAt, operator),
    ],
    attach: { picture: 'steps', here, specimen: operator.specimen },
    choices: [[{ label: 'button.seeMonth', press: `status:see:${employer.id}:${month.period}` }, ...menuRow]],
  }
}

/** A slip for each live reference of the month; words alone when there is none. */
export function slipMessages(read: MonthOfRead, facts: Facts): readonly Message[] {
  const live = read.month.references.filter(isLive)
  if (live.length === 0) return [{ lines: [{ key: 'status.reference.none' }], choices: [menuRow] }]
  return live.map(reference => slipMessage(read, reference, facts))
}

function slipMessage(read: MonthOfRead, reference: AcrSummary, { operator }: Facts): Message {
  const { employer, months, month, asAt } = read
  const covered = months.flatMap(each => slipMonths(each, reference)).toReversed()
  const { number, amount } = reference
  const due = dueDay(covered[0]?.period ?? month.period)
  const attach: Slip = {
    document: 'slip',
    employer: { code: employer.code, name: employer.name },
    reference,
    months: covered,
    due,
    ...(asAt !== undefined && { asAt }),
    by: operator.name,
    specimen: operator.specimen,
  }
  return {
    lines: [
      { key: 'status.slip.title', values: { number } },
      { key: 'status.slip.amount', values: { amount: { money: amount }, due: { day: due, weekday: true } } },
      reference.state === 'paid' ? { key: 'status.slip.paid' } : { key: 'status.reference.notReceipt' },
      ...foot(asAt, operator),
    ],
    attach,
    choices: [[{ label: 'button.seeMonth', press: `status:see:${employer.id}:${month.period}` }, ...menuRow]],
  }
}

/** The month as a reference covers it, none when it does not. */
function slipMonths({ period, schedule, references }: MonthFacts, { number, kind }: AcrSummary): SlipMonth[] {
  const covering = references.find(each => each.number === number)
  if (!covering || !schedule) return []
  return [{ period, headcount: schedule.headcount, amount: covering.covered ?? schedule.amounts[kind] }]
}

function totalOf({ schedule }: MonthFacts): Sen | undefined {
  if (!schedule || schedule.state === 'superseded') return undefined
  return addSen(schedule.amounts.ACR, schedule.amounts.ECR)
}

function foot(asAt: Instant | undefined, operator: Facts['operator']): Line[] {
  const at: Line[] = asAt === undefined ? [] : [{ key: 'status.asAt', values: { at: { instant: asAt } } }]
  return [...at, ...specimen(operator).map(key => ({ key }))]
}
