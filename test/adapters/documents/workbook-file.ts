// Workbooks for tests, put together from their parts, and files to be checked in a folder that is removed afterwards.
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

let folder: string | undefined

/** A file with these bytes; its name says nothing of its kind. */
export function fileWith(bytes: string | Uint8Array, name = 'upload'): string {
  const path = pathIn(name)
  writeFileSync(path, bytes)
  return path
}

export function pathIn(name: string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'sahabat-documents-'))
  return join(folder, name)
}

/** For afterEach. */
export function removeFiles(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true })
  folder = undefined
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook with one sheet; any of them can be replaced, or left out with undefined. */
export function partsOf(rows: string, changes: Readonly<Record<string, string | undefined>> = {}) {
  return {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${relations}"><sheets><sheet name="Gaji" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...changes,
  }
}

/** Writes the parts as a workbook. */
export async function workbookWith(
  parts: Readonly<Record<string, string | Buffer | undefined>>,
  name = 'upload',
): Promise<string> {
  const path = pathIn(name)
  const archive = new ZipFile()
  for (const [part, content] of Object.entries(parts))
    if (content !== undefined) archive.addBuffer(Buffer.from(content), part)
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(path))
  return path
}

/** A row of cells: texts inline, numbers as numbers, `<c>` elements as they are. */
export function row(...cells: readonly (string | number)[]): string {
  const written = cells.map(cell => {
    if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
    return cell.startsWith('<c') ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row>${written.join('')}</row>`
}
