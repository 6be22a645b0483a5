// A file of employers as records: CSV or XLSX with Malay or English headings, one contact a row, or JSON lines with any
// number of contacts.
import { z } from 'zod'
import type { TypedContact, TypedEmployer } from '../../core/domain/employer-record.ts'
import { type Cell, type CellValue, cellText } from '../../core/domain/schedule-file/sheet-cell.ts'
import { csvRows } from './csv-rows.ts'
import { type EmployerColumn, employerColumnsOf } from './employer-heading.ts'
import { bytesOf, eightBitEncoding, type FileSource, openSource, texts } from './file-bytes.ts'
import { kindOf } from './file-kind.ts'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'
import type { TableRow } from './table-row.ts'
import { withTable } from './table-rows.ts'

/** `typed` left out: the line is no JSON object with the known names. */
export type EmployerRow = { readonly line: number; readonly typed?: TypedEmployer }

const delimiters = [',', ';', '\t', '|']

/** All rows of the file; throws an UnreadableFile for a file that has no employers in it. */
export async function readEmployerRows(path: string): Promise<readonly EmployerRow[]> {
  const source = openSource(path)
  if (source.size > limits.tableBytes) refuse({ code: 'fileTooLarge' })
  const kind = kindOf(source.head)
  if (kind.kind === 'archive') return withTable(source, { format: 'xlsx' }, tableRows)
  const text = textOf(source, kind)
  if (/^\s*\{/.test(text)) return jsonRows(text)
  const first = text.slice(0, 4096).split(/[\r\n]/)[0] ?? ''
  const known = (delimiter: string) => employerColumnsOf(first.split(delimiter)).size
  const delimiter = delimiters.toSorted((one, other) => known(other) - known(one))[0] ?? ','
  return tableRows(csvRows([text], delimiter))
}

function textOf(
  { path }: FileSource,
  { encoding, bom }: { encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; bom: number },
) {
  const found = encoding === 'utf-8' ? eightBitEncoding(bytesOf(path, bom)) : encoding
  return [...texts(bytesOf(path, bom), found)].join('')
}

async function tableRows(rows: AsyncIterable<TableRow>): Promise<readonly EmployerRow[]> {
  const records: EmployerRow[] = []
  let columns: ReadonlyMap<EmployerColumn, number> | undefined
  for await (const { number, cells } of rows) {
    const words = cells.map(wordsIn)
    if (words.every(word => word === '')) continue
    if (columns === undefined) {
      columns = employerColumnsOf(words)
      if (!columns.has('code') || !columns.has('name'))
        refuse({ code: 'headingsMissing', expected: 'employerCode, name' })
    } else records.push({ line: number, typed: typedRow(columns, words) })
  }
  return records
}

function typedRow(columns: ReadonlyMap<EmployerColumn, number>, words: readonly string[]): TypedEmployer {
  const at = (column: EmployerColumn) => words[columns.get(column) ?? -1] ?? ''
  const contact: TypedContact = {
    ...{ name: at('contactName'), position: at('contactPosition') },
    ...{ email: at('contactEmail'), phone: at('contactPhone') },
  }
  const isNamed = Object.values(contact).some(word => word !== '')
  return {
    ...{ code: at('code'), name: at('name'), ssm: at('ssm'), state: at('state') },
    contacts: isNamed ? [contact] : [],
  }
}

function wordsIn(cell: Cell): string {
  const value = typeof cell === 'object' && 'formula' in cell ? cell.formula : cell
  return cellText(value as CellValue).trim()
}

const text = z.string().optional()
const Line = z.strictObject({
  ...{ code: text, name: text, ssm: text, state: text },
  contacts: z.array(z.strictObject({ name: text, position: text, email: text, phone: text })).default([]),
})

function jsonRows(file: string): readonly EmployerRow[] {
  return file.split(/\r\n|\n|\r/).flatMap((line, place) => {
    if (line.trim() === '') return []
    const read = Line.safeParse(parsed(line))
    return [{ line: place + 1, ...(read.success && { typed: read.data }) }]
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
