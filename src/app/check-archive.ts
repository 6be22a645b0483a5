// Checks each payroll file of an archive as if it had been sent alone, one after the other, each in a process of its own:
// one that cannot be read leaves the others alone. The archive itself is not kept.
import { batchFileOf } from '../core/dialogues/batch-file.ts'
import type { BatchFile, CheckFile, JobResult } from '../core/dialogues/job.ts'
import { shownFileName } from '../core/domain/file-name.ts'
import { message } from '../core/messages/message.ts'
import type { UnpackedFile } from './archive-opener.ts'
import { type Checking, checkOneFile, namedIn } from './check-one-file.ts'
import { nowAndThen } from './now-and-then.ts'
import type { Folder } from './scratch.ts'

type CheckingArchive = Checking & { readonly job: CheckFile }

/** An archive with a single file is that file. */
export async function checkArchive(checking: CheckingArchive): Promise<JobResult> {
  const { folder, openArchive, at, clock } = checking
  const named = namedIn(checking)
  const opened = await openArchive(folder.path('sent'), folder.path('unpacked-'))
  if (opened.kind === 'refused') return { kind: 'fileRefused', ...named, finding: opened.finding }
  const [only, ...others] = opened.files
  if (only && others.length === 0) return checkUnpacked(checking, only, 0)
  const tell = nowAndThen(clock, (done: number) =>
    at.tell(message(['payroll:batch.progress', { name: named.name, done, count: opened.files.length }])),
  )
  const files: BatchFile[] = []
  for (const [place, file] of opened.files.entries()) {
    files.push(batchFileOf(await checkUnpacked(checking, file, place), {}))
    tell(place + 1)
  }
  return { kind: 'archiveChecked', ...named, files }
}

async function checkUnpacked(checking: CheckingArchive, { name, finding }: UnpackedFile, place: number) {
  const shown = shownFileName(name) || `${place + 1}`
  if (finding) return { kind: 'fileRefused', ticket: checking.job.ticket, name: shown, finding } as const
  const file = { fileId: '', name: shown, size: 0 }
  return checkOneFile({
    ...checking,
    folder: within(checking.folder, place),
    job: { ...checking.job, file },
    at: { ...checking.at, id: `${checking.at.id}:${place}` },
  })
}

/** The files of one place of the archive, as if they had a folder to themselves. */
function within(folder: Folder, place: number): Folder {
  const of = (name: string) => (name === 'sent' ? `unpacked-${place}` : `${place}-${name}`)
  return {
    path: name => folder.path(of(name)),
    write: (name, bytes) => folder.write(of(name), bytes),
    pack: name => folder.pack(of(name)),
    readAll: name => folder.readAll(of(name)),
    sizeOf: name => folder.sizeOf(of(name)),
  }
}
