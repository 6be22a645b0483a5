// What is in a ZIP, read entry by entry. Names come as bytes: those that point out of a folder are only names here, and
// never used as paths. Sizes that are written in it are not trusted.
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { type Entry, getFileNameLowLevel, open, type ZipFile } from 'yauzl'
import { type Found, findingAt, UnreadableFile } from '../../core/domain/schedule-file/finding.ts'
import { refuse } from './refuse.ts'

const openFile = promisify<string, object, ZipFile>(open)

/** Refused with this when its end cannot be found. */
export function openZip(path: string, otherwise: Found): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: false, decodeStrings: false }
  return openFile(path, options).catch(() => refuse(otherwise))
}

/** All of them; how many there are is known before, as `entryCount`. */
export function entriesOf(archive: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      archive.readEntry()
    })
    archive.once('end', () => resolve(entries))
    archive.once('error', () => reject(new UnreadableFile(findingAt(null, { code: 'fileDamaged' }))))
    archive.readEntry()
  })
}

export function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
}

export function streamOf(archive: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
