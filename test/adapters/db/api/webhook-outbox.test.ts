import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { webhookBook } from '../../../../src/adapters/db/api/webhook-book.ts'
import { webhookOutbox } from '../../../../src/adapters/db/api/webhook-outbox.ts'
import { deliverWebhooks, tellHappenings, type WebhookSender } from '../../../../src/app/webhooks.ts'
import type { Instant } from '../../../../src/core/calendar/instant.ts'
import type { WebhookAttempt } from '../../../../src/core/domain/webhook.ts'
import { engines, type TestDatabase, testDatabase } from '../../../support/database.ts'

const today = Date.parse('2026-11-23T04:00:00Z') as Instant
const second = 1_000

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let desk: ReturnType<typeof deskOf>
  beforeEach(async () => {
    database = await testDatabase(engine)
    desk = deskOf(database)
  })
  afterEach(() => database.drop())

  test('what happens is told to each endpoint that wants it, in order', async () => {
    const all = await desk.endpoint()
    const paid = await desk.endpoint('acr.paid')
    await desk.happen('schedule.submitted', 'acr.generated', 'acr.paid')
    await desk.tell()
    await desk.deliver(all)
    await desk.deliver(paid)
    expect(desk.sent).toEqual(['schedule.submitted', 'acr.generated', 'acr.paid', 'acr.paid'])
    await desk.tell()
    await desk.deliver(all)
    expect(desk.sent).toHaveLength(4)
  })

  test('what happened before an endpoint was added is not told to it, the very first of all included', async () => {
    const first = await desk.endpoint()
    await desk.happen('employer.registered')
    const later = await desk.endpoint()
    await desk.happen('employer.changed')
    await desk.tell()
    await desk.deliver(later)
    expect(desk.sent).toEqual(['employer.changed'])
    await desk.deliver(first)
    expect(desk.sent).toEqual(['employer.changed', 'employer.registered', 'employer.changed'])
  })

  test('several that tell at the same moment tell each thing once', async () => {
    const endpoint = await desk.endpoint()
    await desk.happen(...Array.from({ length: 30 }, (_, n) => `payment.n${n}`))
    await Promise.all([desk.tell(), desk.tell(), desk.tell()])
    expect(await database.prisma.webhookDelivery.count()).toBe(30)
    for (let n = 0; n < 3; n++) await desk.deliver(endpoint)
    expect(desk.sent).toEqual(Array.from({ length: 30 }, (_, n) => `payment.n${n}`))
  })

  test('what fails is tried again after its wait, while later news goes on', async () => {
    const endpoint = await desk.endpoint()
    desk.answers.push({ status: 500 })
    await desk.happen('acr.generated', 'acr.paid')
    await desk.tell()
    await desk.deliver(endpoint)
    expect(desk.sent).toEqual(['acr.generated', 'acr.paid'])
    expect(desk.asked.at(-1)).toEqual({ endpointId: endpoint, startAfter: new Date(today + 5 * second) })
    await desk.deliver(endpoint)
    desk.time.now = (today + 5 * second) as Instant
    await desk.deliver(endpoint)
    expect(desk.sent).toEqual(['acr.generated', 'acr.paid', 'acr.generated'])
    const [, first] = (await desk.book.deliveries(endpoint, { limit: 10 })).items
    expect(first).toMatchObject({ state: 'delivered', log: [{ status: 500 }, { status: 200 }] })
  })

  test('after 24 hours of failures it has failed, is listed with each attempt, and can be replayed', async () => {
    const endpoint = await desk.endpoint()
    desk.answers.push(...Array<WebhookAttempt>(8).fill({ error: 'no answer' }))
    await desk.happen('acr.paid')
    await desk.tell()
    for (let n = 0; n < 12; n++) {
      await desk.deliver(endpoint)
      desk.time.now = (desk.asked.at(-1)?.startAfter?.getTime() ?? desk.time.now) as Instant
    }
    expect(desk.sent).toHaveLength(8)
    expect(desk.time.now - today).toBe(24 * 3_600 * second)
    const [delivery] = (await desk.book.deliveries(endpoint, { limit: 10 })).items
    expect(delivery).toMatchObject({ state: 'failed', event: 'acr.paid' })
    expect(delivery?.log).toHaveLength(8)
    const since = { endpointId: endpoint, failedSince: today }
    expect(await desk.book.replay(since, desk.time.now)).toBe(1)
    expect(await desk.book.replay(since, desk.time.now)).toBe(0)
    await desk.deliver(endpoint)
    expect((await desk.book.delivery(delivery?.id ?? ''))?.state).toBe('delivered')
    expect(new Set(desk.messageIds).size).toBe(1)
  })

  test('410 switches an endpoint off, with what still waits; switched on again, it can be replayed', async () => {
    const endpoint = await desk.endpoint()
    desk.answers.push({ status: 410 })
    await desk.happen('acr.generated', 'acr.paid')
    await desk.tell()
    await desk.deliver(endpoint)
    expect(desk.sent).toEqual(['acr.generated'])
    const off = await desk.book.endpoint(endpoint)
    expect(off).toMatchObject({ enabled: false, disabledReason: 'gone' })
    await desk.happen('payment.matched')
    await desk.tell()
    expect(await database.prisma.webhookDelivery.count()).toBe(2)
    if (off) await desk.book.change(off, { enabled: true }, desk.time.now)
    await desk.book.replay({ endpointId: endpoint, failedSince: today }, desk.time.now)
    await desk.deliver(endpoint)
    expect(desk.sent).toEqual(['acr.generated', 'acr.generated', 'acr.paid'])
  })

  test('a delivery in hand is not taken by another; one whose process died is, a minute later', async () => {
    const endpoint = await desk.endpoint()
    await desk.happen('acr.paid')
    await desk.tell()
    const until = (today + 60 * second) as Instant
    expect(await desk.outbox.take(endpoint, { now: today, until })).toMatchObject({ attempts: 1 })
    expect(await desk.outbox.take(endpoint, { now: today, until })).toBeUndefined()
    expect(await desk.outbox.endpointsDue(today)).toEqual([])
    expect(await desk.outbox.endpointsDue(until)).toEqual([endpoint])
    expect(await desk.outbox.take(endpoint, { now: until, until })).toMatchObject({ attempts: 2 })
  })
})

test('on postgres, what commits late is not skipped although later things were told before', async () => {
  const database = await testDatabase('postgres')
  const desk = deskOf(database)
  const endpoint = await desk.endpoint()
  let commit = () => {}
  const held = new Promise<void>(resolve => {
    commit = resolve
  })
  let written = () => {}
  const isWritten = new Promise<void>(resolve => {
    written = resolve
  })
  const late = database.prisma.$transaction(async tx => {
    await tx.$queryRaw`SELECT pg_current_xact_id()::text`
    await tx.happening.create({ data: row('acr.generated') })
    written()
    await held
  })
  await isWritten
  await desk.happen('acr.paid')
  const telling = desk.tell()
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(await database.prisma.webhookDelivery.count()).toBe(0)
  commit()
  await Promise.all([late, telling])
  await desk.tell()
  await desk.deliver(endpoint)
  expect(desk.sent).toEqual(['acr.generated', 'acr.paid'])
  await database.drop()
})

const row = (kind: string) => ({ at: new Date(today), kind, subjectId: randomUUID() })

/** The outbox with a sender that answers as it is told, 200 unless told. */
function deskOf(database: TestDatabase) {
  const asked: { endpointId: string; startAfter?: Date }[] = []
  const sent: string[] = []
  const messageIds: string[] = []
  const answers: WebhookAttempt[] = []
  const time = { now: today }
  const parts = {
    database,
    sendJob: async (_tx: unknown, endpointId: string, startAfter?: Date) => {
      asked.push({ endpointId, ...(startAfter && { startAfter }) })
    },
  }
  const send: WebhookSender = async ({ payload, messageId }) => {
    sent.push(JSON.parse(payload).type)
    messageIds.push(messageId)
    return answers.shift() ?? { status: 200 }
  }
  const outbox = webhookOutbox(parts)
  const book = webhookBook(database, parts.sendJob)
  const work = { outbox, send, clock: { now: () => time.now } }
  return {
    ...{ asked, sent, messageIds, answers, time, outbox, book },
    endpoint: async (...events: string[]) =>
      (await book.add({ url: 'https://example.my', events }, today)).id,
    happen: async (...kinds: string[]) => {
      for (const kind of kinds) await database.prisma.happening.create({ data: row(kind) })
    },
    tell: () => tellHappenings(work),
    deliver: (endpointId: string) => deliverWebhooks(work, endpointId),
  }
}
