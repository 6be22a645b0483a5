// Files of people: packed and sealed, in parts small enough that no transaction is long. A file is there once its last part is.
import { createHash, randomUUID } from 'node:crypto'
import { pipeline, Readable, type Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip, createGzip } from 'node:zlib'
import type { FileBytes } from '../../../app/documents.ts'
import type {
  FilePurpose,
  KeptFile,
  KeptFiles,
  NewFile,
  PackedFile,
  RecordFiles,
} from '../../../app/kept-file.ts'
import type { Clock } from '../../../app/ports.ts'
import type { Database } from '../database.ts'
import type { KeptFileModel } from '../generated/models.ts'
import { retried } from '../retry.ts'
import { partsOf } from './parts.ts'

type Parts = { database: Database; clock: Clock }

export function keptFiles(parts: Parts): KeptFiles {
  return {
    keep: (file, bytes) => keep(parts, file, bytes),
    find: async (id, personId) => {
      const row = await parts.database.prisma.keptFile.findFirst({ where: { id, personId, state: 'kept' } })
      return row ? shown(parts, row) : undefined
    },
    keepUntil: async (ids, personId, until) => {
      const where = { id: { in: [...ids] }, personId, state: 'kept' }
      await parts.database.prisma.keptFile.updateMany({ where, data: { deleteAfter: new Date(until) } })
    },
    open: async (id, personId) => {
      const where = { id, personId, state: 'kept' }
      const kept = await parts.database.prisma.keptFile.count({ where })
      return kept === 0 ? undefined : through(createGunzip(), partsIn(parts.database, id))
    },
  }
}

export function recordFiles(database: Database): RecordFiles {
  return {
    read: async id => {
      const kept = await database.prisma.keptFile.count({ where: { id, state: 'kept' } })
      return kept === 0 ? undefined : buffer(through(createGunzip(), partsIn(database, id)))
    },
  }
}

async function keep(parts: Parts, file: NewFile, bytes: FileBytes | PackedFile): Promise<KeptFile> {
  const known = await byKey(parts, file.key)
  if (known) return known
  const id = await begin(parts, file)
  const packed = 'packed' in bytes ? bytes : packing(bytes)
  await takeIn(parts.database, id, packed.packed)
  const measured = { size: packed.size, sha256: new Uint8Array(Buffer.from(packed.sha256, 'hex')) }
  return (await end(parts, { id, key: file.key, ...measured })) ?? (await theOther(parts, id, file.key))
}

async function byKey(parts: Parts, key: string): Promise<KeptFile | undefined> {
  const row = await parts.database.prisma.keptFile.findUnique({ where: { key } })
  return row ? shown(parts, row) : undefined
}

async function begin({ database, clock }: Parts, file: NewFile): Promise<string> {
  const { personId, purpose, name, mime, deleteAfter } = file
  const data = {
    ...{ id: randomUUID(), personId, purpose, mime, createdAt: new Date(clock.now()) },
    nameSealed: database.sealing.seal(name),
    ...(deleteAfter !== undefined && { deleteAfter: new Date(deleteAfter) }),
  }
  return (await database.prisma.keptFile.create({ data, select: { id: true } })).id
}

/** Packed as it is read: its measures are known at the end. */
function packing(bytes: FileBytes): PackedFile {
  const hash = createHash('sha256')
  const measured = { size: 0, sha256: '' }
  async function* pieces() {
    for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(piece)
      measured.size += piece.length
      yield piece
    }
    measured.sha256 = hash.digest('hex')
  }
  return Object.assign(measured, { packed: through(createGzip({ level: 1 }), pieces()) })
}

/** In parts, so that no transaction is long, and what is sealed and written is done between answers. */
async function takeIn({ prisma, sealing }: Database, fileId: string, packed: AsyncIterable<Uint8Array>) {
  let part = 0
  for await (const piece of partsOf(packed)) {
    // As text: an array of bytes takes the embedded store ten times as long, and nobody else is served meanwhile.
    const sealed = Buffer.from(sealing.sealBytes(piece)).toString('base64')
    await prisma.$executeRaw`
      INSERT INTO "KeptFilePart" ("fileId", "part", "bytesSealed")
      VALUES (${fileId}::uuid, ${part++}, decode(${sealed}, 'base64'))`
  }
}

/** What a source breaks off with, the reader hears. */
function through(unit: Transform, source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  pipeline(Readable.from(source), unit, () => {})
  return unit
}

type End = { id: string; key: string; size: number; sha256: Uint8Array<ArrayBuffer> }

/** Undefined when the same was kept by somebody else in the meantime. */
async function end(parts: Parts, { id, key, size, sha256 }: End): Promise<KeptFile | undefined> {
  return retried(() =>
    parts.database.prisma.$transaction(async tx => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        UPDATE "KeptFile" SET "state" = 'kept', "key" = ${key}, "size" = ${size}, "sha256" = ${sha256}
        WHERE "id" = ${id}::uuid AND NOT EXISTS (SELECT 1 FROM "KeptFile" WHERE "key" = ${key})
        RETURNING "id"::text`
      return rows.length === 0
        ? undefined
        : shown(parts, await tx.keptFile.findUniqueOrThrow({ where: { id } }))
    }),
  )
}

async function theOther(parts: Parts, id: string, key: string): Promise<KeptFile> {
  await parts.database.prisma.keptFile.delete({ where: { id }, select: { id: true } })
  const kept = await byKey(parts, key)
  if (!kept) throw new Error('a file that was kept twice is not there')
  return kept
}

/** A file that is deleted meanwhile breaks off: half of it is never taken for all of it. */
async function* partsIn({ prisma, sealing }: Database, fileId: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const [row] = await prisma.$queryRaw<{ sealed: string }[]>`
      SELECT encode("bytesSealed", 'base64') AS "sealed" FROM "KeptFilePart"
      WHERE "fileId" = ${fileId}::uuid AND "part" = ${part}`
    if (!row) return
    yield sealing.openBytes(Buffer.from(row.sealed, 'base64'))
  }
}

function shown({ database }: Parts, row: KeptFileModel): KeptFile {
  const { id, mime, size, sha256 } = row
  const name = database.sealing.open(row.nameSealed)
  return {
    id,
    name,
    mime,
    size,
    purpose: row.purpose as FilePurpose,
    sha256: Buffer.from(sha256 ?? []).toString('hex'),
  }
}
