// An archive written as it is read: no part of it is ever whole in memory.
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { ZipEntry } from '../../app/export-person.ts'

const pieceLength = 1 << 16

/** What an entry fails with, the archive fails with. */
export function zipOf(entries: readonly ZipEntry[]): AsyncIterable<Uint8Array> {
  const archive = new ZipFile()
  const output = archive.outputStream as Readable
  for (const { name, pieces } of entries) {
    const content = Readable.from(inBytes(pieces), { objectMode: false })
    content.on('error', error => output.destroy(error))
    archive.addReadStream(content, name)
  }
  archive.end()
  return output
}

/** Short texts are gathered: each piece costs a call. */
async function* inBytes(pieces: ZipEntry['pieces']): AsyncGenerator<Uint8Array> {
  let held = ''
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    held += piece
    if (held.length < pieceLength) continue
    yield Buffer.from(held)
    held = ''
  }
  if (held !== '') yield Buffer.from(held)
}
