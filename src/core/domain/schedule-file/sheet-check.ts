// The check of a payroll table, row by row: each row becomes a line of the combined layout and is checked as one.
import { bufferedOutput } from './buffered-output.ts'
import { correctedLine } from './corrected-line.ts'
import type { Correction } from './correction.ts'
import { type FileReport, summaryOf } from './file-report.ts'
import type { Found } from './finding.ts'
import { createFindingLog, type LogSettings } from './finding-log.ts'
import { layout278 } from './layout.ts'
import type { Expected } from './line-group.ts'
import { type Cell, type CellValue, cellText } from './sheet-cell.ts'
import { assumptions, MOST_ROWS_ABOVE, needColumns, readHeadings } from './sheet-columns.ts'
import { createRowReader, type RowReader } from './sheet-row.ts'
import { createValuesCheck } from './values-check.ts'

export type SheetSettings = LogSettings & {
  readonly expected?: Expected
  /** What was found before the first row. */
  readonly before?: readonly Found[]
  /** Takes the table as a file of the combined layout, corrected. */
  readonly write?: (bytes: Uint8Array) => void
}

export type SheetCheck = {
  /** The next row, as its table numbers it. */
  readonly row: (number: number, cells: readonly Cell[]) => void
  /** The end of the table; throws an UnreadableFile when it had no headings. */
  readonly end: () => FileReport
  /** How many lines were checked so far. */
  readonly lines: () => number
}

/** A check of a table of this kind. */
export function createSheetCheck(format: 'csv' | 'xlsx', settings: SheetSettings = {}): SheetCheck {
  const made: Correction[] = []
  const log = createFindingLog({
    ...settings,
    onCorrection: correction => {
      made.push(correction)
      settings.onCorrection?.(correction)
    },
  })
  const expected = settings.expected ?? {}
  for (const found of settings.before ?? []) log.reportAt(null, found)
  const { lines, sums, check } = createValuesCheck(expected, log)
  const out = bufferedOutput(settings.write ?? (() => undefined))
  let above = 0
  let reader: RowReader | undefined
  let count = 0
  let unreadable = 0

  function headings(cells: readonly Cell[]): void {
    const read = readHeadings(cells)
    if (read === undefined && ++above < MOST_ROWS_ABOVE) return
    needColumns(read?.columns, expected)
    if (read === undefined) return
    for (const found of [...read.odd, ...assumptions(read.columns, expected)]) log.reportAt(null, found)
    reader = createRowReader(read.columns, expected, log)
  }

  function line(read: RowReader, cells: readonly Cell[]): void {
    count++
    log.failed = false
    made.length = 0
    const values = read(cells)
    if (values === undefined) {
      unreadable++
      return
    }
    const at = check(values)
    if (settings.write === undefined) return
    out.add(correctedLine(at, made))
    out.add(at.bytes.subarray(layout278.width))
  }

  return {
    row: (number, cells) => {
      log.line = number
      if (cells.every(cell => valueText(cell) === '')) return
      if (reader === undefined) headings(cells)
      else if (isTotal(cells)) log.report({ code: 'rowTotal' })
      else line(reader, cells)
    },
    lines: () => count,
    end: () => {
      if (reader === undefined) needColumns(undefined, {})
      if (count === 0) log.reportAt(null, { code: 'noLines' })
      out.flush()
      return { format, lines: count, unreadable, ...summaryOf(lines, log), totals: sums.totals() }
    },
  }
}

/** The sums that people put below a table. */
function isTotal(cells: readonly Cell[]): boolean {
  const first = cells.map(valueText).find(text => text !== '') ?? ''
  return /^(grand total|total|jumlah|jumlah besar)\b/i.test(first)
}

function valueText(cell: Cell): string {
  const value = typeof cell === 'object' && 'formula' in cell ? cell.formula : cell
  return cellText(value as CellValue)
}
