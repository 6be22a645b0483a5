// Runs a job on an uploaded file, which lies in a folder of its own for as long as the job takes.
import type { FileJob, FileResult } from '../../../app/check-file.ts'
import type { Folder } from '../../../app/scratch.ts'
import type { Finding } from '../../../core/domain/schedule-file/finding.ts'
import type { Expected } from '../../../core/domain/schedule-file/line-group.ts'
import type { ApiContext } from './api-context.ts'
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
  { files, scratch }: ApiContext,
): Promise<FileDone> {
  return scratch(async folder => {
    const path = folder.path('sent')
    const made = written === 'workbook' ? 'made.xlsx' : 'made.txt'
    const out = folder.path(made)
    await folder.write('sent', body.bytes)
    const asked = { path, expected, keep: 100 }
    const event = await files.run(kind === 'check' ? { ...asked, kind } : { ...asked, kind, out, language })
    if (event.kind === 'refused') throw refusedFile([event.finding])
    if (event.kind === 'progress') throw new Error('a job ended in the middle')
    return { result: event.result, written: await madeIn(folder, made) }
  })
}

async function madeIn(folder: Folder, name: string): Promise<Uint8Array | undefined> {
  return (await folder.sizeOf(name)) === undefined ? undefined : folder.readAll(name)
}

/** A file with these findings is not taken. */
export function refusedFile(findings: readonly Finding[]): Refused {
  return new Refused('fileRefused', { findings })
}
