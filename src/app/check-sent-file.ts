// The job of checking what was sent as a payroll file: fetched from the channel, or taken from where it is kept. An archive
// of payroll files is opened, and each of them checked.
import type { CheckFile, JobResult, MarkFile } from '../core/dialogues/job.ts'
import { shownFileName } from '../core/domain/file-name.ts'
import { message } from '../core/messages/message.ts'
import type { JobAt, JobRunners } from './begun-job.ts'
import { checkArchive } from './check-archive.ts'
import type { FileEvent } from './check-file.ts'
import {
  type Checking,
  checkOneFile,
  type FileChecking,
  keepingOf,
  namedIn,
  runChecker,
} from './check-one-file.ts'
import { keepMarked } from './keep-checked.ts'
import { nowAndThen } from './now-and-then.ts'

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
  const why = await fetchInto(checking)
  if (why !== undefined) return { kind: 'fileNotFetched', ...namedIn(checking), why }
  const made = { kind: 'annotate', made: 'marked.xlsx' } as const
  const event = await runChecker(checking, made, progressOf(checking))
  if (event.kind !== 'done') throw new Error('a file that was checked before cannot be marked')
  return { kind: 'fileMarked', ...namedIn(checking), marked: await keepMarked(keepingOf(checking)) }
}

async function checked(checking: Checking & { readonly job: CheckFile }): Promise<JobResult> {
  const why = await fetchInto(checking)
  if (why !== undefined) return { kind: 'fileNotFetched', ...namedIn(checking), why }
  const found = await checkOneFile(checking, progressOf(checking))
  const isArchive = found.kind === 'fileRefused' && found.finding.code === 'fileArchive'
  return isArchive ? checkArchive(checking) : found
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

/** Undefined when it is there; else why it never will be. */
async function fetchInto({ job, at, folder, ...parts }: Checking): Promise<'tooBig' | 'gone' | undefined> {
  const { file } = job
  if ('id' in file) {
    const bytes = await parts.files.open(file.id, at.personId)
    if (bytes === undefined) return 'gone'
    await folder.write('sent', bytes)
    return undefined
  }
  const fetched = await parts.channelFiles.fetch(file.fileId, folder.path('sent'))
  return fetched === 'fetched' ? undefined : fetched
}

function progressOf({ job, at, clock }: Checking): (event: FileEvent) => void {
  const name = shownFileName(job.file.name)
  const tell = nowAndThen(clock, (lines: number) =>
    at.tell(message(['payroll:checking.progress', { name, lines }])),
  )
  return event => {
    if (event.kind === 'progress') tell(event.lines)
  }
}
