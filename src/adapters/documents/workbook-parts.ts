// The files inside a workbook (a zip), unpacked piece by piece. Sizes written in the archive are not trusted: what comes
// out is counted, over all parts together.

import type { Entry, ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'
import { entriesOf, nameOf, openZip, streamOf } from './zip-entries.ts'

export type WorkbookParts = {
  readonly has: (name: string) => boolean
  /** The bytes of one part; refused when it is not there. */
  readonly read: (name: string) => AsyncGenerator<Buffer>
  readonly close: () => void
}

/** Opens a workbook; an archive of something else is refused. */
export async function openWorkbook(path: string): Promise<WorkbookParts> {
  const archive = await openZip(path, { code: 'fileDamaged' })
  try {
    const entries = await namedEntries(archive)
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
    const stream = await streamOf(archive, entry)
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

/** No workbook has so many parts: it is an archive of something else. */
async function namedEntries(archive: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (archive.entryCount > limits.parts) refuse({ code: 'fileArchive' })
  return new Map((await entriesOf(archive)).map(entry => [nameOf(entry), entry]))
}

function refuseExpanding(): never {
  return refuse({ code: 'fileExpands', expected: limits.unpackedBytes / 1024 / 1024 })
}
