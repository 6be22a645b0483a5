// The job that gives the corrected files of a batch back as one archive, kept for a week like each of them.
import type { Instant } from '../core/calendar/instant.ts'
import type { FileRef } from '../core/dialogues/job.ts'
import { namedAfter } from '../core/domain/file-name.ts'
import type { JobRunners } from './begun-job.ts'
import type { ZipEntry } from './export-person.ts'
import { keptForMs } from './keep-checked.ts'
import type { KeptFiles } from './kept-file.ts'
import type { Clock } from './ports.ts'

export type Packing = {
  readonly files: KeptFiles
  readonly zip: (entries: readonly ZipEntry[]) => AsyncIterable<Uint8Array>
  readonly clock: Clock
}

/** Of the person's files, those that are still kept. Rejects when one is deleted meanwhile: the job is then tried again. */
export function packFiles({ files, zip, clock }: Packing): JobRunners['packFiles'] {
  return async ({ ticket, name, files: wanted, language }, { id: key, personId }) => {
    const entries: ZipEntry[] = []
    for (const file of named(wanted)) {
      const pieces = await files.open(file.id, personId)
      if (pieces) entries.push({ name: file.name, pieces })
    }
    if (entries.length === 0) return { kind: 'fileNotFetched', ticket, name, why: 'gone' }
    const deleteAfter = (clock.now() + keptForMs) as Instant
    const called = namedAfter(name, language === 'ms' ? 'sedia-hantar.zip' : 'ready.zip')
    const of = { personId, key: `${key}:packed`, deleteAfter, name: called, mime: 'application/zip' }
    const kept = await files.keep({ ...of, purpose: 'corrected' }, zip(entries))
    const file = { id: kept.id, name: kept.name, size: kept.size }
    return { kind: 'filesPacked', ticket, name, file, count: entries.length }
  }
}

/** Files of several folders may have one name: the second of it is called `2-…`. */
function named(files: readonly FileRef[]): readonly FileRef[] {
  const seen = new Map<string, number>()
  return files.map(file => {
    const count = (seen.get(file.name.toLowerCase()) ?? 0) + 1
    seen.set(file.name.toLowerCase(), count)
    return count === 1 ? file : { ...file, name: `${count}-${file.name}` }
  })
}
