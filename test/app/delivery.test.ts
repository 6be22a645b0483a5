import { Api } from 'grammy'
import { describe, expect, test } from 'vitest'
import { telegramChannel } from '../../src/adapters/telegram/channel.ts'
import { token } from '../support/assistant.ts'
import type { MachineryOptions } from '../support/machinery.ts'
import { machinery } from '../support/machinery.ts'
import { eventually, kelvin, siti } from '../support/person.ts'

/** What was put into the text of a line, out of a message on screen. */
const told = (text = '') => /I am (.*), an automatic/.exec(text)?.[1] ?? text

async function withChats(options: MachineryOptions = {}) {
  const play = await machinery(options)
  const [hers = '', his = ''] = await play.chats(siti, kelvin)
  const seen = async (id = siti) => (await play.person(id).replies()).map(({ text }) => told(text))
  return { ...play, hers, his, seen }
}

const states = (lines: readonly { state: string }[]) => lines.map(({ state }) => state)

describe('pace', () => {
  test('twenty replies to one chat at once keep its pace, in order, and none is lost', async () => {
    const play = await withChats({ speed: 10, sandbox: { pace: undefined } })
    const texts = Array.from({ length: 20 }, (_, n) => `reply ${n}`)
    for (const text of texts) await play.line(play.hers, { text })
    const [, second] = [await play.work(), await play.work()]
    expect(second).toBeDefined()
    const lines = await play.settled(20)
    expect(states(lines)).toEqual(Array(20).fill('sent'))
    expect(await play.seen()).toEqual(texts)
    const seconds = ((lines[19]?.sentAt?.getTime() ?? 0) - (lines[0]?.sentAt?.getTime() ?? 0)) / 1000
    expect(seconds).toBeGreaterThanOrEqual(14)
  })

  test('an answer to a button waits for no pace and for no line before it', async () => {
    const play = await withChats()
    for (let n = 0; n < 8; n++) await play.line(play.hers, { text: `reply ${n}` })
    await play.prisma.chat.update({
      where: { id: play.hers },
      data: { heldUntil: new Date('2027-01-01T00:00:00Z') },
    })
    const press = await play.line(play.hers, { answer: 'press-1' })
    await play.work()
    await eventually(async () => {
      const line = await play.prisma.outbox.findUniqueOrThrow({ where: { id: press } })
      return line.state !== 'waiting' && line.attempts === 1
    })
    expect(await play.seen()).toEqual([])
  })

  test('many notifications share one bucket of 25 a second over all processes; replies do not wait for it', async () => {
    const play = await withChats({ sandbox: { pace: 'off' } })
    const now = play.context.clock.now()
    const key = 'bulk:telegram:5900000001'
    await play.prisma.bucket.create({ data: { key, tokens: 0, at: new Date(now + 3_600_000) } })
    await play.line(play.hers, { text: 'news', priority: 'notification' })
    await play.line(play.his, { text: 'reply' })
    await play.work()
    await eventually(async () => (await play.seen(kelvin)).length === 1)
    expect(await play.seen(siti)).toEqual([])
    await play.prisma.bucket.update({
      where: { key },
      data: { tokens: 25, at: new Date(now), heldUntil: null },
    })
    await eventually(async () => (await play.seen(siti)).length === 1)
    const bucket = await play.prisma.bucket.findUniqueOrThrow({ where: { key } })
    expect(bucket.tokens).toBeLessThan(25)
  })

  test('a line that waits for the bucket of all costs its chat none of its own pace', async () => {
    const play = await withChats()
    const now = play.context.clock.now()
    const key = 'bulk:telegram:5900000001'
    await play.prisma.bucket.create({ data: { key, tokens: 0, at: new Date(now + 3_600_000) } })
    await play.line(play.hers, { text: 'news', priority: 'notification' })
    expect(await play.store.claimLine(false)).toBeUndefined()
    const chat = await play.prisma.chat.findUniqueOrThrow({ where: { id: play.hers } })
    expect(chat.tokens).toBe(5)
  })

  test('429 for a reply pauses its chat for as long as Telegram says, and no other', async () => {
    const play = await withChats({ speed: 10 })
    await play.fault({
      method: 'sendMessage',
      chatId: siti,
      fault: { kind: 'reply', code: 429, description: 'Too Many Requests', retryAfter: 8 },
    })
    await play.line(play.hers, { text: 'one' })
    await play.line(play.hers, { text: 'two' })
    await play.line(play.his, { text: 'his' })
    const began = play.context.clock.now()
    await play.work()
    const [one, two, his] = await play.settled(3)
    expect(await play.seen()).toEqual(['one', 'two'])
    const waited = (line: { sentAt: Date | null } | undefined) => (line?.sentAt?.getTime() ?? 0) - began
    expect(waited(one)).toBeGreaterThanOrEqual(8_000)
    expect(waited(two)).toBeGreaterThanOrEqual(8_000)
    expect(waited(his)).toBeLessThan(8_000)
  })

  test('429 for a broadcast pauses all bulk and no reply', async () => {
    const play = await withChats({ speed: 10 })
    await play.fault({
      method: 'sendMessage',
      chatId: siti,
      fault: { kind: 'reply', code: 429, description: 'Too Many Requests', retryAfter: 8 },
    })
    const began = play.context.clock.now()
    await play.line(play.hers, { text: 'news', priority: 'broadcast' })
    await play.work()
    await eventually(async () => (await play.prisma.outbox.findFirst())?.error?.startsWith('rate limited'))
    const bulk = await play.line(play.his, { text: 'news', priority: 'notification' })
    await play.settled(2)
    const sent = await play.prisma.outbox.findUniqueOrThrow({ where: { id: bulk } })
    expect((sent.sentAt?.getTime() ?? 0) - began).toBeGreaterThanOrEqual(8_000)
  })
})

describe('order', () => {
  test('within a chat the first in is the first out, whatever its priority; between chats replies go first', async () => {
    const play = await withChats()
    await play.line(play.hers, { text: 'broadcast', priority: 'broadcast' })
    await play.line(play.hers, { text: 'reply after it' })
    await play.line(play.his, { text: 'notification', priority: 'notification' })
    const order: string[] = []
    for (let n = 0; n < 4; n++) {
      const line = await play.store.claimLine(false)
      if (!line) break
      order.push(`${line.chat.externalId === BigInt(siti) ? 'hers' : 'his'} ${line.priority}`)
      if (line.priority === 'broadcast') {
        expect(await play.store.claimLine(false)).toBeUndefined()
      }
      await play.store.settle(line, { state: 'sent', externalId: BigInt(100 + n) })
    }
    expect(order).toEqual(['his notification', 'hers broadcast', 'hers reply'])
  })

  test('of edits that wait only the newest is sent, after the message it changes', async () => {
    const play = await withChats()
    await play.accept({ text: '/start' })
    const worker = await play.work()
    const [line] = await play.settled(1)
    await worker.stop()
    const first = await play.line(play.hers, { text: 'first', edits: line?.id ?? 0n })
    await play.prisma.outbox.update({ where: { id: first }, data: { state: 'superseded' } })
    await play.line(play.hers, { text: 'second', edits: line?.id ?? 0n })
    await play.work()
    await play.settled(3)
    expect(await play.seen()).toEqual(['second'])
  })
})

describe('failures', () => {
  test('403 marks the person unreachable, and what they write next marks them reachable', async () => {
    const play = await withChats()
    await play.work()
    await play.person().block(true)
    await play.line(play.hers, { text: 'reply' })
    const [line] = await play.settled(1)
    expect(line).toMatchObject({ state: 'failed', attempts: 1 })
    const reachable = async () =>
      (await play.prisma.person.findFirstOrThrow({ where: { externalId: BigInt(siti) } })).reachable
    expect(await reachable()).toBe(false)
    await play.person().block(false)
    await play.accept({ text: '/menu' })
    await play.settled(2)
    expect(await reachable()).toBe(true)
  })

  test('a bot put out of a group is not a person who cannot be reached', async () => {
    const play = await withChats()
    await play.prisma.chat.update({ where: { id: play.hers }, data: { externalId: -100123n } })
    await play.fault({
      method: 'sendMessage',
      fault: { kind: 'reply', code: 403, description: 'Forbidden: bot was kicked from the group chat' },
    })
    await play.line(play.hers, { text: 'reply' })
    await play.work()
    const [line] = await play.settled(1)
    expect(line?.state).toBe('failed')
    const person = await play.prisma.person.findFirstOrThrow({ where: { externalId: BigInt(siti) } })
    expect(person.reachable).toBe(true)
  })

  const uncertain = [
    ['500', { kind: 'reply', code: 500, description: 'Internal Server Error' }, 1, 0],
    ['a connection dropped after it was sent', { kind: 'drop', done: true }, 2, 1],
    ['a silence longer than we wait', { kind: 'hang', seconds: 3 }, 2, 1],
  ] as const

  test.each(uncertain)(
    'after %s a reply is sent once more, and a broadcast never again',
    async (_name, fault, replies, broadcasts) => {
      const play = await withChats({ speed: 10, timeoutSeconds: 1 })
      await play.fault({ method: 'sendMessage', chatId: siti, fault })
      await play.fault({ method: 'sendMessage', chatId: kelvin, fault })
      await play.line(play.hers, { text: 'reply' })
      await play.line(play.his, { text: 'broadcast', priority: 'broadcast' })
      await play.work()
      const [reply, broadcast] = await play.settled(2)
      expect(reply).toMatchObject({ state: 'sent', attempts: 2, unknowns: 1 })
      expect(broadcast).toMatchObject({ state: 'unknown', attempts: 1 })
      expect(await play.seen(siti)).toHaveLength(replies)
      expect(await play.seen(kelvin)).toHaveLength(broadcasts)
    },
  )

  test('a reply of unknown outcome twice is sent no third time and is shown as unknown', async () => {
    const play = await withChats({ speed: 10 })
    await play.fault({ method: 'sendMessage', count: 2, fault: { kind: 'drop', done: true } })
    await play.line(play.hers, { text: 'reply' })
    await play.line(play.hers, { text: 'next' })
    await play.work()
    const lines = await play.settled(2)
    expect(states(lines)).toEqual(['unknown', 'sent'])
    expect(await play.seen()).toEqual(['reply', 'reply', 'next'])
  })

  test('an edit of unknown outcome is tried again until it is done', async () => {
    const play = await withChats({ speed: 20 })
    const sent = await play.line(play.hers, { text: 'message' })
    await play.work()
    await play.settled(1)
    await play.fault({ method: 'editMessageText', count: 3, fault: { kind: 'drop', done: false } })
    await play.line(play.hers, { text: 'changed', edits: sent })
    const lines = await play.settled(2)
    expect(lines[1]).toMatchObject({ state: 'sent', attempts: 4 })
    expect(await play.seen()).toEqual(['changed'])
  })

  test('while Telegram cannot be connected to, lines wait; they arrive once when it is back', async () => {
    const away = await machinery({ speed: 20, apiRoot: 'http://127.0.0.1:9' })
    const [chat = ''] = await away.chats(siti)
    await away.line(chat, { text: 'reply' })
    const worker = await away.work()
    await eventually(async () => (await away.prisma.outbox.findFirst())?.attempts === 3)
    await worker.stop()
    expect(await away.prisma.outbox.findFirst()).toMatchObject({ state: 'waiting', unknowns: 0 })
    await away.work({ channel: telegramChannel(new Api(token, { apiRoot: away.url })) })
    await away.settled(1)
    expect((await away.person().replies()).map(({ text }) => told(text))).toEqual(['reply'])
  })

  test('a line that cannot be put into words fails visibly and holds up nothing', async () => {
    const play = await withChats()
    const broken = await play.line(play.hers, { text: 'reply' })
    await play.prisma.outbox.update({
      where: { id: broken },
      data: {
        lineSealed: play.database.sealing.seal(
          '{"say":{"lines":[{"key":"there.is.no.such.text"}]}}',
        ) as Uint8Array<ArrayBuffer>,
      },
    })
    await play.line(play.hers, { text: 'next' })
    await play.work()
    const lines = await play.settled(2)
    expect(states(lines)).toEqual(['failed', 'sent'])
    expect(await play.seen()).toEqual(['next'])
  })

  test('a store that is away when a line was sent does not make it be sent again', async () => {
    let away = 3
    const play = await withChats({
      speed: 10,
      store: store => ({
        ...store,
        settle: (line, end) =>
          away-- > 0 ? Promise.reject(new Error('no database')) : store.settle(line, end),
      }),
    })
    await play.line(play.hers, { text: 'reply' })
    await play.work()
    const [line] = await play.settled(1)
    expect(line).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await play.seen()).toEqual(['reply'])
  })

  test('a line left in mid-send by a process that died is sent once more after a while', async () => {
    const play = await withChats()
    await play.line(play.hers, { text: 'reply' })
    expect(await play.store.claimLine(false)).toBeDefined()
    await play.work()
    play.pass(90_001)
    const [line] = await play.settled(1)
    expect(line).toMatchObject({ state: 'sent', attempts: 2, unknowns: 1 })
    expect(await play.seen()).toEqual(['reply'])
  })
})
