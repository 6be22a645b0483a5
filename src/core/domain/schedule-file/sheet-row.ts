// One row of a payroll table as a line of the combined layout: every cell is read, and what cannot be read is told.
import type { Period } from '../../calendar/period.ts'
import { parseEmployerCode } from '../employer-code.ts'
import type { Sen } from '../money.ts'
import { parseSsmNumber } from '../ssm-number.ts'
import { plainCode, plainLine } from '../typed-text.ts'
import { type MoneyColumn, moneyColumns } from './column.ts'
import { type Amounts, computedAmounts } from './computed-amounts.ts'
import type { FindingLog } from './finding-log.ts'
import type { SheetColumn } from './heading.ts'
import { birthMonth, isMyKad } from './identity.ts'
import { layout278 } from './layout.ts'
import type { Expected } from './line-group.ts'
import { type MonthRates, monthRates } from './month-rates.ts'
import { isPlain, plainLetters } from './plain-letters.ts'
import { amountOf, type Cell, type CellValue, cellText, identityOf, monthOf } from './sheet-cell.ts'
import type { SheetColumns } from './sheet-columns.ts'
import { mostIn } from './values-check.ts'
import type { ScheduleLine } from './write-278.ts'

export type RowReader = (cells: readonly Cell[]) => ScheduleLine | undefined

/** Reads rows below these headings; undefined for a row with a cell that could not be read. */
export function createRowReader(columns: SheetColumns, expected: Expected, log: FindingLog): RowReader {
  const ratesOf = new Map<Period, MonthRates | undefined>()
  const given = new Set(moneyColumns.filter(column => columns.has(column)))

  function ratesIn(period: Period): MonthRates | undefined {
    if (!ratesOf.has(period)) {
      const rates = monthRates(period)
      ratesOf.set(period, rates.ok ? rates.value : undefined)
    }
    return ratesOf.get(period)
  }

  return cells => {
    const read = (column: SheetColumn) => readCell(cells[columns.get(column)?.index ?? -1], column, log)
    const period = columns.has('month') ? readMonth(read('month'), log) : expected.period
    const identity = readIdentity(read('identity'), log)
    const written = readAmounts(columns, read, log)
    const employerCode = columns.has('employerCode')
      ? readEmployer(read('employerCode'), log)
      : expected.employer
    const name = readName(read('name'), log)
    const ssm = readSsm(read('ssm'))
    const category = readCategory(read('category'))
    if (log.failed || period === undefined || identity === undefined || employerCode === undefined)
      return undefined
    const line = { employerCode, ssm, identity, name, period, ...written }
    const rates = ratesIn(period)
    if (rates === undefined || given.size === moneyColumns.length) return line
    return { ...line, ...without(computed(line, { rates, category }, log), given), wages: written.wages }
  }
}

type Read = (column: SheetColumn) => CellValue

function readAmounts(columns: SheetColumns, read: Read, log: FindingLog): Record<MoneyColumn, Sen> {
  const amounts = moneyColumns.map(column => {
    const most = mostIn(column)
    const inSen = columns.get(column)?.inSen ?? false
    const value = read(column)
    const amount = amountOf(value, { inSen, most })
    if (column === 'wages' && cellText(value) === '' && !log.failed)
      log.report({ code: 'wagesBlank', column })
    if (!amount.ok) log.report({ ...amount.error, column })
    return [column, amount.ok ? amount.value : 0] as const
  })
  return Object.fromEntries(amounts) as Record<MoneyColumn, Sen>
}

/** A number that is no MyKad number does not tell the age: the first category is assumed, and told. */
function computed(
  { identity, wages, period }: ScheduleLine,
  { rates, category }: { readonly rates: MonthRates; readonly category: 1 | 2 | undefined },
  log: FindingLog,
): Amounts {
  const [date, rest] = [Number(identity.slice(0, 6)), Number(identity.slice(6))]
  const standing = isMyKad(date, rest) ? rates.standingOf(birthMonth(date, rates.monthIndex)) : rates.foreign
  if (standing.category === undefined && standing.covered && category === undefined && wages > 0)
    log.report({ code: 'categoryAssumed', column: 'category', found: period, expected: 1 })
  return computedAmounts(wages, { rates, standing }, category)
}

function without(amounts: Amounts, given: ReadonlySet<MoneyColumn>): Partial<Amounts> {
  const kept = Object.entries(amounts).filter(([column]) => !given.has(column as MoneyColumn))
  return Object.fromEntries(kept)
}

/** The value of a cell, of a formula the one that was stored with it; reports formulas and errors. */
function readCell(cell: Cell, column: SheetColumn, log: FindingLog): CellValue {
  const formula = typeof cell === 'object' && 'formula' in cell
  const value = unguarded(formula ? cell.formula : cell)
  if (typeof value === 'object' && 'error' in value) {
    log.report({ code: 'cellError', column, found: value.error })
    return undefined
  }
  const unread = typeof value === 'string' && value.trimStart().startsWith('=')
  if (unread || (formula && value === undefined)) {
    log.report({ code: 'formulaNoValue', column })
    return undefined
  }
  if (formula) log.report({ code: 'formula', column })
  return value
}

/** Tables in text guard their digits as ="0123": that is text, not a formula. */
function unguarded(value: CellValue): CellValue {
  const guarded = typeof value === 'string' ? /^="([^"]*)"$/.exec(value.trim())?.[1] : undefined
  return guarded ?? value
}

function readMonth(value: CellValue, log: FindingLog): Period | undefined {
  const read = monthOf(value)
  if (!read.ok) {
    log.report(read.error)
    return undefined
  }
  if (read.value.fromDate)
    log.report({
      code: 'monthFromDate',
      column: 'month',
      found: cellText(value),
      expected: read.value.period,
    })
  return read.value.period
}

function readIdentity(value: CellValue, log: FindingLog): string | undefined {
  const read = identityOf(value)
  if (!read.ok) {
    log.report(read.error)
    return undefined
  }
  const { digits, zeros } = read.value
  if (zeros > 0) log.report({ code: 'identityZeros', column: 'identity', found: 12 - zeros, expected: 12 })
  return digits
}

function readEmployer(value: CellValue, log: FindingLog): string | undefined {
  const read = parseEmployerCode(cellText(value))
  if (read.ok) return read.value.code
  log.report({ code: 'employerCode', column: 'employerCode', found: cellText(value) })
  return undefined
}

function readSsm(value: CellValue): string {
  const read = parseSsmNumber(cellText(value))
  return read.ok ? (read.value.current ?? read.value.old ?? '') : plainCode(cellText(value))
}

function readName(value: CellValue, log: FindingLog): string {
  const written = plainLine(cellText(value))
  const plain = plainLetters(written)
  const column = 'name'
  if (plain !== written.toUpperCase() || !isPlain(plain))
    log.report({ code: 'nameLetters', column, found: written, expected: plain })
  const most = layout278.fields.name.end - layout278.fields.name.start
  if (plain.length > most) log.report({ code: 'nameCut', column, found: plain.length, expected: most })
  return plain
}

function readCategory(value: CellValue): 1 | 2 | undefined {
  const digit = /[12]/.exec(cellText(value))?.[0]
  return digit === undefined ? undefined : digit === '1' ? 1 : 2
}
