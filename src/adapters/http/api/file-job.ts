// Runs a job on an uploaded file, which lies in a folder of its own for as long as the job takes.
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileJob, FileResult } from '../../../app/check-file.ts'
import type { Finding } from '../../../core/domain/schedule-file/finding.ts'
import type { Expected } from '../../../core/domain/schedule-file/line-group.ts'
import type { ApiContext } from './api-context.ts'
import { inFolder } from './in-folder.ts'
import type { Call, FileBody } from './operation.ts'
import { Refused } from './refused.ts'

type Wanted = {
  kind: FileJob['kind']
  expected: Expected
  /** What the written file is to be. */
  written?: '278' | 'workbook'
}

export type FileDone = { result: FileResult; written: Uint8Array | undefined }

/** What came of it, and what it wrote; a file that cannot be read at all is refused. */
export function runFileJob(
  { body, language }: Call<unknown, unknown, FileBody>,
  { kind, expected, written }: Wanted,
  { files }: ApiContext,
): Promise<FileDone> {
  return inFolder(async folder => {
    const path = join(folder, 'sent')
    const out = join(folder, written === 'workbook' ? 'made.xlsx' : 'made.txt')
    await writeFile(path, body.bytes, { mode: 0o600 })
    const asked = { path, expected, keep: 100 }
    const event = await files.run(kind === 'check' ? { ...asked, kind } : { ...asked, kind, out, language })
    if (event.kind === 'refused') throw refusedFile([event.finding])
    if (event.kind === 'progress') throw new Error('a job ended in the middle')
    return { result: event.result, written: existsSync(out) ? await readFile(out) : undefined }
  })
}

/** A file with these findings is not taken. */
export function refusedFile(findings: readonly Finding[]): Refused {
  return new Refused('fileRefused', { findings })
}
