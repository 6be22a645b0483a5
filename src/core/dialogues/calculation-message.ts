// One worker's contribution to one month in words: the total first, each share, why, and the table rows it came from.
import type { Period } from '../calendar/period.ts'
import type { Calculable, Calculation, NotCalculable } from '../domain/calculation.ts'
import { calculate } from '../domain/calculation.ts'
import type { TableRow } from '../domain/contribution-table.ts'
import { firstSkbbkPeriod, lastPublishedPeriod } from '../domain/contribution-table.ts'
import { addSen, type Sen } from '../domain/money.ts'
import type { Choice, Line, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { Calculated } from './calculating-step.ts'
import { menuRow } from './turn-result.ts'

/** The answer to a calculation, with buttons that change one thing of it; or why there is none. */
export function calculationMessage(calculated: Calculated): Message {
  const made = calculate(askedOf(calculated), firstSkbbkPeriod)
  if (!made.ok) return withChoices(notCalculable(calculated.period, made.error), ...otherChoices(calculated))
  const lines = [
    ...shares(calculated, made.value),
    'blank' as const,
    ...reasons(made.value),
    'blank' as const,
    ...sources(made.value),
  ]
  return withChoices({ lines }, ...otherChoices(calculated))
}

/** A worker of so many years; half a year past the birthday, so that the month is none of a birthday [ours]. */
function askedOf({ wages, period, age, category, foreign }: Calculated): Calculable {
  return {
    ...{ wages, period, nationality: foreign === true ? 'foreign' : 'citizen' },
    ...(age !== undefined && { birth: bornBefore(period, age) }),
    ...(category !== undefined && { category }),
  }
}

function bornBefore(period: Period, age: number): NonNullable<Calculable['birth']> {
  const months = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 - age * 12 - 6
  const month = String((months % 12) + 1).padStart(2, '0')
  return `${Math.floor(months / 12)}-${month}-15` as NonNullable<Calculable['birth']>
}

function shares({ wages, period }: Calculated, { socso, eis, skbbk }: Calculation): Line[] {
  const employer = addSen(socso.employer, eis.employer)
  const employee = addSen(socso.employee, eis.employee, skbbk.employee)
  const total = money(addSen(employer, employee))
  return [
    { key: 'calculate:title', values: { period: { period }, wages: money(wages), total } },
    { key: 'calculate:totals', values: { employer: money(employer), employee: money(employee) } },
    shareLine('socso', socso),
    ...(eis.employer + eis.employee > 0 ? [shareLine('eis', eis)] : []),
    ...(skbbk.employee > 0
      ? [{ key: 'calculate:share.skbbk', values: { employee: money(skbbk.employee) } } as const]
      : []),
  ]
}

function shareLine(
  key: 'socso' | 'eis',
  { employer, employee }: { readonly employer: Sen; readonly employee: Sen },
): Line {
  return {
    key: `calculate:share.${key}`,
    values: { employer: money(employer), employee: money(employee) },
  }
}

function reasons({ category, reason, eisReason, skbbkReason }: Calculation): Line[] {
  const why: TextKey = `calculate:reason.${reason}`
  const lines: Line[] = [{ key: `calculate:category${category}`, values: { reason: { text: why } } }]
  if (eisReason !== 'eighteenToSixty') lines.push({ key: `calculate:eisReason.${eisReason}` })
  return [...lines, { key: `calculate:skbbkReason.${skbbkReason}` }]
}

function sources({ table, skbbkTable }: Calculation): Line[] {
  return [
    sourceLine('table', table),
    ...(skbbkTable ? [sourceLine('skbbkTable', skbbkTable)] : []),
    { key: 'calculate:confirm' },
  ]
}

function sourceLine(name: 'table' | 'skbbkTable', { from, over, upTo }: TableRow): Line {
  const key: TextKey = upTo === undefined ? `calculate:${name}Over` : `calculate:${name}`
  const limits = { over: money(over), ...(upTo !== undefined && { upTo: money(upTo) }) }
  return { key, values: { from: { period: from }, ...limits } }
}

function notCalculable(period: Period, why: NotCalculable): Message {
  const values = { period: { period }, until: { period: lastPublishedPeriod } }
  return message([`calculate:refused.${why}`, values])
}

/** The press that calculates anew; what is in it is parsed again when it is pressed. */
function pressOf({ wages, period, category, foreign }: Calculated): string {
  return `calculate:for:${wages}:${period}:${category ?? '-'}:${foreign === true ? 'f' : 'l'}`
}

function otherChoices(calculated: Calculated): Choice[][] {
  const { age: _age, ...rest } = calculated
  const foreign = calculated.foreign === true
  const second = calculated.category === 2 || (calculated.age ?? 0) >= 60
  const { category: _category, ...young } = rest
  return [
    [
      second
        ? { label: 'calculate:button.underSixty', press: pressOf(young) }
        : { label: 'calculate:button.sixtyOrOver', press: pressOf({ ...rest, category: 2 }) },
      {
        label: foreign ? 'calculate:button.local' : 'calculate:button.foreign',
        press: pressOf({ ...rest, foreign: !foreign }),
      },
    ],
    [
      { label: 'calculate:button.otherWages', press: 'calculate:wages' },
      { label: 'calculate:button.otherMonth', press: 'calculate:month' },
    ],
    [{ label: 'calculate:button.late', press: 'calculate:late' }, ...menuRow],
  ]
}

function money(amount: Sen): { readonly money: Sen } {
  return { money: amount }
}
