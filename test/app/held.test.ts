import { expect, test } from 'vitest'
import { machinery } from '../support/machinery.ts'
import { kelvin, siti } from '../support/person.ts'

test('what is held is not let go sooner by a shorter pause, whichever line ends last', async () => {
  const play = await machinery()
  const [hers = '', his = ''] = await play.chats(siti, kelvin)
  await play.line(hers, { text: 'news', priority: 'broadcast' })
  await play.line(his, { text: 'news', priority: 'broadcast' })
  const [one, other] = [await play.store.claimLine(false), await play.store.claimLine(false)]
  if (!one || !other) throw new Error('nothing to send')
  const now = play.context.clock.now()
  const pausedFor = (ms: number, hold: 'chat' | 'bulk') => {
    const notBefore = (now + ms) as typeof now
    return { state: 'waiting', error: 'rate limited', hold, notBefore, unknowns: 0 } as const
  }
  await play.store.settle(one, pausedFor(30_000, 'bulk'))
  await play.store.settle(other, pausedFor(1_000, 'bulk'))
  const held = async () => (await play.prisma.bucket.findFirst())?.heldUntil?.getTime()
  expect(await held()).toBe(now + 30_000)
  await play.prisma.outbox.deleteMany()
  await play.line(hers, { text: 'reply' })
  const reply = await play.store.claimLine(false)
  if (!reply) throw new Error('nothing to send')
  await play.prisma.chat.update({
    where: { id: hers },
    data: { heldUntil: new Date(now + 20_000) },
  })
  await play.store.settle(reply, pausedFor(1_000, 'chat'))
  const chat = await play.prisma.chat.findUniqueOrThrow({ where: { id: hers } })
  expect(chat.heldUntil?.getTime()).toBe(now + 20_000)
})
