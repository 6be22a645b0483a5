// The job of a page of the signed form or the SSM document: fetched from the channel, looked at in a thread of its own, kept
// sealed and put with its application when it can be read.
import type { Instant } from '../../core/calendar/instant.ts'
import type { CheckEnclosure, JobResult } from '../../core/dialogues/job.ts'
import {
  type EnclosureFault,
  type PictureMeasured,
  pictureFault,
  sizeFault,
} from '../../core/domain/enclosure.ts'
import { shownFileName } from '../../core/domain/file-name.ts'
import type { JobAt, JobRunners } from '../begun-job.ts'
import type { KeptFile, KeptFiles } from '../kept-file.ts'
import type { Ledger } from '../ledger.ts'
import type { Clock } from '../ports.ts'
import type { ChannelFiles, Folder, Scratch } from '../scratch.ts'
import { enclose, type Put } from './enclose.ts'
import { inChat } from './own-registration.ts'

/** What a file is, by what is in it. `mime` is that of its content. */
export type PageSeen =
  | { readonly kind: 'picture'; readonly mime: string; readonly measured: PictureMeasured }
  | { readonly kind: 'pdf'; readonly pages: number }
  | { readonly kind: 'fault'; readonly code: 'notPaper' | 'pictureBroken' | 'pdfLocked' | 'pdfBroken' }

/** Looks at a file that may be hostile; never rejects because of what is in it. */
export type PageViewer = { readonly look: (path: string) => Promise<PageSeen> }

export type EnclosureChecking = {
  readonly scratch: Scratch
  readonly channelFiles: ChannelFiles
  readonly files: KeptFiles
  readonly viewer: PageViewer
  readonly ledger: Pick<Ledger, 'changeRegistration'>
  readonly clock: Clock
}

/** What is not sent on within this time is deleted; once it is sent, it is a record. */
const keptForMs = 90 * 24 * 3_600_000

/** Rejects when the channel or the store is away: the job is then tried again. */
export function checkEnclosure(parts: EnclosureChecking): JobRunners['checkEnclosure'] {
  return (job, at) => parts.scratch(folder => checked({ ...parts, folder, job, at }))
}

type Checking = EnclosureChecking & {
  readonly folder: Folder
  readonly job: CheckEnclosure
  readonly at: JobAt
}

async function checked(checking: Checking): Promise<JobResult> {
  const { ticket, reference, what, set } = checking.job
  const of = { ticket, reference, what, set }
  const outcome = await kept(checking)
  return 'fault' in outcome
    ? { kind: 'enclosureRefused', ...of, fault: outcome.fault }
    : { kind: 'enclosureKept', ...of, files: outcome.files }
}

async function kept(checking: Checking): Promise<Put> {
  const { folder, viewer } = checking
  const missing = await fetchInto(checking)
  if (missing) return { fault: missing }
  const seen = await viewer.look(folder.path('sent'))
  const fault = faultOf(seen)
  if (fault) return { fault }
  return putWith(checking, await keep(checking, seen))
}

/** Undefined when it is there; else why it is not. */
async function fetchInto({ channelFiles, folder, job }: Checking): Promise<EnclosureFault | undefined> {
  const fetched = await channelFiles.fetch(job.file.fileId)
  if (fetched.kind === 'tooBig') return sizeFault(Number.POSITIVE_INFINITY)
  if (fetched.kind !== 'opened') return { code: 'gone' }
  await folder.write('sent', fetched.bytes)
  const size = (await folder.sizeOf('sent')) ?? 0
  return size === 0 ? { code: 'empty' } : sizeFault(size)
}

function faultOf(seen: PageSeen): EnclosureFault | undefined {
  switch (seen.kind) {
    case 'fault':
      return { code: seen.code }
    case 'pdf':
      return seen.pages === 0 ? { code: 'pdfEmpty' } : undefined
    case 'picture':
      return pictureFault(seen.measured)
  }
}

function keep({ files, folder, job, at, clock }: Checking, seen: PageSeen): Promise<KeptFile> {
  const mime = seen.kind === 'picture' ? seen.mime : 'application/pdf'
  const name = shownFileName(job.file.name) || `${job.what}.${mime.split('/')[1]}`
  const deleteAfter = (clock.now() + keptForMs) as Instant
  const of = { personId: at.personId, key: `${at.id}:page`, purpose: job.what, name, mime, deleteAfter }
  return files.keep(of, folder.read('sent'))
}

/** A page that the application does not take any more is not kept. */
async function putWith(
  { ledger, files, job, at, clock }: Checking,
  { id, mime, size }: KeptFile,
): Promise<Put> {
  const stamp = inChat(at.personId, clock.now())
  const enclosed = { what: job.what, set: job.set, fileId: id, mime, size }
  const outcome = await ledger.changeRegistration(job.reference, file => enclose(file, enclosed, stamp))
  const put: Put = outcome.ok ? outcome.value : { fault: { code: 'closed' } }
  if ('fault' in put) await files.keepUntil([id], at.personId, clock.now())
  return put
}
