import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase(engine)
    await database.prisma.$executeRaw`
      CREATE TABLE seat (id int PRIMARY KEY, taken int UNIQUE DEFERRABLE INITIALLY DEFERRED)`
  })
  afterAll(() => database.drop())

  test('a transaction whose COMMIT fails on a deferred constraint rejects and leaves nothing', async () => {
    const { prisma } = database
    const seated = prisma.$transaction(async tx => {
      await tx.$executeRaw`INSERT INTO seat VALUES (1, 7), (2, 7)`
      return 'seated'
    })
    await expect(seated).rejects.toThrow()
    expect(await prisma.$queryRaw`SELECT * FROM seat`).toEqual([])
  })

  test('a transaction that caught the failure of a statement rejects, since nothing of it was kept', async () => {
    const { prisma } = database
    await prisma.employer.create({ data: { code: 'A1', name: 'Satu' } })
    const both = prisma.$transaction(async tx => {
      await tx.employer.create({ data: { code: 'A2', name: 'Dua' } })
      await tx.employer.create({ data: { code: 'A1', name: 'Satu lagi' } }).catch(() => {})
    })
    await expect(both).rejects.toThrow()
    expect(await prisma.employer.count({ where: { code: 'A2' } })).toBe(0)
    expect(await prisma.employer.count()).toBe(1)
  })

  test('a transaction after a failed one works', async () => {
    const { prisma } = database
    for (let n = 0; n < 6; n++) {
      await expect(prisma.$transaction(tx => tx.$executeRaw`SELECT 1/0`)).rejects.toThrow()
    }
    expect(await prisma.$transaction(tx => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }])
  })

  test('instants are the same in and out, whatever the zone of the server', async () => {
    const at = new Date('2026-03-31T16:30:00.123Z')
    await database.prisma.bucket.create({ data: { key: 'instant', tokens: 1, at } })
    const found = await database.prisma.bucket.findUniqueOrThrow({ where: { key: 'instant' } })
    expect(found.at).toEqual(at)
    const raw = await database.prisma.$queryRaw`
      SELECT at, at = ${at} AS same, extract(epoch FROM at)::float8 AS seconds FROM "Bucket" WHERE key = 'instant'`
    expect(raw).toEqual([{ at, same: true, seconds: at.getTime() / 1_000 }])
  })

  test('amounts beyond what an int holds, and bytes, come back as they went', async () => {
    const { id } = await database.prisma.employer.create({ data: { code: 'A9', name: 'Sembilan' } })
    const amountSen = 9_007_199_254_740_993n
    await database.prisma.paymentReference.create({
      data: {
        kind: 'ACR',
        number: 'ACR000000000099',
        employerId: id,
        state: 'generated',
        amountSen,
        generatedAt: new Date('2026-01-05T00:00:00Z'),
        source: 'test',
      },
    })
    const number = 'ACR000000000099'
    const reference = await database.prisma.paymentReference.findUniqueOrThrow({ where: { number } })
    expect(reference.amountSen).toBe(amountSen)
    const emailSealed = database.sealing.seal('hr@contoh.my')
    const contact = await database.prisma.contact.create({
      data: { employerId: id, name: 'Aina', emailSealed },
    })
    const kept = await database.prisma.contact.findUniqueOrThrow({ where: { id: contact.id } })
    expect(database.sealing.open(kept.emailSealed ?? new Uint8Array())).toBe('hr@contoh.my')
  })

  test('a schedule version is on one live ACR and one live ECR, and on a new one once that is removed', async () => {
    const { prisma } = database
    const employer = await prisma.employer.create({ data: { code: 'C1', name: 'Liputan' } })
    const schedule = await prisma.schedule.create({
      data: {
        employerId: employer.id,
        period: '2026-01',
        version: 1,
        state: 'accepted',
        headcount: 1,
        act4Sen: 1n,
        act800Sen: 1n,
        skbbkSen: 0n,
        source: 'test',
      },
    })
    const cover = async (kind: string, number: string) => {
      const { id } = await prisma.paymentReference.create({
        data: {
          kind,
          number,
          employerId: employer.id,
          state: 'generated',
          amountSen: 1n,
          generatedAt: new Date('2026-01-05T00:00:00Z'),
          source: 'test',
        },
      })
      return prisma.coverage.create({
        data: { referenceId: id, scheduleId: schedule.id, kind, amountSen: 1n },
      })
    }
    const first = await cover('ACR', 'ACR000000000001')
    await cover('ECR', 'ECR000000000001')
    await expect(cover('ACR', 'ACR000000000002')).rejects.toMatchObject({ code: 'P2002' })
    const { referenceId, scheduleId } = first
    await prisma.coverage.update({
      where: { referenceId_scheduleId: { referenceId, scheduleId } },
      data: { live: false },
    })
    expect(await cover('ACR', 'ACR000000000003')).toMatchObject({ live: true })
  })
})

describe('on postgres', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase('postgres')
  })
  afterAll(() => database.drop())

  test('SKIP LOCKED gives two workers different rows', async () => {
    const { prisma } = database
    await prisma.pollOffset.createMany({ data: [1n, 2n, 3n].map(botId => ({ botId, offset: 0n })) })
    const free = 'SELECT "botId" FROM "PollOffset" ORDER BY 1 FOR UPDATE SKIP LOCKED LIMIT 1'
    await prisma.$transaction(async one => {
      expect(await one.$queryRawUnsafe(free)).toEqual([{ botId: 1n }])
      await prisma.$transaction(async two => {
        expect(await two.$queryRawUnsafe(free)).toEqual([{ botId: 2n }])
      })
    })
  })

  test('connections that are cut are replaced at the next use', async () => {
    const { prisma } = database
    await prisma.$queryRaw`SELECT 1`
    await prisma.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`.catch(() => {})
    const working = (): Promise<unknown> => prisma.$queryRaw`SELECT 1 AS one`.catch(working)
    expect(await working()).toEqual([{ one: 1 }])
  })
})
