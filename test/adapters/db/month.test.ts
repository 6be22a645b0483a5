import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQuery } from '../../../src/adapters/db/store/query.ts'
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
  const employer = await prisma.employer.create({ data: { code: 'A0000000001Z', name: 'Kedai Mawar' } })
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
  const context = { database, channel: 'telegram', botId: 1n, clock: { now: () => now }, operator, personId }
  return database.prisma.$transaction(tx =>
    readQuery({ ...context, tx }, { kind: 'months', employerId, view: { show: 'now' } }),
  )
}

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
