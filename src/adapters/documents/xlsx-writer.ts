// A workbook written row by row. There are no formulas in it: a text that a spreadsheet could take for one is escaped.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Numbers stay numbers; `heading` is set in bold. */
export type WrittenRow = { readonly cells: readonly (string | number)[]; readonly heading?: boolean }

const namespace = 'http://schemas.openxmlformats.org'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = `${namespace}/officeDocument/2006/relationships`
const main = `${namespace}/spreadsheetml/2006/main`

const fixedParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sahabat" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

/** Writes a workbook of one sheet. A date of its own would make two equal files differ: it is always the same. */
export async function writeWorkbook(path: string, rows: AsyncIterable<WrittenRow>): Promise<void> {
  const archive = new ZipFile()
  const mtime = new Date('2020-01-01T00:00:00Z')
  for (const [name, xml] of Object.entries(fixedParts)) archive.addBuffer(Buffer.from(xml), name, { mtime })
  const sheet = Readable.from(sheetXml(rows), { objectMode: false })
  sheet.on('error', error => (archive.outputStream as Readable).destroy(error))
  archive.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { mtime })
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(path))
}

async function* sheetXml(rows: AsyncIterable<WrittenRow>): AsyncGenerator<Buffer> {
  const measured: WrittenRow[] = []
  let xml = ''
  for await (const row of rows) {
    if (measured.length < measuredRows) {
      measured.push(row)
      if (measured.length === measuredRows) xml = beginXml(measured)
      continue
    }
    xml += rowXml(row)
    if (xml.length < 1 << 16) continue
    yield Buffer.from(xml)
    xml = ''
  }
  const begun = measured.length < measuredRows ? beginXml(measured) : xml
  yield Buffer.from(`${begun}</sheetData></worksheet>`)
}

/** The widths of columns stand before the rows, so they are those that the first rows need. */
const measuredRows = 200
const [narrowest, widest] = [8, 60]

function beginXml(rows: readonly WrittenRow[]): string {
  const columns = widthsOf(rows).map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  )
  const widths = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  return `${head}<worksheet xmlns="${main}">${widths}<sheetData>${rows.map(rowXml).join('')}`
}

/** What stands alone in its row, such as a remark above the table, runs over the columns beside it. */
function widthsOf(rows: readonly WrittenRow[]): readonly number[] {
  const widths: number[] = []
  for (const { cells } of rows.filter(each => each.cells.length > 1)) {
    cells.forEach((cell, place) => {
      widths[place] = Math.min(widest, Math.max(widths[place] ?? narrowest, String(cell).length + 2))
    })
  }
  return widths
}

function rowXml({ cells, heading }: WrittenRow): string {
  const style = heading === true ? ' s="1"' : ''
  const written = cells.map(cell =>
    typeof cell === 'number'
      ? `<c${style}><v>${cell}</v></c>`
      : `<c${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(harmless(cell))}</t></is></c>`,
  )
  return `<row>${written.join('')}</row>`
}

/** What begins like a formula is shown as text by every spreadsheet when an apostrophe stands before it. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  )
}
