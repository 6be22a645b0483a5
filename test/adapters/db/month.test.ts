import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Transaction } from '../../../src/adapters/db/database.ts'
import { readQuery } from '../../../src/adapters/db/store/query.ts'
import type { Almanac } from '../../../src/app/calendar-of.ts'
import { day } from '../../../src/core/calendar/day.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const now = Date.parse('2026-12-14T09:00:00+08:00') as Instant
const sums = { headcount: 2, act4Sen: 10_000n, act800Sen: 2_000n, skbbkSen: 500n }

let database: TestDatabase
let personId: string
let employerId: string
beforeAll(async () => {
  database = await testDatabase()
  const { prisma } = database
  const person = await prisma.person.create({ data: { channel: 'telegram', botId: 1n, externalId: 2n } })
  const data = { code: 'A0000000001Z', name: 'Kedai Mawar', state: 'melaka' }
  const employer = await prisma.employer.create({ data })
  personId = person.id
  employerId = employer.id
  await prisma.link.create({ data: { personId, employerId, role: 'owner', proof: 'portal' } })
  const version = { employerId, source: 'portal', state: 'accepted', version: 1, ...sums }
  await prisma.schedule.createMany({
    data: [
      { ...version, period: '2026-09', skbbkWith: 'ACR' },
      { ...version, period: '2026-11', skbbkWith: 'ECR' },
    ],
  })
})
afterAll(() => database.drop())

function months() {
  const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
  const clock = { now: () => now }
  const context = { database, channel: 'telegram', botId: 1n, clock, operator, almanac, personId }
  return database.prisma.$transaction(tx =>
    readQuery({ ...context, tx: rawOnly(tx) }, { kind: 'months', employerId, view: { show: 'now' } }),
  )
}

/** One SELECT, whatever the number of months: nothing else of the transaction may be used, nor that twice. */
function rawOnly(tx: Transaction): Transaction {
  let asked = 0
  return new Proxy(tx, {
    get: (target, name) => {
      asked += 1
      if (name !== '$queryRaw' || asked > 1) throw new Error(`the months took another query: ${String(name)}`)
      return target.$queryRaw.bind(target)
    },
  })
}

const almanac: Almanac = async (state, years) => {
  expect([state, years]).toEqual(['melaka', [2026]])
  return new Map([[day(2026, 12, 25), { ms: 'Hari Krismas', en: 'Christmas Day' }]])
}

test('the calendar is that of the state of the employer, with what was corrected for it and for all', async () => {
  const correction = { source: 'Warta', addedAt: new Date(now), addedByKind: 'staff' }
  const added = { ...correction, kind: 'added', nameMs: 'Cuti peristiwa', nameEn: 'Special holiday' }
  await database.prisma.holidayCorrection.createMany({
    data: [
      { ...added, id: randomUUID(), day: '2026-12-15', state: 'melaka' },
      { ...added, id: randomUUID(), day: '2026-12-14', state: 'perak' },
      { ...correction, id: randomUUID(), day: '2026-12-25', kind: 'removed' },
    ],
  })
  const read = await months()
  if (read.kind !== 'monthsRead') throw new Error('other months were read')
  expect(read.holidays.weekend).toEqual([6, 0])
  expect([...read.holidays.holidays]).toEqual([
    ['2026-12-15', { ms: 'Cuti peristiwa', en: 'Special holiday' }],
  ])
})

test('each month counts SKBBK with the reference its schedule names, and months between are there without one', async () => {
  expect(await months()).toMatchObject({
    employer: { id: employerId, code: 'A0000000001Z', name: 'Kedai Mawar' },
    months: [
      { period: '2026-11', references: [], schedule: { amounts: { ACR: sen(10_000), ECR: sen(2_500) } } },
      { period: '2026-10', references: [] },
      { period: '2026-09', references: [], schedule: { amounts: { ACR: sen(10_500), ECR: sen(2_000) } } },
    ],
  })
})
