// The check of lines that come as values, in a table or a request: each is checked as the line of the combined layout
// that it becomes.
import { create278Check, type Said } from './check-278.ts'
import { type MoneyColumn, moneyColumns } from './column.ts'
import type { FindingLog } from './finding-log.ts'
import { layout278 } from './layout.ts'
import type { ReadableLine } from './line-at.ts'
import { createLineCheck, type LineCheck } from './line-check.ts'
import type { Expected } from './line-group.ts'
import { createSums, type Sums } from './totals.ts'
import { line278, type ScheduleLine } from './write-278.ts'

export type ValuesCheck = {
  readonly lines: LineCheck
  readonly sums: Sums
  /** Checks a line whose amounts fit the layout; gives the line as it is there. */
  readonly check: (values: ScheduleLine, said?: Said) => ReadableLine
}

/** A check without lines yet; the log knows which line is being read. */
export function createValuesCheck(expected: Expected, log: FindingLog): ValuesCheck {
  const lines = createLineCheck(log, expected)
  const sums = createSums()
  const check278 = create278Check(lines, sums, log)
  return {
    lines,
    sums,
    check: (values, said) => {
      const at = { bytes: line278(values), start: 0, shift: 0, end: layout278.width }
      check278(at, said)
      return at
    },
  }
}

/** The most that a column of the layout holds, in sen. */
export function mostIn(column: MoneyColumn): number {
  const { start, end } = layout278.fields[column]
  return 10 ** (end - start) - 1
}

/** Reports each amount that its column does not hold; whether there was one. */
export function reportTooLarge(amounts: Readonly<Record<MoneyColumn, number>>, log: FindingLog): boolean {
  const large = moneyColumns.filter(column => amounts[column] > mostIn(column))
  for (const column of large) log.report({ code: 'amountTooLarge', column, found: amounts[column] })
  return large.length > 0
}
