import { afterAll, beforeAll, expect, test } from 'vitest'
import { enqueue } from '../../../src/adapters/db/store/enqueue.ts'
import type { NewLine } from '../../../src/app/ports.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { message } from '../../../src/core/messages/message.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const now = Date.parse('2026-12-14T09:00:00+08:00') as Instant
const chatExternalId = 2n
const said: NewLine = { chatExternalId, line: { say: message('menu.title') } }

let database: TestDatabase
let personId: string
beforeAll(async () => {
  database = await testDatabase()
  const data = { channel: 'telegram', botId: 1n, externalId: chatExternalId }
  personId = (await database.prisma.person.create({ data })).id
})
afterAll(() => database.drop())

async function put(line: NewLine): Promise<void> {
  const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
  const context = { database, channel: 'telegram', botId: 1n, clock: { now: () => now }, operator, personId }
  await database.prisma.$transaction(tx => enqueue({ ...context, tx }, line))
}

async function lines(): Promise<string[]> {
  const rows = await database.prisma.outbox.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ operation, state }) => `${operation} ${state}`)
}

test('of edits of one message that wait only the newest is left; a message that is not ours is not edited', async () => {
  await put(said)
  await database.prisma.outbox.updateMany({ data: { state: 'sent', externalId: 100n } })
  await put({ ...said, replaces: 100n })
  await put({ ...said, replaces: 100n })
  await put({ ...said, replaces: 999n })
  expect(await lines()).toEqual(['send sent', 'edit superseded', 'edit waiting', 'send waiting'])
})

test('a line with a key is put in once for all time', async () => {
  const before = (await lines()).length
  await put({ ...said, key: 'album:2:7' })
  await put({ ...said, key: 'album:2:7' })
  expect(await lines()).toHaveLength(before + 1)
})
