// Folders on the disk, readable by us only, one for each piece of work.
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Folder, Scratch } from '../../app/scratch.ts'
import { inFileProcess } from './file-process/file-process.ts'

export const scratch: Scratch = async work => {
  const own = await inFileProcess('folder', { parent: tmpdir() })
  const folder = await mkdtemp(join(own, 'work-'))
  try {
    return await work(inFolder(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const download: Download = (link, path) => inFileProcess('download', { ...link, path })

function inFolder(folder: string): Folder {
  const path = (name: string) => join(folder, name)
  return {
    path,
    write: (name, bytes) => writeFile(path(name), bytes, { mode: 0o600 }),
    pack: async name => {
      const packed = path(`${name}.gz`)
      const measured = await inFileProcess('pack', { path: path(name), packed })
      return { ...measured, packed: piecesOf(packed) }
    },
    readAll: name => readFile(path(name)),
    sizeOf: name => sizeOf(path(name)),
  }
}

const pieceBytes = 256 * 1024

/** Opened when it is read. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: pieceBytes })
}

function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  )
}
