import { expect, test } from 'vitest'
import { type Machinery, machinery } from '../../support/machinery.ts'
import { eventually, kelvin, siti } from '../../support/person.ts'

/** A clock that runs fast keeps the chat's pace from holding the test up. */
async function listening(): Promise<Machinery> {
  const play = await machinery({ speed: 5 })
  await play.work()
  play.hear()
  await play.person(kelvin).ask('/start')
  return play
}

/** Waits until every update was taken and every reply was sent; gives what is new since. */
async function repliesTo(play: Machinery, act: () => Promise<unknown>, updates = 1): Promise<string[]> {
  const before = (await play.person(kelvin).replies()).length
  const done = await play.prisma.inbox.count()
  await act()
  await play.done(done + updates)
  await play.settled(1)
  return (await play.person(kelvin).replies()).slice(before).map(({ text = '' }) => text)
}

test('what cannot be read gets one reply that says so', async () => {
  const play = await listening()
  const person = play.person(kelvin)
  const kinds = [
    [() => person.send('voice', 'voice.ogg'), 'cannot listen to voice'],
    [() => person.send('sticker', 'sticker.webp'), 'sticker'],
    [() => person.send('photo', 'photo.jpg'), 'not kept: no application'],
    [() => person.send('document', 'schedule.xlsx'), 'Before we go on: privacy notice'],
    [() => person.raw({ message: { dice: { emoji: '🎲', value: 3 } } }), 'cannot read that kind'],
    [() => person.shareLocation(), 'do not know the position'],
    [() => person.shareContact({ userId: siti }), 'not your own'],
    [() => person.shareContact({ phone: '+60129999999' }), 'not your own'],
  ] as const
  for (const [send, said] of kinds) {
    expect(await repliesTo(play, send)).toEqual([expect.stringContaining(said)])
  }
})

test('texts of every kind get a reply that fits a message', async () => {
  const play = await listening()
  const person = play.person(kelvin)
  const texts = [
    'apa itu ACR '.repeat(342).slice(0, 4096),
    '<b>&amp;</i> <script>',
    '😀🎉👍🏽👨‍👩‍👧‍👦',
    'ما هو رقم الاعتماد ACR؟',
    '\u200b\u200d\u2060\ufeff',
    'A\u200bC\u200dR?',
    '\u202eRCA uti apa',
    'a\u0301'.repeat(2000),
    '什么是缴款参考号?',
  ]
  for (const text of texts) {
    const replies = await repliesTo(play, () => person.say(text))
    expect(replies).toHaveLength(1)
    expect(replies[0]?.length).toBeGreaterThan(10)
    expect(replies[0]?.length).toBeLessThanOrEqual(4096)
  }
  expect(play.logged.filter(line => line.includes('not delivered'))).toEqual([])
})

test('an album gets one reply, and the next album another', async () => {
  const play = await listening()
  const person = play.person(kelvin)
  const photo = [{ file_id: 'a', file_unique_id: 'b', width: 9, height: 9 }]
  const album = (media_group_id: string) => async () => {
    for (let n = 0; n < 3; n++) await person.raw({ message: { photo, media_group_id } })
  }
  expect(await repliesTo(play, album('13579246801357924'), 3)).toEqual([expect.stringContaining('pictures')])
  expect(await repliesTo(play, album('13579246801357925'), 3)).toEqual([expect.stringContaining('pictures')])
})

test('a group gets one polite line a day, when it calls the bot, and what is private stays private', async () => {
  const play = await listening()
  const group = { id: -1001234567890, type: 'supergroup', title: 'Pejabat' }
  const call = (text: string, date: number) =>
    play.person(kelvin).raw({
      message: { chat: group, date, text, entities: [{ type: 'mention', offset: 0, length: 18 }] },
    })
  const day = 1_797_296_700
  const before = await play.prisma.inbox.count()
  await play.person(kelvin).raw({ message: { chat: group, date: day, text: 'Makan apa tengah hari?' } })
  await call('@SahabatSandboxBot status', day)
  await call('@SahabatSandboxBot status', day + 60)
  await call('@SahabatSandboxBot status', day + 86_400)
  await play.done(before + 3)
  await play.settled(3)
  const lines = await play.prisma.outbox.findMany({
    where: { chat: { externalId: BigInt(group.id) } },
    orderBy: { id: 'asc' },
  })
  expect(lines.map(({ state }) => state)).toEqual(['sent', 'sent'])
  expect(await play.person(kelvin).replies()).toHaveLength(1)
  const state = await play.prisma.conversation.findFirstOrThrow()
  expect(state.holder).toBe('bot')
})

test('a blocked bot falls silent, and answers again when it is let in', async () => {
  const play = await listening()
  const reachable = () => play.prisma.person.findFirstOrThrow({ where: { externalId: BigInt(kelvin) } })
  await play.person(kelvin).block(true)
  await eventually(async () => !(await reachable()).reachable)
  await play.person(kelvin).block(false)
  await eventually(async () => (await reachable()).reachable)
  expect(await play.person(kelvin).ask('/menu')).toContain('What do you need?')
})

test('every press is answered, one on a button out of date too', async () => {
  const play = await listening()
  const person = play.person(kelvin)
  const [first] = await person.replies()
  await person.pressData(first?.message_id ?? 0, 'status:month:no-such-employer:2026-11')
  await person.pressData(first?.message_id ?? 0, '__proto__')
  await person.pressData(first?.message_id ?? 0, 'menu')
  await play.done(4)
  await play.settled(7)
  const answers = await play.prisma.outbox.findMany({ where: { operation: 'answer' } })
  expect(answers.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
})
