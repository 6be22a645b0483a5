// One line of the combined layout as it is written: amounts with zeros, and changed as the corrections say.
import { notNumber, numberAt, putNumber, putText, SPACE } from './bytes.ts'
import { type MoneyColumn, moneyColumns } from './column.ts'
import type { Correction } from './correction.ts'
import { type Field, layout278 } from './layout.ts'
import type { ReadableLine } from './line-at.ts'

const { fields, width } = layout278

/** The line without its end, its amounts with zeros, and changed as the corrections say. */
export function correctedLine(at: Readonly<ReadableLine>, corrections: readonly Correction[]): Uint8Array {
  const name = corrections.find(({ column }) => column === 'name')
  const shift = name === undefined ? at.shift : 0
  const line = new Uint8Array(width + shift).fill(SPACE)
  line.set(at.bytes.subarray(at.start, at.start + fields.name.end + shift))
  line.set(at.bytes.subarray(at.start + fields.name.end + at.shift, at.end), fields.name.end + shift)
  for (const column of moneyColumns) normalise(line, moved(fields[column], shift))
  for (const correction of corrections) change(line, correction, shift)
  return line
}

/** Puts the new value of one column into the line. */
function change(line: Uint8Array, { column, to }: Correction, shift: number): void {
  if (column === null || !(column in fields)) return
  const field = fields[column as keyof typeof fields]
  const place = field.start < fields.month.start ? field : moved(field, shift)
  if (typeof to === 'number' && isAmount(column)) putNumber(line, place, to)
  else putText(line, place, String(to ?? ''))
}

function isAmount(column: string): column is MoneyColumn {
  return (moneyColumns as readonly string[]).includes(column)
}

function moved({ start, end }: Field, shift: number): Field {
  return { start: start + shift, end: end + shift }
}

/** Spaces before or instead of a number become zeros. */
function normalise(line: Uint8Array, field: Field): void {
  const amount = numberAt(line, field.start, field.end)
  if (amount >= 0 || amount === notNumber.blank) putNumber(line, field, Math.max(amount, 0))
}
