import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyRetention } from '../../../src/adapters/db/retention.ts'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'

const now = new Date('2026-11-23T01:00:00Z')

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let personId: string
  let updateId = 0n
  beforeAll(async () => {
    database = await testDatabase(engine)
    const person = await database.prisma.person.create({
      data: { channel: 'telegram', botId: 1n, externalId: 2n },
    })
    personId = person.id
  })
  afterAll(() => database.drop())

  test('inbox rows go when they were done more than 30 days ago, and only those', async () => {
    const { prisma } = database
    await inbox(700, { state: 'done', receivedAt: '2026-10-01', doneAt: '2026-10-01' })
    await inbox(1, { state: 'setAside', receivedAt: '2026-10-01', doneAt: null })
    await inbox(1, { state: 'waiting', receivedAt: '2026-10-01', doneAt: null })
    await inbox(1, { state: 'done', receivedAt: '2026-10-01', doneAt: '2026-11-01' })
    await inbox(600, { state: 'done', receivedAt: '2026-10-20', doneAt: '2026-10-20' })
    await inbox(3, { state: 'done', receivedAt: '2026-10-25', doneAt: '2026-10-25' })
    expect(await applyRetention(prisma, now)).toEqual({ inbox: 1_300, messages: 0, outbox: 0, misses: 0 })
    const left = await prisma.inbox.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } })
    expect(left.map(({ state, _count }) => [state, _count])).toEqual([
      ['done', 4],
      ['setAside', 1],
      ['waiting', 1],
    ])
    expect(await applyRetention(prisma, now)).toEqual({ inbox: 0, messages: 0, outbox: 0, misses: 0 })
  })

  test('messages go when they are older than 24 months', async () => {
    const { prisma } = database
    const bodySealed = database.sealing.seal('Selamat pagi')
    const message = (at: string) => ({ personId, author: 'employer', bodySealed, at: new Date(at) })
    await prisma.message.createMany({
      data: Array.from({ length: 501 }, () => message('2024-11-22T23:00:00Z')),
    })
    await prisma.message.createMany({
      data: [message('2024-11-23T01:00:00Z'), message('2026-11-22T00:00:00Z')],
    })
    expect(await applyRetention(prisma, now)).toEqual({ inbox: 0, messages: 501, outbox: 0, misses: 0 })
    expect(await prisma.message.count()).toBe(2)
  })

  test('lines go when they are older than 24 months, with the edits of them', async () => {
    const { prisma, sealing } = database
    const chat = await prisma.chat.create({
      data: { personId, channel: 'telegram', botId: 1n, externalId: 2n },
    })
    const line = (createdAt: string, targetId?: bigint) => ({
      chatId: chat.id,
      priority: 0,
      operation: targetId === undefined ? 'send' : 'edit',
      state: 'sent',
      lineSealed: sealing.seal('{}'),
      createdAt: new Date(createdAt),
      ...(targetId !== undefined && { targetId }),
    })
    const old = await prisma.outbox.create({ data: line('2024-11-22T23:00:00Z') })
    const edit = await prisma.outbox.create({ data: line('2026-11-01T00:00:00Z', old.id) })
    expect(await applyRetention(prisma, now)).toEqual({ inbox: 0, messages: 0, outbox: 1, misses: 0 })
    const left = await prisma.outbox.findMany({ select: { id: true, targetId: true } })
    expect(left).toEqual([{ id: edit.id, targetId: null }])
  })

  async function inbox(count: number, row: { state: string; receivedAt: string; doneAt: string | null }) {
    const { state, receivedAt, doneAt } = row
    const updateSealed = database.sealing.seal('{}')
    await database.prisma.inbox.createMany({
      data: Array.from({ length: count }, () => ({
        channel: 'telegram',
        botId: 1n,
        updateId: ++updateId,
        personId,
        state,
        updateSealed,
        receivedAt: new Date(`${receivedAt}T00:00:00Z`),
        doneAt: doneAt === null ? null : new Date(`${doneAt}T00:00:00Z`),
      })),
    })
  }
})
