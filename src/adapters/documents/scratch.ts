// Folders of the system's temporary directory, readable by this process only.
import { createReadStream } from 'node:fs'
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Folder, Scratch } from '../../app/scratch.ts'

export const scratch: Scratch = async work => {
  const folder = await mkdtemp(join(tmpdir(), 'sahabat-file-'))
  try {
    return await work(inFolder(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function inFolder(folder: string): Folder {
  const path = (name: string) => join(folder, name)
  return {
    path,
    write: (name, bytes) => writeFile(path(name), bytes, { mode: 0o600 }),
    read: name => createReadStream(path(name), { highWaterMark: pieceBytes }),
    readAll: name => readFile(path(name)),
    isSame: async (one, other) =>
      (await sizeOf(path(one))) === (await sizeOf(path(other))) && isSameFile(path(one), path(other)),
    sizeOf: name => sizeOf(path(name)),
  }
}

const pieceBytes = 256 * 1024

/** Piece by piece: whole, two large files would be cleared away again while others wait. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const files = await Promise.all([open(one), open(other)])
  const pieces = files.map(() => Buffer.alloc(pieceBytes))
  try {
    for (;;) {
      const read = await Promise.all(files.map((file, place) => file.read(pieces[place] as Buffer)))
      const [left, right] = read.map(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead)) as [
        Buffer,
        Buffer,
      ]
      if (!left.equals(right)) return false
      if (left.length === 0) return true
    }
  } finally {
    await Promise.all(files.map(file => file.close()))
  }
}

function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  )
}
