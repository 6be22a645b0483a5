// A table of a file as it came, with what was found on each line beside it: what concerns the whole file stands above.
import type { Language } from '../../core/domain/language.ts'
import { textAt } from '../../core/domain/schedule-file/bytes.ts'
import { type Column, isMoney } from '../../core/domain/schedule-file/column.ts'
import type { FileReport } from '../../core/domain/schedule-file/file-report.ts'
import type { Finding } from '../../core/domain/schedule-file/finding.ts'
import { type Field, layout223, layout278, type TextFormat } from '../../core/domain/schedule-file/layout.ts'
import type { Expected } from '../../core/domain/schedule-file/line-group.ts'
import { type Cell, type CellValue, cellText } from '../../core/domain/schedule-file/sheet-cell.ts'
import { createSheetCheck } from '../../core/domain/schedule-file/sheet-check.ts'
import { readHeadings } from '../../core/domain/schedule-file/sheet-columns.ts'
import { type FileTexts, findingText } from '../../core/messages/finding-text.ts'
import { type CheckFileSettings, checkFile } from './check-file.ts'
import { type FileSource, openSource } from './file-bytes.ts'
import { type LineSeen, linesOf } from './line-rows.ts'
import { type RecognisedTable, type RecognisedText, recognise } from './recognise.ts'
import type { TableRow } from './table-row.ts'
import { withTable } from './table-rows.ts'
import { type WrittenRow, writeWorkbook } from './xlsx-writer.ts'

/** The texts that tables need beside those of findings. */
export type SheetTexts = FileTexts & {
  readonly template: { readonly amount: string; readonly over: string; readonly upTo: string }
  readonly annotated: { readonly line: string; readonly findings: string }
}

export type Wording = { readonly language: Language; readonly texts: SheetTexts }

/** Checks the file, then reads it again and writes each line with its findings. Gives the report of the first reading. */
export async function annotateFile(
  path: string,
  out: string,
  settings: CheckFileSettings & Wording,
): Promise<FileReport> {
  const report = await checkFile(path, settings)
  const source = openSource(path)
  const recognised = recognise(source)
  // The file's own employer and month are known now, so that lines of another are told apart at once.
  const { employer, period } = report
  const expected = {
    ...(employer && { employer }),
    ...(period && { period }),
    ...settings.expected,
  } as Expected
  const writing = { ...settings, expected }
  const above = report.findings.filter(({ line, code }) => line === null && code !== 'more')
  const top = above.map(finding => ({ cells: [said([finding], settings)] }))
  if ('lineEnd' in recognised) {
    const rows = textRows(source, recognised, writing)
    await writeWorkbook(out, both(top, rows))
  } else await writeTable(out, { source, recognised, top, ...writing })
  return report
}

type Writing = Wording & { readonly expected: Expected }

function said(findings: readonly Finding[], { language, texts }: Wording): string {
  return findings.map(finding => findingText(finding, language, texts)).join(' ')
}

async function* both(top: readonly WrittenRow[], rows: Iterable<WrittenRow>): AsyncGenerator<WrittenRow> {
  yield* top
  yield* rows
}

function* textRows(source: FileSource, recognised: RecognisedText, writing: Writing): Generator<WrittenRow> {
  const { line, findings } = writing.texts.annotated
  const names = columnsOf(recognised.format).map(([column]) => writing.texts.column[column])
  yield { cells: [...names, line, findings], heading: true }
  const made = (seen: LineSeen): WrittenRow => ({
    cells: [...textCells(recognised.format, seen), seen.line, said(seen.findings, writing)],
  })
  yield* linesOf(source, recognised, { expected: writing.expected, made })
}

function columnsOf(format: TextFormat): readonly (readonly [Column, Field])[] {
  const { fields } = format === '278' ? layout278 : layout223
  return (Object.entries(fields) as [Column, Field][]).filter(([column]) => column !== 'blank')
}

function textCells(format: TextFormat, { at, readable }: LineSeen): readonly (string | number)[] {
  const columns = columnsOf(format)
  const { bytes, start, shift, end } = at
  if (!readable) return [textAt(bytes, start, end), ...columns.slice(1).map(() => '')]
  return columns.map(([column, field]) => {
    const from =
      start + field.start + (column === 'name' || field.end <= layout278.fields.name.start ? 0 : shift)
    const text = textAt(bytes, from, start + field.end + (field.end < layout278.fields.name.end ? 0 : shift))
    return isMoney(column) && /^\d+$/.test(text) ? Number(text) / 100 : text
  })
}

type TableWriting = Writing & {
  readonly source: FileSource
  readonly recognised: RecognisedTable
  readonly top: readonly WrittenRow[]
}

async function writeTable(out: string, writing: TableWriting): Promise<void> {
  await withTable(writing.source, writing.recognised, rows => writeWorkbook(out, tableRows(rows, writing)))
}

async function* tableRows(
  rows: AsyncIterable<TableRow>,
  { recognised, expected, top, ...wording }: TableWriting,
): AsyncGenerator<WrittenRow> {
  let found: Finding[] = []
  const check = createSheetCheck(recognised.format, {
    expected,
    keep: 0,
    onFinding: finding => void found.push(finding),
  })
  yield* top
  let width = 0
  for await (const { number, cells } of rows) {
    const headings = width === 0 && readHeadings(cells) !== undefined
    if (headings) width = cells.length
    check.row(number, cells)
    const { line, findings } = wording.texts.annotated
    const beside = headings
      ? [line, findings]
      : [
          number,
          said(
            found.filter(each => each.line !== null),
            wording,
          ),
        ]
    const padded = Array.from({ length: Math.max(width, cells.length) }, (_, index) => written(cells[index]))
    yield { cells: width === 0 ? padded : [...padded, ...beside], heading: headings }
    found = []
  }
}

function written(cell: Cell): string | number {
  const value: CellValue = typeof cell === 'object' && 'formula' in cell ? cell.formula : cell
  return typeof value === 'number' ? value : cellText(value)
}
