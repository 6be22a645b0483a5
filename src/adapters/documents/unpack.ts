// An archive of payroll files (a ZIP), unpacked file by file. It can be hostile: the sizes and names written in it are
// never trusted, what comes out is counted, and an archive inside it is not opened.
import { createWriteStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { UnpackedFile } from '../../app/archive-opener.ts'
import { type Found, findingAt, UnreadableFile } from '../../core/domain/schedule-file/finding.ts'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'
import { entriesOf, nameOf, openZip, streamOf } from './zip-entries.ts'

/** Each file at `${out}N`, by its place. Throws an UnreadableFile when it is no archive of files that can be checked. */
export async function unpack(path: string, out: string): Promise<readonly UnpackedFile[]> {
  const archive = await openZip(path, { code: 'fileArchive' })
  try {
    return await unpacked(archive, { out, packed: statSync(path).size })
  } finally {
    archive.close()
  }
}

async function unpacked(
  archive: ZipFile,
  { out, packed }: { out: string; packed: number },
): Promise<readonly UnpackedFile[]> {
  const entries = await filesIn(archive)
  if (entries.length === 0) refuse({ code: 'archiveEmpty' })
  if (entries.length > limits.archiveFiles) refuseMany(entries.length)
  if (entries.every(entry => entry.isEncrypted())) refuse({ code: 'archiveLocked' })
  const count = countUpTo(Math.min(limits.archiveBytes, Math.max(limits.archiveFree, packed * limits.ratio)))
  const files: UnpackedFile[] = []
  for (const [place, entry] of entries.entries()) {
    const fault = await unpackOne(archive, entry, { path: `${out}${place}`, count })
    files.push({ name: nameOf(entry), ...(fault && { finding: findingAt(null, fault) }) })
  }
  return files
}

/** Counts bytes of all files together, and refuses the archive when there are more. */
function countUpTo(most: number): (bytes: number) => void {
  let sum = 0
  return bytes => {
    sum += bytes
    if (sum > most) refuse({ code: 'archiveExpands', expected: Math.round(most / 1024 / 1024) })
  }
}

type To = { readonly path: string; readonly count: (bytes: number) => void }

/** What is wrong with this file alone; what is wrong with the archive is thrown. */
async function unpackOne(archive: ZipFile, entry: Entry, { path, count }: To): Promise<Found | undefined> {
  if (entry.isEncrypted()) return { code: 'archiveLocked' }
  let sum = 0
  async function* counted(pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      count(piece.length)
      sum = crc32(piece, sum)
      yield piece
    }
  }
  try {
    await pipeline(await streamOf(archive, entry), counted, createWriteStream(path, { mode: 0o600 }))
    return sum === entry.crc32 ? undefined : { code: 'fileDamaged' }
  } catch (error) {
    if (error instanceof UnreadableFile || isOurs(error)) throw error
    return { code: 'fileDamaged' }
  }
}

/** A full disk is no fault of the file. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

async function filesIn(archive: ZipFile): Promise<readonly Entry[]> {
  if (archive.entryCount > limits.archiveEntries) refuseMany(archive.entryCount)
  return (await entriesOf(archive)).filter(isFile)
}

/** What systems put into archives beside the files, folders, and links to elsewhere are passed over. */
function isFile(entry: Entry): boolean {
  const folders = nameOf(entry).split(/[/\\]/)
  const name = folders.at(-1) ?? ''
  if (name === '' || isLink(entry) || leftBySystems.has(name.toLowerCase())) return false
  return !folders.some(each => each === '__MACOSX' || /^\.[^.]/.test(each))
}

const leftBySystems: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini'])

/** Archives made on Unix say of each entry what it is. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const unix = versionMadeBy >> 8 === 3
  return unix && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function refuseMany(found: number): never {
  return refuse({ code: 'archiveTooMany', found, expected: limits.archiveFiles })
}
