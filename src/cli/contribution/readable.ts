// The calculator's answer as people read it: amounts in ringgit, why, and the rows of the tables they came from.
import type { CalculatedEisReason } from '../../core/domain/calculation.ts'
import type { TableRow } from '../../core/domain/contribution-table.ts'
import type { Language } from '../../core/domain/language.ts'
import { addSen, type Sen } from '../../core/domain/money.ts'
import type { SkbbkReason } from '../../core/domain/skbbk.ts'
import { formatMoney, formatPeriod } from '../../core/messages/format.ts'
import { type CliKey, cliText } from '../cli-text.ts'
import type { Answer } from './answer.ts'

const nothing = 0 as Sen

/** A few lines of plain text. */
export function readable(answer: Answer, language: Language): string {
  const { asked, calculated } = answer
  const values = { month: formatPeriod(asked.period, language), wages: formatMoney(asked.wages) }
  const { category, reason, table, skbbkTable } = calculated
  return [
    cliText(language, 'contributions.title', values),
    cliText(language, `contributions.category${category}`, {
      reason: cliText(language, `contributions.reason.${reason}`),
    }),
    '',
    ...amountLines(answer, language),
    '',
    ...whyNothing(answer, language),
    tableLine('table', table, language),
    ...(skbbkTable ? [tableLine('skbbkTable', skbbkTable, language)] : []),
    cliText(language, 'contributions.confirm'),
  ].join('\n')
}

function amountLines({ calculated: { socso, eis, skbbk } }: Answer, language: Language): readonly string[] {
  const shares: readonly [key: CliKey, employer: Sen, employee: Sen][] = [
    ['contributions.socso', socso.employer, socso.employee],
    ['contributions.eis', eis.employer, eis.employee],
    ['contributions.skbbk', nothing, skbbk.employee],
  ]
  const employer = addSen(socso.employer, eis.employer)
  const employee = addSen(socso.employee, eis.employee, skbbk.employee)
  const heads = (['employer', 'employee', 'both'] as const).map(key =>
    cliText(language, `contributions.${key}`),
  )
  return [
    columns('', heads),
    ...shares.map(([key, one, other]) => amountLine(cliText(language, key), one, other)),
    amountLine(cliText(language, 'contributions.total'), employer, employee),
  ]
}

function amountLine(name: string, employer: Sen, employee: Sen): string {
  return columns(name, [employer, employee, addSen(employer, employee)].map(formatMoney))
}

function columns(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(10)}${cells.map(cell => cell.padStart(12)).join('')}`
}

const saidOfEis = (reason: CalculatedEisReason) =>
  reason !== 'eighteenToSixty' && (`contributions.eisReason.${reason}` as const)

const saidOfSkbbk = (reason: SkbbkReason) =>
  reason !== 'local' && (`contributions.skbbkReason.${reason}` as const)

function whyNothing({ asked, calculated }: Answer, language: Language): readonly string[] {
  const keys = [saidOfEis(calculated.eisReason), saidOfSkbbk(calculated.skbbkReason)]
  // That foreign workers cannot opt out is told to those who wanted to.
  const isNews = (key: CliKey) => key !== 'contributions.skbbkReason.foreign' || asked.skbbkOptedOut === true
  const lines = keys.filter(key => key !== false).filter(isNews)
  return lines.map(key => cliText(language, key))
}

function tableLine(key: 'table' | 'skbbkTable', row: TableRow, language: Language): string {
  const band = cliText(language, row.upTo === undefined ? 'contributions.bandOver' : 'contributions.band', {
    over: formatMoney(row.over),
    upTo: formatMoney(row.upTo ?? nothing),
  })
  const { source } = row
  return cliText(language, `contributions.${key}`, { band, source, from: formatPeriod(row.from, language) })
}
