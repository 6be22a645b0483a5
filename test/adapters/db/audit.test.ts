import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit } from '../../../src/adapters/db/audit.ts'
import { canonicalJson } from '../../../src/adapters/db/audit-hash.ts'
import { finalAuditId, sealAudit } from '../../../src/adapters/db/audit-seal.ts'
import { type AuditVerdict, verifyAudit } from '../../../src/adapters/db/audit-verify.ts'
import type { Database } from '../../../src/adapters/db/database.ts'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await testDatabase(engine)
  })
  afterEach(() => database.drop())

  test('audit rows and seals are appended, never changed or deleted', async () => {
    await append(database, 'one')
    await sealAudit(database.prisma)
    const { prisma } = database
    await expect(prisma.audit.updateMany({ data: { action: 'x' } })).rejects.toThrow('append-only')
    await expect(prisma.audit.deleteMany()).rejects.toThrow('append-only')
    await expect(prisma.auditSeal.updateMany({ data: { sequence: 9n } })).rejects.toThrow('append-only')
    await expect(prisma.auditSeal.deleteMany()).rejects.toThrow('append-only')
  })

  test('rows are sealed once, in order, and the chain is whole', async () => {
    await append(database, 'one', 'two', 'three')
    expect(await sealAudit(database.prisma)).toBe(3)
    await append(database, 'four')
    expect(await sealAudit(database.prisma)).toBe(1)
    expect(await sealAudit(database.prisma)).toBe(0)
    expect(await verifyAudit(database.prisma)).toMatchObject({ ok: true, sealed: 4n })
    const seals = await database.prisma.auditSeal.findMany({
      orderBy: { sequence: 'asc' },
      include: { audit: true },
    })
    expect(seals.map(seal => seal.audit.action)).toEqual(['one', 'two', 'three', 'four'])
  })

  test('an empty trail is whole', async () => {
    expect(await sealAudit(database.prisma)).toBe(0)
    expect(await verifyAudit(database.prisma)).toMatchObject({ ok: true, sealed: 0n })
  })

  test('more rows than a page are sealed and verified', async () => {
    await database.prisma.audit.createMany({ data: Array.from({ length: 1_201 }, (_, n) => row(`row ${n}`)) })
    expect(await sealAudit(database.prisma)).toBe(1_201)
    expect(await verifyAudit(database.prisma)).toMatchObject({ ok: true, sealed: 1_201n })
    const verdict = await verdictAfter(database, `UPDATE "Audit" SET action = 'x' WHERE id = 1101`)
    expect(verdict).toEqual({ ok: false, at: 1101n, why: 'altered' })
  })

  test('a row of a rolled back transaction leaves a gap that is no fault', async () => {
    await append(database, 'one')
    const undone = database.prisma.$transaction(async tx => {
      await appendAudit(tx, entry('undone'))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await append(database, 'two')
    expect(await sealAudit(database.prisma)).toBe(2)
    expect(await verifyAudit(database.prisma)).toMatchObject({ ok: true, sealed: 2n })
  })

  test('a row slipped in between sealed ones is detected', async () => {
    await append(database, 'one')
    await database.prisma.$executeRaw`SELECT nextval('"Audit_id_seq"')`
    await append(database, 'two')
    await sealAudit(database.prisma)
    await database.prisma.audit.create({ data: { ...row('forged'), id: 2n } })
    expect(await sealAudit(database.prisma)).toBe(0)
    expect(await verifyAudit(database.prisma)).toEqual({ ok: false, at: 2n, why: 'inserted' })
  })
})

describe.each(engines)('on %s, in a trail of four rows', engine => {
  let sealedDatabase: TestDatabase
  beforeAll(async () => {
    sealedDatabase = await testDatabase(engine)
    await append(sealedDatabase, 'one', 'two', 'three', 'four')
    await sealAudit(sealedDatabase.prisma)
  })
  afterAll(() => sealedDatabase.drop())

  test.each([
    ['an altered action', `UPDATE "Audit" SET action = 'x' WHERE id = 2`, 2n, 'altered'],
    [
      'an altered instant',
      `UPDATE "Audit" SET at = at + interval '1 millisecond' WHERE id = 3`,
      3n,
      'altered',
    ],
    ['an altered detail', `UPDATE "Audit" SET detail = '{"n": 2}' WHERE id = 2`, 2n, 'altered'],
    ['an actor taken away', `UPDATE "Audit" SET "actorId" = NULL WHERE id = 2`, 2n, 'altered'],
    [
      'an altered hash',
      `UPDATE "AuditSeal" SET hash = decode('00', 'hex') WHERE sequence = 4`,
      4n,
      'altered',
    ],
    ['a removed row', `DELETE FROM "Audit" WHERE id = 3`, 3n, 'removed'],
    ['a removed first row', `DELETE FROM "Audit" WHERE id = 1`, 1n, 'removed'],
    ['a removed last row', `DELETE FROM "Audit" WHERE id = 4`, 4n, 'removed'],
    [
      'a removed row with its seal',
      `DELETE FROM "Audit" WHERE id = 3; DELETE FROM "AuditSeal" WHERE sequence = 3`,
      4n,
      'removed',
    ],
    [
      'a removed row with its seal, the rest moved up',
      `DELETE FROM "Audit" WHERE id = 3; DELETE FROM "AuditSeal" WHERE sequence = 3;
       UPDATE "AuditSeal" SET sequence = 3 WHERE sequence = 4`,
      3n,
      'removed',
    ],
    [
      'two rows with each other’s id',
      `UPDATE "Audit" SET id = 99 WHERE id = 2; UPDATE "Audit" SET id = 2 WHERE id = 3;
       UPDATE "Audit" SET id = 3 WHERE id = 99`,
      2n,
      'altered',
    ],
    [
      'two seals with each other’s place',
      `UPDATE "AuditSeal" SET sequence = 99 WHERE sequence = 2; UPDATE "AuditSeal" SET sequence = 2 WHERE sequence = 3;
       UPDATE "AuditSeal" SET sequence = 3 WHERE sequence = 99`,
      2n,
      'reordered',
    ],
  ])('%s is detected', async (_, sql, at, why) => {
    expect(await verdictAfter(sealedDatabase, sql)).toEqual({ ok: false, at, why })
  })
})

describe('on postgres, with writers at the same time', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase('postgres')
  })
  afterAll(() => database.drop())

  test('a row that commits late is sealed in its place', async () => {
    const written = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const late = database.prisma.$transaction(async tx => {
      await appendAudit(tx, entry('late'))
      written.resolve()
      await release.promise
    })
    await written.promise
    await append(database, 'early')
    expect(await finalAuditId(database.prisma, 100)).toBeUndefined()
    const sealing = sealAudit(database.prisma)
    release.resolve()
    await late
    expect(await sealing).toBe(2)
    const seals = await database.prisma.auditSeal.findMany({
      orderBy: { sequence: 'asc' },
      include: { audit: true },
    })
    expect(seals.map(seal => seal.audit.action)).toEqual(['late', 'early'])
    expect(await verifyAudit(database.prisma)).toMatchObject({ ok: true, sealed: 2n })
  })

  test('sealing all the time while others write skips nothing', async () => {
    let writing = true
    const writers = [1, 2, 3].map(async writer => {
      for (let n = 0; n < 40; n++) await append(database, `writer ${writer} row ${n}`)
    })
    const sealer = (async () => {
      while (writing) await sealAudit(database.prisma)
    })()
    await Promise.all(writers)
    writing = false
    await sealer
    await sealAudit(database.prisma)
    expect(await database.prisma.audit.count({ where: { seal: null } })).toBe(0)
    expect(await verifyAudit(database.prisma)).toMatchObject({ ok: true, sealed: 122n })
  })

  test('two processes that seal at once seal each row once', async () => {
    await append(database, 'five', 'six')
    const counts = await Promise.all([sealAudit(database.prisma), sealAudit(database.prisma)])
    expect(counts.sort()).toEqual([0, 2])
    expect(await verifyAudit(database.prisma)).toMatchObject({ ok: true })
  })
})

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  )
})

const at = new Date('2026-01-05T02:03:04.567Z')

function entry(action: string) {
  const actor = { kind: 'staff', id: 'staff-1' } as const
  return {
    at,
    actor,
    action,
    subject: { kind: 'conversation', id: 'c-1' },
    detail: { n: 1, b: { z: 1, a: 'x' } },
  }
}

function row(action: string) {
  return { at, actorKind: 'system', action, subjectKind: 'conversation', subjectId: 'c-1' }
}

async function append(database: Database, ...actions: string[]) {
  for (const action of actions) {
    await database.prisma.$transaction(tx => appendAudit(tx, entry(action)))
  }
}

/** The verdict after what someone with the database's own rights can do, past the triggers. It is undone again. */
async function verdictAfter(database: Database, sql: string): Promise<AuditVerdict | undefined> {
  let verdict: AuditVerdict | undefined
  const undone = database.prisma.$transaction(async tx => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    for (const statement of sql.split(';')) await tx.$executeRawUnsafe(statement)
    verdict = await verifyAudit(tx)
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  return verdict
}
