// The files inside a workbook (a zip), unpacked piece by piece. Sizes written in the archive are not trusted: what comes
// out is counted, over all parts together.

import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { type Entry, open, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'

export type WorkbookParts = {
  readonly has: (name: string) => boolean
  /** The bytes of one part; refused when it is not there. */
  readonly read: (name: string) => AsyncGenerator<Buffer>
  readonly close: () => void
}

const openArchive = promisify<string, object, ZipFile>(open)

/** Opens a workbook; an archive of something else is refused. */
export async function openWorkbook(path: string): Promise<WorkbookParts> {
  const archive = await openArchive(path, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: false,
  }).catch(() => refuse({ code: 'fileDamaged' }))
  try {
    const entries = await entriesOf(archive)
    if (!entries.has('[Content_Types].xml') || !entries.has('xl/workbook.xml'))
      refuse({ code: 'fileArchive' })
    return partsOf(archive, entries)
  } catch (error) {
    archive.close()
    throw error
  }
}

function partsOf(archive: ZipFile, entries: ReadonlyMap<string, Entry>): WorkbookParts {
  let unpacked = 0

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name)
    if (entry === undefined) return refuse({ code: 'fileDamaged' })
    if (entry.isEncrypted()) refuse({ code: 'fileDamaged' })
    if (unpacked + entry.uncompressedSize > limits.unpackedBytes) refuseExpanding()
    const stream = await openPart(archive, entry)
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        unpacked += piece.length
        if (unpacked > limits.unpackedBytes) refuseExpanding()
        yield piece
      }
    } finally {
      stream.destroy()
    }
  }

  return { has: name => entries.has(name), read, close: () => archive.close() }
}

function entriesOf(archive: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (archive.entryCount > limits.parts) refuseExpanding()
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      archive.readEntry()
    })
    archive.once('end', () => resolve(entries))
    archive.once('error', reject)
    archive.readEntry()
  })
}

function openPart(archive: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}

function refuseExpanding(): never {
  return refuse({ code: 'fileExpands', expected: limits.unpackedBytes / 1024 / 1024 })
}
