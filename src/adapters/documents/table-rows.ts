// The tables of a file, one after another until one is what the reader wants: a workbook can have sheets beside the one
// with the wages.
import { UnreadableFile } from '../../core/domain/schedule-file/finding.ts'
import { csvRows } from './csv-rows.ts'
import { bytesOf, type FileSource, texts } from './file-bytes.ts'
import type { RecognisedTable } from './recognise.ts'
import { sheetRows } from './sheet-rows.ts'
import type { TableRow } from './table-row.ts'
import { readWorkbook } from './workbook.ts'
import { openWorkbook } from './workbook-parts.ts'

type Use<Value> = (rows: AsyncIterable<TableRow>) => Promise<Value>

/** What `use` makes of the first table that it does not refuse for its headings. */
export function withTable<Value>(
  { path }: FileSource,
  recognised: RecognisedTable,
  use: Use<Value>,
): Promise<Value> {
  if (recognised.format === 'xlsx') return withSheet(path, use)
  const { delimiter, encoding, from } = recognised
  return use(csvRows(texts(bytesOf(path, from), encoding), delimiter))
}

async function withSheet<Value>(path: string, use: Use<Value>): Promise<Value> {
  const parts = await openWorkbook(path)
  try {
    const workbook = await readWorkbook(parts)
    let refusal: unknown
    for (const sheet of workbook.sheets) {
      try {
        return await use(sheetRows(parts.read(sheet), workbook))
      } catch (error) {
        if (!(error instanceof UnreadableFile) || error.finding.code !== 'headingsMissing') throw error
        refusal ??= error
      }
    }
    throw refusal
  } finally {
    parts.close()
  }
}
