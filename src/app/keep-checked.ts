// What is kept of a checked file for a week: the original, the corrected file of the combined layout, or the table of a
// single-Act file whose wages are to be filled in.
import type { Instant } from '../core/calendar/instant.ts'
import type { CheckedFile, CheckFile, FileRef, MarkFile } from '../core/dialogues/job.ts'
import { namedAfter, shownFileName } from '../core/domain/file-name.ts'
import { fileSummary } from '../core/domain/schedule-file/file-summary.ts'
import type { FileResult } from './check-file.ts'
import type { KeptFiles, NewFile, PackedFile } from './kept-file.ts'
import type { Clock } from './ports.ts'
import type { Folder } from './scratch.ts'

/** `key`: of the job, so that it keeps each of them once. */
export type Keeping = {
  readonly files: KeptFiles
  readonly clock: Clock
  readonly folder: Folder
  readonly job: CheckFile | MarkFile
  readonly personId: string
  readonly key: string
}

/** How long a payroll file is kept that is not sent. */
export const keptForMs = 7 * 24 * 3_600_000
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function keepChecked(keeping: Keeping, { report, written }: FileResult): Promise<CheckedFile> {
  const sent = await keeping.folder.pack('sent')
  const original = await keepSent(keeping, sent)
  const summary = fileSummary(report)
  if (report.format === '223') return { original, summary, ...(await template(keeping)) }
  if (written === undefined || written === 'template') return { original, summary }
  const made = await keeping.folder.pack('made.txt')
  const same = made.sha256 === sent.sha256
  const corrected = same ? original : await keep(keeping, made, { purpose: 'corrected', as: '278.txt' })
  const left = written.lines - written.accepted
  return { original, summary, corrected: { ...corrected, left, sums: fileSummary(written).sums, same } }
}

/** As it was sent. */
export async function keepOriginal(keeping: Keeping): Promise<FileRef> {
  return keepSent(keeping, await keeping.folder.pack('sent'))
}

/** One that was taken out of the store is there already. */
async function keepSent(keeping: Keeping, sent: PackedFile): Promise<FileRef> {
  const { file } = keeping.job
  if ('id' in file) return file
  const mime = file.mime ?? 'application/octet-stream'
  return keepAs(keeping, sent, { purpose: 'payroll', name: shownFileName(file.name), mime })
}

export async function keepMarked(keeping: Keeping): Promise<FileRef> {
  const as = keeping.job.language === 'ms' ? 'bertanda.xlsx' : 'marked.xlsx'
  return keep(keeping, await keeping.folder.pack('marked.xlsx'), { purpose: 'annotated', as })
}

async function template(keeping: Keeping): Promise<Pick<CheckedFile, 'template'>> {
  if ((await keeping.folder.sizeOf('made.xlsx')) === undefined) return {}
  const made = await keeping.folder.pack('made.xlsx')
  return { template: await keep(keeping, made, { purpose: 'template', as: 'isi-gaji.xlsx' }) }
}

type Kept = Pick<NewFile, 'purpose' | 'name' | 'mime'>

function keep(
  keeping: Keeping,
  made: PackedFile,
  { purpose, as }: Pick<Kept, 'purpose'> & { as: string },
): Promise<FileRef> {
  const name = namedAfter(keeping.job.file.name, as)
  return keepAs(keeping, made, { purpose, name, mime: as.endsWith('.xlsx') ? spreadsheet : 'text/plain' })
}

async function keepAs(
  { files, clock, personId, key }: Keeping,
  packed: PackedFile,
  file: Kept,
): Promise<FileRef> {
  const deleteAfter = (clock.now() + keptForMs) as Instant
  const of = { personId, key: `${key}:${file.purpose}`, deleteAfter }
  const { id, name, size } = await files.keep({ ...of, ...file }, packed)
  return { id, name, size }
}
