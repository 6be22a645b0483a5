// A page that somebody sends as a photo or PDF: fetched from the channel, looked at in a process of its own, and kept sealed
// when it can be read.
import type { Instant } from '../core/calendar/instant.ts'
import type { SentDocument } from '../core/dialogues/job.ts'
import {
  type EnclosureFault,
  type PictureMeasured,
  pictureFault,
  sizeFault,
} from '../core/domain/enclosure.ts'
import { shownFileName } from '../core/domain/file-name.ts'
import type { JobAt } from './begun-job.ts'
import type { FilePurpose, KeptFile, KeptFiles } from './kept-file.ts'
import type { Clock } from './ports.ts'
import type { ChannelFiles, Folder, Scratch } from './scratch.ts'

/** What a file is, by what is in it. `mime` is that of its content. */
export type PageSeen =
  | { readonly kind: 'picture'; readonly mime: string; readonly measured: PictureMeasured }
  | { readonly kind: 'pdf'; readonly pages: number }
  | { readonly kind: 'fault'; readonly code: 'notPaper' | 'pictureBroken' | 'pdfLocked' | 'pdfBroken' }

/** Looks at a file that may be hostile; never rejects because of what is in it. */
export type PageViewer = { readonly look: (path: string) => Promise<PageSeen> }

export type PageChecking = {
  readonly scratch: Scratch
  readonly channelFiles: ChannelFiles
  readonly files: KeptFiles
  readonly viewer: PageViewer
  readonly clock: Clock
}

/** `keptForMs`: after this time it is deleted, unless it has become part of something. */
export type PageSent = {
  readonly file: SentDocument
  readonly purpose: FilePurpose
  readonly at: JobAt
  readonly keptForMs: number
}

export type PageChecked = { readonly kept: KeptFile } | { readonly fault: EnclosureFault }

/** The file that is kept, once however often its job runs; or why not. Rejects when the channel or the store is away. */
export function checkPage(parts: PageChecking, sent: PageSent): Promise<PageChecked> {
  return parts.scratch(async folder => {
    const missing = await fetchInto(parts, folder, sent.file)
    if (missing) return { fault: missing }
    const seen = await parts.viewer.look(folder.path('sent'))
    const fault = faultOf(seen)
    return fault ? { fault } : { kept: await keep(parts, folder, { ...sent, seen }) }
  })
}

/** Undefined when it is there; else why it is not. */
async function fetchInto(
  { channelFiles }: PageChecking,
  folder: Folder,
  file: SentDocument,
): Promise<EnclosureFault | undefined> {
  const fetched = await channelFiles.fetch(file.fileId, folder.path('sent'))
  if (fetched === 'tooBig') return sizeFault(Number.POSITIVE_INFINITY)
  if (fetched === 'gone') return { code: 'gone' }
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

async function keep(
  { files, clock }: PageChecking,
  folder: Folder,
  { seen, file, purpose, at, keptForMs }: PageSent & { readonly seen: PageSeen },
): Promise<KeptFile> {
  const mime = seen.kind === 'picture' ? seen.mime : 'application/pdf'
  const name = shownFileName(file.name) || `${purpose}.${mime.split('/')[1]}`
  const deleteAfter = (clock.now() + keptForMs) as Instant
  const of = { personId: at.personId, key: `${at.id}:page`, purpose, name, mime, deleteAfter }
  return files.keep(of, await folder.pack('sent'))
}
