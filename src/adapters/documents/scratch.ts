// Folders of the system's temporary directory, readable by this process only.
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
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
    read: name => createReadStream(path(name), { highWaterMark: 256 * 1024 }),
    readAll: name => readFile(path(name)),
    isSame: async (one, other) => {
      const [size, otherSize] = [await sizeOf(path(one)), await sizeOf(path(other))]
      return size === otherSize && (await readFile(path(one))).equals(await readFile(path(other)))
    },
    sizeOf: name => sizeOf(path(name)),
  }
}

function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  )
}
