import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyFileRetention } from '../../../src/adapters/db/files/file-retention.ts'
import { keptFiles } from '../../../src/adapters/db/files/kept-files.ts'
import type { KeptFiles, NewFile } from '../../../src/app/kept-file.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const day = 24 * 3_600_000
const now = Date.parse('2026-12-14T09:00:00+08:00') as Instant

describe.each(['postgres', 'pglite'] as const)('on %s', engine => {
  let database: TestDatabase
  let files: KeptFiles
  let personId: string
  beforeAll(async () => {
    database = await testDatabase(engine)
    files = keptFiles({ database, clock: { now: () => now } })
    const data = { channel: 'telegram', botId: 1n, externalId: 2n }
    personId = (await database.prisma.person.create({ data })).id
  })
  afterAll(() => database.drop())

  const file = (key: string): NewFile => {
    return { personId, key, purpose: 'payroll', name: 'gaji-siti.txt', mime: 'text/plain' }
  }

  test('bytes come back as they were, in whatever pieces they came', async () => {
    const bytes = randomBytes(1_300_000)
    const kept = await files.keep(file('whole'), inPieces(bytes, 70_000))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(kept).toMatchObject({ name: 'gaji-siti.txt', size: bytes.length, sha256 })
    expect(await files.find(kept.id, personId)).toEqual(kept)
    expect(Buffer.concat(await all(files, kept.id, personId)).equals(bytes)).toBe(true)
    expect(await database.prisma.keptFilePart.count()).toBe(5)
  })

  test('nothing of a file is kept in the clear', async () => {
    const { id } = await files.keep(file('sealed'), Buffer.from('SITI BINTI ALI 900101015555'))
    const row = await database.prisma.keptFile.findUniqueOrThrow({ where: { id }, include: { parts: true } })
    const stored = [row.nameSealed, ...row.parts.map(({ bytesSealed }) => bytesSealed)]
    expect(stored.map(bytes => Buffer.from(bytes).toString('latin1')).join()).not.toMatch(/siti|9001/i)
  })

  test('the same key keeps one file, also when both come at once', async () => {
    const bytes = Buffer.from('the same')
    const [one, two] = await Promise.all([files.keep(file('twice'), bytes), files.keep(file('twice'), bytes)])
    const three = await files.keep(file('twice'), Buffer.from('another'))
    expect(new Set([one.id, two.id, three.id]).size).toBe(1)
    expect(await database.prisma.keptFile.count({ where: { key: 'twice' } })).toBe(1)
  })

  test("another person's file is not there", async () => {
    const { id } = await files.keep(file('mine'), Buffer.from('mine'))
    const somebody = '99999999-9999-4999-8999-999999999999'
    expect(await files.find(id, somebody)).toBeUndefined()
    expect(await files.open(id, somebody)).toBeUndefined()
  })

  test('a file goes when its time has come, one that broke off after a day, the others stay', async () => {
    await database.prisma.keptFile.deleteMany()
    await files.keep(file('kept'), Buffer.from('kept'))
    await files.keep({ ...file('a week'), deleteAfter: (now + 7 * day) as Instant }, Buffer.alloc(600_000, 1))
    await expect(files.keep(file('broken'), breaking())).rejects.toThrow('the line was cut')
    expect(await applyFileRetention(database, (now + day - 1) as Instant)).toBe(0)
    expect(await applyFileRetention(database, (now + day) as Instant)).toBe(1)
    expect(await applyFileRetention(database, (now + 7 * day) as Instant)).toBe(1)
    const left = await database.prisma.keptFile.findMany({ include: { parts: true } })
    expect(left.map(({ key, parts }) => `${key} ${parts.length}`)).toEqual(['kept 1'])
    expect(await database.prisma.keptFilePart.count()).toBe(1)
  })

  test('a file deleted while it is read breaks off, and is not taken for a shorter one', async () => {
    const { id } = await files.keep(file('deleted'), randomBytes(1_200_000))
    const reading = await files.open(id, personId)
    await expect(async () => {
      for await (const _ of reading ?? [])
        await database.prisma.keptFile.delete({ where: { id } }).catch(() => {})
    }).rejects.toThrow('unexpected end of file')
  })
})

async function* inPieces(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function* breaking() {
  yield randomBytes(600_000)
  throw new Error('the line was cut')
}

async function all(files: KeptFiles, id: string, personId: string): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of (await files.open(id, personId)) ?? []) pieces.push(piece)
  return pieces
}
