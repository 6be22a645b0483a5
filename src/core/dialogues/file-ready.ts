// The last look at a payroll file before it is sent: whose it is, which month, how many workers, how much, and how that
// differs from the month before.
import { dueDay } from '../calendar/due-date.ts'
import { previousPeriod } from '../calendar/period.ts'
import { isLive } from '../domain/acr.ts'
import { addSen, type Sen, sen } from '../domain/money.ts'
import type { MonthFacts } from '../domain/month.ts'
import { type Choice, type Line, type Message, withChoices } from '../messages/message.ts'
import { refusalLine } from '../messages/refusal-line.ts'
import { atDialogue, type Conversation, type StepOf } from './conversation.ts'
import { say } from './effect.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import type { Checked, FileInHand } from './file-step.ts'
import { specimen } from './menu.ts'
import { stay, type Turn } from './turn-result.ts'

type MonthsRead = Extract<ResultEvent, { kind: 'monthsRead' }>
type Summary = Extract<StepOf<'file'>, { at: 'file.summary' }>

/** Undefined when the file is not, or no longer, one that can be sent for this employer. */
export function fileReady(
  state: Conversation,
  { employer, months }: MonthsRead,
  facts: Facts,
): Turn | undefined {
  const file = sendable(state.file)
  if (!file || file.checked.summary.employer !== employer.code) return undefined
  const { period } = file.checked.summary
  const { mode, specimen: madeUp } = facts.operator
  const step: Summary = {
    ...{ at: 'file.summary', employer, official: mode === 'official', specimen: madeUp },
    ...beforeOf(months.find(month => month.period === previousPeriod(period))),
    ...standingOf(
      months.find(month => month.period === period),
      amountsOf(file),
    ),
    ...(mode === 'official' && openOf(months.find(month => month.period === period))),
  }
  return stay(atDialogue(state, step), say(summaryMessage(file, step)))
}

type Sendable = Checked & {
  checked: { summary: { period: NonNullable<Checked['checked']['summary']['period']> } }
}

/** The file, when it has been made and no line of it has an error. */
export function sendable(file: FileInHand | undefined): Sendable | undefined {
  const { corrected, summary } = file?.checked ?? {}
  return corrected?.left === 0 && summary?.period !== undefined ? (file as Sendable) : undefined
}

function beforeOf(month: MonthFacts | undefined): Pick<Summary, 'before'> {
  if (!month?.schedule || month.schedule.state === 'rejected') return {}
  const { headcount, amounts } = month.schedule
  return { before: { period: month.period, headcount, total: addSen(...Object.values(amounts)) } }
}

/** The same file sent once more is told from a new one by how many workers and how much: lines are not compared. */
function standingOf(month: MonthFacts | undefined, now: Amounts): Pick<Summary, 'standing'> {
  if (!month?.schedule) return {}
  const { version, state, headcount, amounts } = month.schedule
  const stands = state === 'accepted' || state === 'submitted'
  const same = stands && headcount === now.headcount && addSen(...Object.values(amounts)) === now.total
  return { standing: { version, state, headcount, ...(same && { same }) } }
}

/** What the ledger refuses a new version for; where the portal is the record, the portal decides. */
function openOf(month: MonthFacts | undefined): Pick<Summary, 'open'> {
  const open = month?.references.find(each => isLive(each) && each.state !== 'paid')
  return open ? { open: { number: open.number, partPaid: open.state === 'partPaid' } } : {}
}

function amountsOf({ checked: { summary, corrected } }: Checked): Amounts {
  return { headcount: summary.lines, total: (corrected?.sums ?? summary.sums).all }
}

/** What is in the file, how it stands to the month, and what can be done with it. */
export function summaryMessage({ checked }: Checked, step: Summary): Message {
  const { summary, corrected } = checked
  const { period } = summary
  const sums = corrected?.sums ?? summary.sums
  if (period === undefined) throw new Error('a file without a month cannot be sent')
  const month = { period }
  const lines: Message['lines'] = [
    { key: 'payroll:ready.title' },
    { key: 'payroll:ready.employer', values: { name: step.employer.name, code: step.employer.code } },
    { key: 'payroll:ready.month', values: { month, due: { day: dueDay(period) } } },
    { key: 'payroll:ready.headcount', values: { count: summary.lines } },
    { key: 'payroll:ready.total', values: { total: { money: sums.all } } },
    {
      key: 'payroll:ready.parts',
      values: { act4: { money: sums.act4 }, act800: { money: sums.act800 }, skbbk: { money: sums.skbbk } },
    },
    ...difference(step.before, { headcount: summary.lines, total: sums.all }, period),
    ...replacing(step.standing, month),
    'blank',
    ...asking(step),
    ...specimen({ specimen: step.specimen }).map((key): Line => ({ key })),
  ]
  const drop: Choice = { label: 'payroll:button.drop', press: 'file:drop' }
  return withChoices({ lines }, onward(step), [{ label: 'payroll:button.notYet', press: 'file:back' }, drop])
}

/** Whether to send it; or what stands in the way, and what to do instead. */
function asking({ open, official }: Summary): Line[] {
  if (!open) return [{ key: official ? 'payroll:ready.sendHere' : 'payroll:ready.sendThere' }]
  const { number, partPaid } = open
  const code = partPaid ? 'payReferenceFirst' : 'removeReferenceFirst'
  return [
    { key: 'payroll:ready.notNow' },
    refusalLine({ code, number }),
    { key: partPaid ? 'payroll:ready.payFirst' : 'payroll:ready.removeFirst' },
  ]
}

function onward({ open, official }: Summary): Choice[] {
  if (!open) {
    const label = official ? 'payroll:button.submit' : 'payroll:button.howToSend'
    return [{ label, press: 'file:submit' }]
  }
  const pay: Choice = { label: 'button.howToPay', press: 'topic:pay.channels' }
  return open.partPaid ? [pay] : [{ label: 'topic.acr.remove', press: 'topic:acr.remove' }, pay]
}

type Amounts = { headcount: number; total: Sen }

/** More, fewer, or the same, in workers and in money; without a month before it nothing is made up. */
function difference(before: Summary['before'], now: Amounts, period: MonthFacts['period']): Line[] {
  if (!before)
    return [{ key: 'payroll:ready.nothingBefore', values: { before: { period: previousPeriod(period) } } }]
  const month = { period: before.period }
  const workers = now.headcount - before.headcount
  const money = now.total - before.total
  if (workers === 0 && money === 0) return [{ key: 'payroll:ready.same', values: { before: month } }]
  const values = {
    before: month,
    workers: signed(workers, String(Math.abs(workers))),
    total: { money: sen(Math.abs(money)) },
    sign: money < 0 ? '−' : '+',
  }
  return [{ key: 'payroll:ready.differs', values }]
}

function signed(value: number, digits: string): string {
  if (value === 0) return '±0'
  return `${value < 0 ? '−' : '+'}${digits}`
}

function replacing(standing: Summary['standing'], month: { period: MonthFacts['period'] }): Line[] {
  if (!standing) return []
  const { version, headcount: count, state, same } = standing
  const values = { month, version, count, state: { text: `payroll:ready.state.${state}` as const } }
  return [{ key: same ? 'payroll:ready.sent' : 'payroll:ready.replaces', values }]
}
