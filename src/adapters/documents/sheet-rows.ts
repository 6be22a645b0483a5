// The rows of one sheet of a workbook, as they come out of the archive. Formulas are not computed: the value that was
// stored with one is handed on, marked as such.
import type { Cell, CellValue } from '../../core/domain/schedule-file/sheet-cell.ts'
import { refuseCell } from './csv-rows.ts'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'
import type { TableRow } from './table-row.ts'
import type { Workbook } from './workbook.ts'
import { parseXml, type XmlHandlers } from './xml.ts'

type OpenCell = {
  column: number
  type: string
  style: number
  text: string
  hasValue: boolean
  formula: boolean
}

/** Reads the XML of a sheet row by row; rows without cells are left out. */
export function sheetRows(xml: AsyncIterable<Buffer>, workbook: Workbook): AsyncGenerator<TableRow> {
  let rows: TableRow[] = []
  let number = 0
  let cells: Cell[] = []
  let cell: OpenCell | undefined
  let inText = false

  function openText(): void {
    inText = cell !== undefined
    if (cell !== undefined) cell.hasValue = true
  }

  function closeText(): void {
    inText = false
  }

  const opened: Handlers<Readonly<Record<string, string>>> = {
    row: ({ r }) => {
      number = Number(r ?? number + 1)
      cells = []
      if (!(number <= limits.rows)) refuse({ code: 'tooManyRows', expected: limits.rows })
    },
    c: attributes => {
      cell = openCell(attributes, cells.length)
    },
    f: () => {
      if (cell !== undefined) cell.formula = true
    },
    v: openText,
    t: openText,
  }
  const closed: Handlers<void> = {
    v: closeText,
    t: closeText,
    c: () => {
      if (cell !== undefined) put(cells, cell, { workbook, number })
      cell = undefined
    },
    row: () => {
      if (cells.length > 0) rows.push({ number, cells })
    },
  }

  const handlers: XmlHandlers = {
    open: (name, attributes) => opened[name]?.(attributes),
    close: name => closed[name]?.(),
    text: piece => {
      if (inText && cell !== undefined) cell.text += piece
    },
  }
  return parseXml(xml, handlers, () => {
    const whole = rows
    rows = []
    return whole
  })
}

type Handlers<Given> = Readonly<Record<string, (given: Given) => void>>

function put(
  cells: Cell[],
  cell: OpenCell,
  { workbook, number }: { readonly workbook: Workbook; readonly number: number },
): void {
  if (cell.text.length > limits.cellLetters) refuseCell(cell.text.length, number)
  if (!(cell.column >= 0 && cell.column < limits.columns)) return
  const value = cell.hasValue ? cellValue(cell, workbook) : undefined
  while (cells.length < cell.column) cells.push(undefined)
  cells[cell.column] = cell.formula ? { formula: value } : value
}

function openCell({ r, t = 'n', s }: Readonly<Record<string, string>>, next: number): OpenCell {
  const column = r === undefined ? next : columnNumber(r)
  return { column, type: t, style: Number(s ?? 0), text: '', hasValue: false, formula: false }
}

/** `AB12` to 27. */
function columnNumber(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column - 1
}

function cellValue({ type, style, text }: OpenCell, { texts, days, from1904 }: Workbook): CellValue {
  if (type === 's') return texts[Number(text)] ?? ''
  if (type === 'e') return { error: text }
  if (type === 'd') return { day: text.slice(0, 10) }
  if (type !== 'n') return text
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return text === '' ? undefined : text
  return days[style] === true ? dayOf(number + (from1904 ? 1462 : 0)) : number
}

/** Spreadsheets count days from 30 December 1899. What lies outside of any calendar stays a number. */
function dayOf(serial: number): CellValue {
  if (serial < 1 || serial > 2_958_465) return serial
  return { day: new Date(Math.round((serial - 25569) * 86_400_000)).toISOString().slice(0, 10) }
}
