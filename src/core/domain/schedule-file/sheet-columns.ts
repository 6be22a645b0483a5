// Which columns of a table are which, from its headings; without the ones that a line cannot do without it is refused.
import { columns, moneyColumns } from './column.ts'
import { type Found, findingAt, UnreadableFile } from './finding.ts'
import { type Heading, headingOf, type SheetColumn } from './heading.ts'
import type { Expected } from './line-group.ts'
import { type Cell, cellText } from './sheet-cell.ts'

/** Where a column of ours stands in the table, counted from 0. */
export type SheetColumns = ReadonlyMap<SheetColumn, { readonly index: number; readonly inSen: boolean }>

/** Titles may stand above the headings; further down nobody looks for them. */
export const MOST_ROWS_ABOVE = 30

/** A row is the row of headings when it names this many of our columns. */
const LEAST_HEADINGS = 3

export type ReadHeadings = { readonly columns: SheetColumns; readonly odd: readonly Found[] }

/** The columns of a row of headings; undefined when it is another row. */
export function readHeadings(cells: readonly Cell[]): ReadHeadings | undefined {
  const found = new Map<SheetColumn, Heading & { readonly index: number }>()
  const odd: Found[] = []
  cells.forEach((cell, index) => {
    const heading = typeof cell === 'string' ? headingOf(cell) : undefined
    if (heading === undefined) return
    if (found.has(heading.column))
      odd.push({ code: 'headingTwice', column: heading.column, found: cellText(cell as string) })
    else found.set(heading.column, { ...heading, index })
  })
  return found.size < LEAST_HEADINGS ? undefined : { columns: found, odd }
}

/** Throws an UnreadableFile that names the columns that are neither there nor known. */
export function needColumns(there: SheetColumns | undefined, expected: Expected): void {
  const needed: readonly SheetColumn[] = [
    ...(expected.employer === undefined ? (['employerCode'] as const) : []),
    'identity',
    'name',
    ...(expected.period === undefined ? (['month'] as const) : []),
    'wages',
  ]
  const missing = needed.filter(column => there?.has(column) !== true)
  if (missing.length > 0)
    throw new UnreadableFile(findingAt(null, { code: 'headingsMissing', expected: missing.join(', ') }))
}

/** What is taken from elsewhere because the table has no such column. */
export function assumptions(there: SheetColumns, expected: Expected): readonly Found[] {
  const absent = columns.filter(column => !there.has(column as SheetColumn))
  const computed = moneyColumns.filter(column => absent.includes(column))
  return [
    ...(absent.includes('employerCode') && expected.employer !== undefined
      ? [{ code: 'employerAssumed', column: 'employerCode', found: expected.employer } as const]
      : []),
    ...(absent.includes('month') && expected.period !== undefined
      ? [{ code: 'monthAssumed', column: 'month', found: expected.period } as const]
      : []),
    ...(computed.length > 0 ? [{ code: 'amountsComputed', found: computed.join(', ') } as const] : []),
  ]
}
