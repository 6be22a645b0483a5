// The job of checking a payroll file: fetched from the channel, or taken from where it is kept; checked and corrected in a
// thread of its own; kept for a week with what was made of it. A file that is no schedule at all is not kept.
import type { CheckFile, JobResult, MarkFile } from '../core/dialogues/job.ts'
import { shownFileName } from '../core/domain/file-name.ts'
import type { Expected } from '../core/domain/schedule-file/line-group.ts'
import { message } from '../core/messages/message.ts'
import type { JobAt, JobRunners } from './begun-job.ts'
import type { FileChecker, FileEvent } from './check-file.ts'
import { type Keeping, keepChecked, keepMarked, keepOriginal } from './keep-checked.ts'
import type { KeptFiles } from './kept-file.ts'
import type { Clock } from './ports.ts'
import type { ChannelFiles, Folder, Scratch } from './scratch.ts'

export type FileChecking = {
  readonly scratch: Scratch
  readonly channelFiles: ChannelFiles
  readonly files: KeptFiles
  readonly checker: FileChecker
  readonly clock: Clock
}

type Checking = FileChecking & {
  readonly folder: Folder
  readonly job: CheckFile | MarkFile
  readonly at: JobAt
}

/** Rejects when the channel or the store is away: the job is then tried again. */
export function checkSentFile(parts: FileChecking): JobRunners['checkFile'] {
  return (job, at) =>
    parts.scratch(async folder => checked({ ...parts, folder, job: await named(parts, job, at), at }))
}

/** The marked copy of a file that was checked before. */
export function markCheckedFile(parts: FileChecking): JobRunners['markFile'] {
  return (job, at) =>
    parts.scratch(async folder => marked({ ...parts, folder, job: await named(parts, job, at), at }))
}

async function marked(checking: Checking): Promise<JobResult> {
  const named = namedIn(checking)
  const why = await fetchInto(checking)
  if (why !== undefined) return { kind: 'fileNotFetched', ...named, why }
  const event = await runChecker(checking, 'annotate', 'marked.xlsx')
  if (event.kind !== 'done') throw new Error('a file that was checked before cannot be marked')
  return { kind: 'fileMarked', ...named, marked: await keepMarked(keepingOf(checking)) }
}

async function checked(checking: Checking): Promise<JobResult> {
  const named = namedIn(checking)
  const why = await fetchInto(checking)
  if (why !== undefined) return { kind: 'fileNotFetched', ...named, why }
  const event = await runChecker(checking, 'convert', 'made.txt')
  const keeping = keepingOf(checking)
  if (event.kind === 'done') {
    const { result } = event
    if (result.report.format === '223') await runChecker(checking, 'convert', 'made.xlsx')
    return { kind: 'fileChecked', ...named, checked: await keepChecked(keeping, result) }
  }
  if (event.kind === 'progress') throw new Error('a check ended in the middle')
  const { finding } = event
  // What a person can say is asked, and the file checked again with it.
  if (finding.code !== 'headingsMissing') return { kind: 'fileRefused', ...named, finding }
  return { kind: 'fileRefused', ...named, finding, original: await keepOriginal(keeping) }
}

/** A button knows only the id of a file that is kept: its name is looked up. */
async function named<Wanted extends CheckFile | MarkFile>(
  { files }: FileChecking,
  job: Wanted,
  { personId }: JobAt,
): Promise<Wanted> {
  if (!('id' in job.file)) return job
  const kept = await files.find(job.file.id, personId)
  return kept ? { ...job, file: { id: kept.id, name: kept.name, size: kept.size } } : job
}

function namedIn({ job }: Checking) {
  return { ticket: job.ticket, name: shownFileName(job.file.name) }
}

function keepingOf(checking: Checking): Keeping {
  return { ...checking, personId: checking.at.personId, key: checking.at.id }
}

const findingsOfEach = 20

function runChecker(checking: Checking, kind: 'convert' | 'annotate', made: string): Promise<FileEvent> {
  const { checker, folder, job } = checking
  const { employer, period, skbbk } = job.given
  const expected: Expected = {
    ...(employer !== undefined && { employer }),
    ...(period !== undefined && { period }),
    skbbkDue: skbbk === 'due',
  }
  const file = { path: folder.path('sent'), out: folder.path(made), language: job.language }
  return checker.run({ kind, ...file, expected, keep: findingsOfEach }, progressOf(checking))
}

/** Undefined when it is there; else why it never will be. */
async function fetchInto({ job, at, folder, ...parts }: Checking): Promise<'tooBig' | 'gone' | undefined> {
  const { file } = job
  if ('id' in file) {
    const bytes = await parts.files.open(file.id, at.personId)
    if (bytes === undefined) return 'gone'
    await folder.write('sent', bytes)
    return undefined
  }
  const fetched = await parts.channelFiles.fetch(file.fileId)
  if (fetched.kind !== 'opened') return fetched.kind
  await folder.write('sent', fetched.bytes)
  return undefined
}

const toldEveryMs = 2000

/** Tells now and then how far the check is. That it could not be told is no reason to stop. */
function progressOf({ job, at, clock }: Checking): (event: FileEvent) => void {
  const name = shownFileName(job.file.name)
  let toldAt = clock.now()
  return event => {
    if (event.kind !== 'progress' || clock.now() - toldAt < toldEveryMs) return
    toldAt = clock.now()
    at.tell(message(['payroll:checking.progress', { name, lines: event.lines }])).catch(() => {})
  }
}
