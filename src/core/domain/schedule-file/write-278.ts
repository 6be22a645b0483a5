// A line of the combined layout written: upper case, text left aligned, numbers in sen right aligned with zeros, CRLF.
import type { Period } from '../../calendar/period.ts'
import type { Sen } from '../money.ts'
import { numberAt, putNumber, putText, SPACE, textAt } from './bytes.ts'
import { type MoneyColumn, moneyColumns } from './column.ts'
import { layout278 } from './layout.ts'
import type { ReadableLine } from './line-at.ts'

/** One worker's line. `ssm` may be empty; `identity` is 12 digits. */
export type ScheduleLine = {
  readonly employerCode: string
  readonly ssm: string
  readonly identity: string
  readonly name: string
  readonly period: Period
} & Readonly<Record<MoneyColumn, Sen>>

const { fields, width } = layout278

/** The bytes of a line with its CRLF. Text that is too long is cut; an amount that does not fit throws a RangeError. */
export function line278(line: ScheduleLine): Uint8Array {
  const bytes = new Uint8Array(width + 2).fill(SPACE, 0, width)
  putText(bytes, fields.employerCode, line.employerCode.toUpperCase())
  putText(bytes, fields.ssm, line.ssm.toUpperCase())
  putText(bytes, fields.identity, line.identity)
  putText(bytes, fields.name, line.name.toUpperCase())
  putText(bytes, fields.month, `${line.period.slice(5)}${line.period.slice(0, 4)}`)
  for (const column of moneyColumns) putNumber(bytes, fields[column], line[column])
  bytes.set([13, 10], width)
  return bytes
}

/**
 * The values of a line that a check found nothing wrong with: writing them gives the line again. Amounts left blank
 * are 0.
 */
export function read278({ bytes, start, shift }: Readonly<ReadableLine>): ScheduleLine {
  const after = start + shift
  const month = textAt(bytes, after + fields.month.start, after + fields.month.end)
  const amounts = moneyColumns.map(column => {
    const amount = numberAt(bytes, after + fields[column].start, after + fields[column].end)
    return [column, Math.max(amount, 0)] as const
  })
  return {
    employerCode: textAt(bytes, start + fields.employerCode.start, start + fields.employerCode.end),
    ssm: textAt(bytes, start + fields.ssm.start, start + fields.ssm.end),
    identity: textAt(bytes, start + fields.identity.start, start + fields.identity.end),
    name: textAt(bytes, start + fields.name.start, after + fields.name.end),
    period: `${month.slice(2)}-${month.slice(0, 2)}` as Period,
    ...(Object.fromEntries(amounts) as Record<MoneyColumn, Sen>),
  }
}
