// The check of a file of any of the formats, and the corrected text file made of it in the same pass.
import { applyCorrections } from '../../core/domain/schedule-file/apply-corrections.ts'
import type { FileReport } from '../../core/domain/schedule-file/file-report.ts'
import type { LogSettings } from '../../core/domain/schedule-file/finding-log.ts'
import type { Expected } from '../../core/domain/schedule-file/line-group.ts'
import { createSheetCheck } from '../../core/domain/schedule-file/sheet-check.ts'
import { createTextCheck, type TextCheck } from '../../core/domain/schedule-file/text-check.ts'
import { bytesOf, type FileSource, narrowBytes, openSource } from './file-bytes.ts'
import { type RecognisedTable, type RecognisedText, recognise } from './recognise.ts'
import { withTable } from './table-rows.ts'

export type CheckFileSettings = LogSettings & {
  readonly expected?: Expected
  /** Takes the file as one of the combined layout, corrected; a single-Act file cannot become one. */
  readonly write?: (bytes: Uint8Array) => void
  /** Is told now and then how many lines were checked. */
  readonly onProgress?: (lines: number) => void
}

/** Throws an UnreadableFile when the file cannot be checked at all. */
export async function checkFile(path: string, settings: CheckFileSettings = {}): Promise<FileReport> {
  const source = openSource(path)
  const recognised = recognise(source)
  if ('lineEnd' in recognised)
    return checkText(source, recognised, { check: textCheck(recognised, settings), ...settings })
  return checkTable(source, recognised, settings)
}

function textCheck(recognised: RecognisedText, settings: CheckFileSettings): TextCheck {
  const { write } = settings
  const all = { ...settings, before: recognised.before, lineEnd: recognised.lineEnd }
  if (recognised.format === '223' || write === undefined) return createTextCheck(recognised.format, all)
  return applyCorrections({ ...all, write })
}

/** Runs a check over the bytes of the file. */
function checkText(
  { path }: FileSource,
  { from, encoding }: RecognisedText,
  { check, onProgress }: Pick<CheckFileSettings, 'onProgress'> & { readonly check: TextCheck },
): FileReport {
  for (const piece of narrowBytes(bytesOf(path, from), encoding)) {
    check.push(piece)
    onProgress?.(check.lines())
  }
  return check.end()
}

function checkTable(
  source: FileSource,
  recognised: RecognisedTable,
  { onProgress, ...settings }: CheckFileSettings,
): Promise<FileReport> {
  const before = recognised.format === 'csv' ? recognised.before : []
  return withTable(source, recognised, async rows => {
    const check = createSheetCheck(recognised.format, { ...settings, before })
    for await (const { number, cells } of rows) {
      check.row(number, cells)
      if (check.lines() % 5000 === 0) onProgress?.(check.lines())
    }
    return check.end()
  })
}
