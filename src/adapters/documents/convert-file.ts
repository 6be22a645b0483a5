// A file of another format, or with errors, as a new one that the portal takes. Nothing is left at `out` unless all
// of it was written.
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { FileResult } from '../../app/check-file.ts'
import type { Correction } from '../../core/domain/schedule-file/correction.ts'
import type { FileReport } from '../../core/domain/schedule-file/file-report.ts'
import { type CheckFileSettings, checkFile } from './check-file.ts'

const KEPT = 1000

/** Writes a corrected file of the combined layout, unless lines could not be read. */
export async function convertFile(
  path: string,
  out: string,
  settings: Omit<CheckFileSettings, 'write'>,
): Promise<FileResult> {
  const corrections: Correction[] = []
  const part = `${out}.part`
  const file = openSync(part, 'w')
  let report: FileReport
  try {
    report = await checkFile(path, {
      ...settings,
      onCorrection: correction => {
        if (corrections.length < (settings.keep ?? KEPT)) corrections.push(correction)
      },
      write: bytes => void writeSync(file, bytes),
    })
  } catch (error) {
    rmSync(part)
    throw error
  } finally {
    closeSync(file)
  }
  if (report.unreadable > 0 || report.lines === 0 || report.format === '223') {
    rmSync(part)
    return { report, corrections: [] }
  }
  const written = await checkFile(part, {
    keep: 1,
    ...(settings.expected && { expected: settings.expected }),
  })
  renameSync(part, out)
  return { report, corrections, written }
}
