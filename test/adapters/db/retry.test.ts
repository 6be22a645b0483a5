import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Transaction } from '../../../src/adapters/db/database.ts'
import { isRetryable, retried } from '../../../src/adapters/db/retry.ts'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'

describe('on postgres, with real conflicts', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase('postgres')
  })
  afterAll(() => database.drop())

  test('two transactions that deadlock both take effect', async () => {
    await bucket('a')
    await bucket('b')
    const meeting = meetingOf(2)
    let runs = 0
    const move = (first: string, second: string) =>
      retried(() =>
        database.prisma.$transaction(async tx => {
          runs++
          await take(tx, first)
          await meeting()
          await take(tx, second)
        }),
      )
    await Promise.all([move('a', 'b'), move('b', 'a')])
    expect(runs).toBe(3)
    expect(await tokens('a', 'b')).toEqual({ a: 2, b: 2 })
  })

  test('two deadlocking transactions of raw statements both take effect', async () => {
    await bucket('c')
    await bucket('d')
    const meeting = meetingOf(2)
    let runs = 0
    const move = (first: string, second: string) =>
      retried(() =>
        database.prisma.$transaction(async tx => {
          runs++
          await tx.$executeRaw`UPDATE "Bucket" SET tokens = tokens + 1 WHERE key = ${first}`
          await meeting()
          await tx.$executeRaw`UPDATE "Bucket" SET tokens = tokens + 1 WHERE key = ${second}`
        }),
      )
    await Promise.all([move('c', 'd'), move('d', 'c')])
    expect(runs).toBe(3)
    expect(await tokens('c', 'd')).toEqual({ c: 2, d: 2 })
  })

  test('a repeatable read that another transaction overtook is run again', async () => {
    await bucket('e')
    const meeting = meetingOf(2)
    let runs = 0
    const raise = () =>
      retried(() =>
        database.prisma.$transaction(
          async tx => {
            runs++
            const { tokens } = await tx.bucket.findUniqueOrThrow({ where: { key: 'e' } })
            await meeting()
            await tx.bucket.update({ where: { key: 'e' }, data: { tokens: tokens + 1 } })
          },
          { isolationLevel: 'RepeatableRead' },
        ),
      )
    await Promise.all([raise(), raise()])
    expect(runs).toBe(3)
    expect(await tokens('e')).toEqual({ e: 2 })
  })

  test('a serialisation failure that only COMMIT notices is run again', async () => {
    await bucket('f')
    await bucket('g')
    const read = meetingOf(2)
    const written = meetingOf(2)
    let runs = 0
    const swap = (from: string, to: string) =>
      retried(() =>
        database.prisma.$transaction(
          async tx => {
            runs++
            const { tokens } = await tx.bucket.findUniqueOrThrow({ where: { key: from } })
            await read()
            await tx.bucket.update({ where: { key: to }, data: { tokens: tokens + 1 } })
            await written()
          },
          { isolationLevel: 'Serializable' },
        ),
      )
    await Promise.all([swap('f', 'g'), swap('g', 'f')])
    expect(runs).toBe(3)
    expect(Object.values(await tokens('f', 'g')).sort()).toEqual([1, 2])
  })

  async function bucket(key: string) {
    await database.prisma.bucket.create({ data: { key, tokens: 0, at: new Date('2026-01-05T00:00:00Z') } })
  }

  async function tokens(...keys: string[]) {
    const rows = await database.prisma.bucket.findMany({ where: { key: { in: keys } } })
    return Object.fromEntries(rows.map(row => [row.key, row.tokens]))
  }
})

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase(engine)
  })
  afterAll(() => database.drop())

  test.each(['40001', '40P01'])('SQLSTATE %s is tried five times and then told', async state => {
    let runs = 0
    const work = retried(() =>
      database.prisma.$transaction(async tx => {
        runs++
        await fail(tx, state)
      }),
    )
    await expect(work).rejects.toSatisfy(isRetryable)
    expect(runs).toBe(5)
  })

  test('a conflict that a deferred trigger tells at COMMIT is retryable', async () => {
    await database.prisma.$executeRawUnsafe(`
      CREATE FUNCTION conflict() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$`)
    await database.prisma.$executeRawUnsafe(`
      CREATE CONSTRAINT TRIGGER conflict AFTER INSERT ON "PollOffset" DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION conflict()`)
    let runs = 0
    const work = retried(() =>
      database.prisma.$transaction(async tx => {
        runs++
        await tx.pollOffset.create({ data: { botId: 1n, offset: 1n } })
      }),
    )
    await expect(work).rejects.toSatisfy(isRetryable)
    expect(runs).toBe(5)
  })

  test.each(['23505', '22012', '57014'])('SQLSTATE %s is told at once', async state => {
    let runs = 0
    const work = retried(() =>
      database.prisma.$transaction(async tx => {
        runs++
        await fail(tx, state)
      }),
    )
    await expect(work).rejects.toThrow()
    expect(runs).toBe(1)
  })
})

function fail(tx: Transaction, state: string) {
  return tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'made' USING ERRCODE = '${state}'; END $$`)
}

async function take(tx: Transaction, key: string) {
  await tx.bucket.update({ where: { key }, data: { tokens: { increment: 1 } } })
}

/** Everyone waits until `count` have come; who comes later does not wait. */
function meetingOf(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let come = 0
  return () => {
    if (++come === count) resolve()
    return promise
  }
}
