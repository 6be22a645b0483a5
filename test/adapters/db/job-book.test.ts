import { expect, test } from 'vitest'
import { jobBook } from '../../../src/adapters/db/jobs/job-book.ts'
import { enqueue } from '../../../src/adapters/db/store/enqueue.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { message } from '../../../src/core/messages/message.ts'
import { testDatabase } from '../../support/database.ts'

test('how a job goes on is told in its own line, and not at all once something else was said', async () => {
  const database = await testDatabase()
  const chatExternalId = 2n
  const of = { channel: 'telegram', botId: 1n }
  const { id: personId } = await database.prisma.person.create({
    data: { ...of, externalId: chatExternalId },
  })
  const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
  const clock = { now: () => Date.parse('2026-12-14T09:00:00+08:00') as Instant }
  const context = { ...of, database, clock, operator }
  const say = () =>
    database.prisma.$transaction(tx =>
      enqueue({ ...context, personId, tx }, { chatExternalId, line: { say: message('menu.title') } }),
    )
  const lineId = await say()
  const begun = { id: 'job-1', personId, chatExternalId, ...(lineId && { lineId }), job: {} }
  const progress = () =>
    jobBook(context).tell(begun, message(['payroll:checking.progress', { name: 'a', lines: 1 }]))
  const operations = async () => {
    const rows = await database.prisma.outbox.findMany({ orderBy: { id: 'asc' } })
    return rows.map(({ operation }) => operation)
  }
  await progress()
  expect(await operations()).toEqual(['send', 'edit'])
  await say()
  await progress()
  await progress()
  expect(await operations()).toEqual(['send', 'edit', 'send'])
  await database.drop()
})
