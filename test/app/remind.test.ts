import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reminderStore } from '../../src/adapters/db/remind/reminder-store.ts'
import { createAlmanac } from '../../src/adapters/holidays/almanac.ts'
import { issueReferences } from '../../src/app/issue-references.ts'
import { recordPayment } from '../../src/app/record-payment.ts'
import { type ReminderStore, remind } from '../../src/app/remind.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import { at } from '../support/conversation/builders.ts'
import { engines, type TestDatabase, testDatabase } from '../support/database.ts'
import { accepted, code, deskOf, done, employerOnRecord, october, payment } from '../support/desk.ts'
import { linesTold, linkedPerson } from '../support/told.ts'

const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
const almanac = createAlmanac()
const other = 'B1234567890Z' as EmployerCode

/** October is due on Sunday, 15 November 2026. */
const sevenBefore = at('2026-11-08 09:00')

const storeOf = (database: TestDatabase) => reminderStore({ database, almanac })
const remindAt = (database: TestDatabase, now: Instant, store: ReminderStore = storeOf(database)) =>
  remind({ reminders: store, operator }, now)

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let employerId: string
  beforeEach(async () => {
    database = await testDatabase(engine)
    await employerOnRecord(deskOf(database))
    employerId = (await database.prisma.employer.findFirstOrThrow()).id
  })
  afterEach(() => database.drop())

  const peopleTold = async () => (await linesTold(database)).map(({ to }) => to)

  test('who is linked, can be reached and chose the day is reminded of an unpaid month, once', async () => {
    await linkedPerson(database, 1n, [employerId])
    await linkedPerson(database, 2n, [employerId], { reachable: false })
    await linkedPerson(database, 3n, [employerId], { remindersOn: false })
    await linkedPerson(database, 4n, [employerId], { remindDays: [3, 0] })
    await linkedPerson(database, 5n, [])
    await accepted(deskOf(database), 1_000)
    expect(await remindAt(database, sevenBefore)).toBe(1)
    expect(await remindAt(database, at('2026-11-08 15:00'))).toBe(0)
    expect(await peopleTold()).toEqual([1n])
    expect(await remindAt(database, at('2026-11-12 09:00'))).toBe(2)
    expect(await peopleTold()).toEqual([1n, 1n, 4n])
    const [first] = await linesTold(database)
    expect(first?.say.lines.slice(0, 2)).toEqual([
      {
        key: 'status.unpaid.soon',
        values: { period: { period: october }, due: { day: '2026-11-15', weekday: true }, days: 7 },
      },
      { key: 'status.safer', values: { safer: { day: '2026-11-13', weekday: true } } },
    ])
  })

  test('a paid month is not spoken of, whoever is linked', async () => {
    await linkedPerson(database, 1n, [employerId])
    const desk = deskOf(database)
    const version = await accepted(desk, 1_000)
    const references = done(
      await issueReferences(
        desk,
        { actor: { kind: 'portal' }, source: 'portal' },
        { code, scheduleIds: [version.id] },
      ),
    )
    for (const { number, amount } of references) {
      done(
        await recordPayment(
          desk,
          { actor: { kind: 'portal' }, source: 'portal' },
          payment(number, amount, number),
        ),
      )
    }
    expect(await remindAt(database, sevenBefore)).toBe(0)
  })

  test('several employers of one person are one message, those furthest from being paid first', async () => {
    await employerOnRecord(deskOf(database), other)
    const employers = await database.prisma.employer.findMany({ orderBy: { code: 'asc' } })
    await linkedPerson(
      database,
      1n,
      employers.map(({ id }) => id),
    )
    await accepted(deskOf(database), 1_000)
    expect(await remindAt(database, sevenBefore)).toBe(1)
    const [line] = await linesTold(database)
    const keys = line?.say.lines.map(each => (typeof each === 'object' && 'key' in each ? each.key : each))
    expect(keys?.slice(0, 4)).toEqual([
      ...[
        'remind:due.title.soon',
        'status.safer',
        'remind:due.employer.missing',
        'remind:due.employer.accepted',
      ],
    ])
  })

  test('a reminder that was missed is sent at eight the next day, and none is sent at night', async () => {
    await linkedPerson(database, 1n, [employerId])
    expect(await remindAt(database, at('2026-11-08 22:30'))).toBe(0)
    expect(await remindAt(database, at('2026-11-09 07:00'))).toBe(0)
    expect(await remindAt(database, at('2026-11-09 08:00'))).toBe(1)
    expect(await remindAt(database, at('2026-11-09 09:00'))).toBe(0)
  })

  test('several processes at the same moment remind each person once, and a clock that jumps changes nothing', async () => {
    for (let person = 1n; person <= 120n; person++) await linkedPerson(database, person, [employerId])
    const counts = await Promise.all([1, 2, 3].map(() => remindAt(database, sevenBefore)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120)
    const people = await peopleTold()
    expect([people.length, new Set(people).size]).toEqual([120, 120])
    expect(await remindAt(database, at('2026-11-07 09:00'))).toBe(0)
    expect(await remindAt(database, sevenBefore)).toBe(0)
  })

  test('a process that dies in the middle leaves the rest to the next one, and nobody is reminded twice', async () => {
    for (let person = 1n; person <= 120n; person++) await linkedPerson(database, person, [employerId])
    const store = storeOf(database)
    let pages = 0
    const dying: ReminderStore = {
      ...store,
      tellPage: (told, now) => {
        pages += 1
        if (pages === 2) throw new Error('the process died')
        return store.tellPage(told, now)
      },
    }
    await expect(remindAt(database, sevenBefore, dying)).rejects.toThrow('the process died')
    expect(await peopleTold()).toHaveLength(50)
    expect(await remindAt(database, sevenBefore)).toBe(70)
    expect(new Set(await peopleTold()).size).toBe(120)
  })
})

test('ten thousand employers are reminded in pages of a few queries each', async () => {
  const database = await testDatabase('postgres')
  await database.prisma.$executeRaw`
    INSERT INTO "Employer" ("id", "code", "name", "updatedAt")
    SELECT gen_random_uuid(), 'C' || lpad(n::text, 10, '0') || 'Z', 'Majikan ' || n, now() FROM generate_series(1, 10000) n`
  await database.prisma.$executeRaw`
    INSERT INTO "Person" ("id", "channel", "botId", "externalId")
    SELECT gen_random_uuid(), 'telegram', 1, n FROM generate_series(1, 10000) n`
  await database.prisma.$executeRaw`
    INSERT INTO "Link" ("id", "personId", "employerId", "role", "proof")
    SELECT gen_random_uuid(), p."id", e."id", 'owner', 'portal'
    FROM "Person" p JOIN "Employer" e ON e."code" = 'C' || lpad(p."externalId"::text, 10, '0') || 'Z'`
  let queries = 0
  const prisma = database.prisma.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        queries += 1
        return query(args)
      },
    },
  }) as unknown as TestDatabase['prisma']
  const store = storeOf({ ...database, prisma })
  const perPage: number[] = []
  const counting: ReminderStore = {
    ...store,
    nextPage: (reminder, now) => {
      queries = 0
      return store.nextPage(reminder, now)
    },
    tellPage: async (told, now) => {
      const count = await store.tellPage(told, now)
      perPage.push(queries)
      return count
    },
  }
  expect(await remindAt(database, sevenBefore, counting)).toBe(10_000)
  expect(perPage.length).toBeGreaterThanOrEqual(200)
  expect(Math.max(...perPage)).toBeLessThanOrEqual(8)
  await database.drop()
})
