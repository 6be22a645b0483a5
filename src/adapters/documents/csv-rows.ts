// The rows of a table in text, whatever separates its columns.
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { readHeadings } from '../../core/domain/schedule-file/sheet-columns.ts'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'
import type { TableRow } from './table-row.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** What separates the columns: under which a row of headings is found, else what there is most of; undefined: nothing. */
export function delimiterOf(head: string): string | undefined {
  const lines = head.split(/\r\n|\n|\r/).slice(0, 40)
  const scores = delimiters.map(delimiter => {
    const rows = lines.map(line => line.split(delimiter).map(cell => cell.replace(/^\s*"|"\s*$/g, '')))
    const headings = Math.max(...rows.map(row => readHeadings(row)?.columns.size ?? 0))
    const cells = Math.max(...rows.map(row => row.length))
    return { delimiter, score: headings * 1000 + (cells > 2 ? cells : 0) }
  })
  const best = scores.toSorted((a, b) => b.score - a.score)[0]
  return best === undefined || best.score === 0 ? undefined : best.delimiter
}

/** The rows one after another; an empty line is none. */
export async function* csvRows(text: Iterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    info: true,
    max_record_size: limits.rowBytes,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  const source = Readable.from(text, { objectMode: true })
  source.on('error', error => parser.destroy(error)).pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      const number = info.lines
      const large = record.find(cell => cell.length > limits.cellLetters)
      if (large !== undefined) refuseCell(large.length, number)
      yield { number, cells: record }
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error) : error
  } finally {
    source.destroy()
  }
}

type CsvRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

export function refuseCell(letters: number, line: number | null): never {
  return refuse({ code: 'cellTooLarge', found: letters, expected: limits.cellLetters }, line)
}

function refusalOf(error: CsvError): Error {
  const line = typeof error.lines === 'number' ? error.lines : null
  if (error.code === 'CSV_MAX_RECORD_SIZE') return refuseCell(limits.rowBytes, line)
  return refuse({ code: 'fileDamaged' }, line)
}
