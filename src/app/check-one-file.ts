// Checks and corrects one payroll file of a folder, and keeps it for a week with what was made of it. A file that is no
// schedule at all is not kept.
import type { CheckFile, JobResult, MarkFile } from '../core/dialogues/job.ts'
import { shownFileName } from '../core/domain/file-name.ts'
import type { Expected } from '../core/domain/schedule-file/line-group.ts'
import type { ArchiveOpener } from './archive-opener.ts'
import type { JobAt } from './begun-job.ts'
import type { FileChecker, FileEvent } from './check-file.ts'
import { type Keeping, keepChecked, keepOriginal } from './keep-checked.ts'
import type { KeptFiles } from './kept-file.ts'
import type { Clock } from './ports.ts'
import type { ChannelFiles, Folder, Scratch } from './scratch.ts'

export type FileChecking = {
  readonly scratch: Scratch
  readonly channelFiles: ChannelFiles
  readonly files: KeptFiles
  readonly checker: FileChecker
  readonly openArchive: ArchiveOpener
  readonly clock: Clock
}

/** A job at its file, which is `sent` in the folder. */
export type Checking = FileChecking & {
  readonly folder: Folder
  readonly job: CheckFile | MarkFile
  readonly at: JobAt
}

type FileFound = Extract<JobResult, { kind: 'fileChecked' | 'fileRefused' }>

const findingsOfEach = 20

/** What was found; rejects when the store is away. */
export async function checkOneFile(
  checking: Checking,
  onEvent?: (event: FileEvent) => void,
): Promise<FileFound> {
  const named = namedIn(checking)
  const event = await runChecker(checking, { kind: 'convert', made: 'made.txt' }, onEvent)
  const keeping = keepingOf(checking)
  if (event.kind === 'done') {
    const { result } = event
    if (result.report.format === '223')
      await runChecker(checking, { kind: 'convert', made: 'made.xlsx' }, onEvent)
    return { kind: 'fileChecked', ...named, checked: await keepChecked(keeping, result) }
  }
  if (event.kind === 'progress') throw new Error('a check ended in the middle')
  const { finding } = event
  // What a person can say is asked, and the file checked again with it.
  if (finding.code !== 'headingsMissing') return { kind: 'fileRefused', ...named, finding }
  return { kind: 'fileRefused', ...named, finding, original: await keepOriginal(keeping) }
}

export function namedIn({ job }: Pick<Checking, 'job'>) {
  return { ticket: job.ticket, name: shownFileName(job.file.name) }
}

export function keepingOf(checking: Checking): Keeping {
  return { ...checking, personId: checking.at.personId, key: checking.at.id }
}

/** Runs the checker on the file; what it makes is in the folder under that name. */
export function runChecker(
  { checker, folder, job }: Checking,
  { kind, made }: { kind: 'convert' | 'annotate'; made: string },
  onEvent: ((event: FileEvent) => void) | undefined,
): Promise<FileEvent> {
  const { employer, period, skbbk } = job.given
  const expected: Expected = {
    ...(employer !== undefined && { employer }),
    ...(period !== undefined && { period }),
    skbbkDue: skbbk === 'due',
  }
  const file = { path: folder.path('sent'), out: folder.path(made), language: job.language }
  return checker.run({ kind, ...file, expected, keep: findingsOfEach }, onEvent)
}
