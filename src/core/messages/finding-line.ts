// What a check of a file found, as values of a message: worded at delivery from locales/{ms,en}/file.json.
import type { Period } from '../calendar/period.ts'
import type { Sen } from '../domain/money.ts'
import { type Column, columns, isMoney } from '../domain/schedule-file/column.ts'
import type { Correction } from '../domain/schedule-file/correction.ts'
import type { Finding } from '../domain/schedule-file/finding.ts'
import type { Line, Value } from './message.ts'

/** The sentence of a finding, without its line. */
export function findingValue({ code, column, found, expected }: Finding): Value {
  const values = {
    column: column === null ? '' : columnValue(column),
    found: worded(found, column),
    expected: worded(expected, column),
  }
  return { text: `file:finding.${code}`, values }
}

/** One change: on which line, in which column, from what to what. */
export function correctionLine({ line, column, from, to }: Correction): Line {
  if (column === null)
    return { key: 'payroll:changes.shape', values: { line, from: Number(from), to: Number(to) } }
  if (column === 'blank') return { key: 'payroll:changes.blank', values: { line, from: String(from) } }
  const values = {
    line,
    column: columnValue(column),
    from: worded(from, column),
    to: worded(to, column),
  }
  return { key: 'payroll:changes.item', values }
}

function columnValue(column: Column): Value {
  return { text: `file:column.${column}` }
}

function worded(value: string | number | null, column: Column | null): Value {
  if (value === null) return ''
  if (typeof value === 'number')
    return isMoney(column) ? { money: value as Sen } : value.toLocaleString('en-MY')
  if (column === 'month' && /^\d{4}-\d{2}$/.test(value)) return { period: value as Period }
  return column === null ? listValue(value) : value
}

/** Findings about the whole file name columns by their ids. */
function listValue(text: string): Value {
  const names = text.split(', ')
  return names.every(isColumn) ? { list: names.map(columnValue) } : text
}

function isColumn(name: string): name is Column {
  return (columns as readonly string[]).includes(name)
}
