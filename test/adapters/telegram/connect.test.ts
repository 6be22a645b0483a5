import { expect, test } from 'vitest'
import { savePollOffset } from '../../../src/adapters/db/store/poll-offset.ts'
import { telegramApi } from '../../../src/adapters/telegram/api.ts'
import { checkToken } from '../../../src/adapters/telegram/check-token.ts'
import { connect } from '../../../src/adapters/telegram/connect.ts'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { play, playTelegram, token } from '../../support/assistant.ts'
import { fakeBotApi } from '../../support/fake-bot-api.ts'
import { botId, machinery } from '../../support/machinery.ts'
import { eventually, kelvin } from '../../support/person.ts'

const { texts } = loadTexts().wording

test('a conversation over a webhook: a question, a button, an answer', async () => {
  const played = await play({ delivery: 'webhook' })
  const person = played.person(kelvin)
  expect(await person.ask('/start')).toContain('Welcome')
  expect(await person.choose('Talk to a person')).toContain('first in the queue')
  expect(await played.act('GET', '/bot?language=ms')).toMatchObject({
    delivery: 'webhook',
    commands: expect.arrayContaining([expect.objectContaining({ command: 'mula' })]),
  })
})

test('a bot without a public address polls: the same inbox, the same answers, each update once', async () => {
  const played = await play({ delivery: 'polling' })
  const person = played.person(kelvin)
  expect(await person.ask('/start')).toContain('Welcome')
  expect(await person.choose('Talk to a person')).toContain('first in the queue')
  expect(await played.act('GET', '/bot')).toMatchObject({ delivery: 'polling' })
  expect(await played.database.prisma.inbox.count()).toBe(2)
})

test('what was said while the assistant was away is answered when it is back, in order', async () => {
  const played = await play({ delivery: 'polling' })
  await played.person(kelvin).ask('/start')
  await played.stop()
  await played.person(kelvin).say('/menu')
  await played.person(kelvin).say('thanks')
  await played.restart()
  const said = await played.person(kelvin).waitForReplies(3)
  expect(said.slice(1)).toEqual([
    expect.stringContaining('What do you need?'),
    expect.stringContaining('You are welcome'),
  ])
})

test('the offset of polling moves only after the commit: cut off in between, nothing is lost or doubled', async () => {
  const play = await machinery()
  for (const text of ['satu', 'dua', 'tiga']) await play.person().say(text)
  const cutOff = { ...play.store, savePollOffset: () => Promise.reject(new Error('cut off')) }
  const first = connect({ api: play.api, store: cutOff, texts, log: play.log, webhook: undefined })
  await eventually(() => play.logged.some(line => line.includes('cut off')))
  await first.stop()
  expect(await play.prisma.inbox.count()).toBe(3)
  expect(await play.store.pollOffset()).toBe(0n)
  const second = connect({ api: play.api, store: play.store, texts, log: play.log, webhook: undefined })
  await play.person().say('empat')
  await eventually(async () => (await play.prisma.inbox.count()) === 4)
  await second.stop()
  const updates = await play.prisma.inbox.findMany({ orderBy: { id: 'asc' } })
  expect(new Set(updates.map(({ updateId }) => updateId)).size).toBe(4)
})

test('an update that cannot be stored holds the offset back, and is stored when it can be', async () => {
  const play = await machinery()
  for (const text of ['satu', 'dua']) await play.person().say(text)
  let refusals = 1
  const store = {
    ...play.store,
    accept: (incoming: Parameters<typeof play.store.accept>[0]) =>
      refusals-- > 0 ? Promise.reject(new Error('no room')) : play.store.accept(incoming),
  }
  const connection = connect({ api: play.api, store, texts, log: play.log, webhook: undefined })
  await eventually(async () => (await play.prisma.inbox.count()) === 2)
  await connection.stop()
})

test('Telegram away at the start is tried again, and stopping does not wait for a call that hangs', async () => {
  const play = await machinery()
  await play.fault({ method: 'setMyCommands', fault: { kind: 'hang', seconds: 30 } })
  const connection = connect({ api: play.api, store: play.store, texts, log: play.log, webhook: undefined })
  await eventually(async () => (await play.faultsLeft()).length === 0)
  const began = performance.now()
  await connection.stop()
  expect(performance.now() - began).toBeLessThan(1_000)
})

const hello = (updateId: number) => ({
  update_id: updateId,
  message: {
    message_id: updateId,
    date: 1_797_296_700,
    from: { id: 42, is_bot: false, first_name: 'Ana', language_code: 'en' },
    chat: { id: 42, type: 'private', first_name: 'Ana' },
    text: '/start',
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
  },
})

test.each(['/telegram/prefix', '/telegram/prefix/'])(
  'any Bot API server will do, below whatever path it lives: %s',
  async prefix => {
    const telegram = await fakeBotApi([hello(7)])
    const played = await play({
      delivery: 'polling',
      settings: { TELEGRAM_API_ROOT: `${telegram.url}${prefix}` },
    })
    const sent = await eventually(() => telegram.calls.find(({ method }) => method === 'sendMessage'))
    expect(sent.path).toBe('/telegram/prefix/bot5900000001:SANDBOX-plays-Telegram/sendMessage')
    expect(sent.fields).toMatchObject({ chat_id: 42, text: expect.stringContaining('Welcome') })
    await eventually(() =>
      telegram.calls.some(({ method, fields }) => method === 'getUpdates' && fields.offset === 8),
    )
    expect(await played.database.prisma.inbox.count()).toBe(1)
  },
)

test('each bot reads on from its own offset', async () => {
  const play = await machinery()
  await savePollOffset(play.context, 70n)
  expect(await play.store.pollOffset()).toBe(70n)
  expect(await play.prisma.pollOffset.findMany()).toEqual([{ botId, offset: 70n }])
})

test('a list of commands that Telegram refuses does not keep the bot from hearing', async () => {
  const played = await play({ delivery: 'webhook' })
  await played.fault({
    method: 'setMyCommands',
    count: 100,
    fault: { kind: 'reply', code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' },
  })
  await played.restart()
  expect(await played.person(kelvin).ask('/start')).toContain('Welcome')
})

test('a token that Telegram knows gives the address of the chat, one that it does not is told, and it may be away', async () => {
  const telegram = await playTelegram()
  const known = telegramApi(token, telegram.url).api
  await expect(checkToken(telegramApi('5900000001:not-the-token-at-all', telegram.url).api)).rejects.toThrow(
    'BOT_TOKEN is not known to Telegram',
  )
  await expect(checkToken(known)).resolves.toMatch(/^https:\/\/t\.me\/\w+$/)
  await telegram.close()
  await expect(checkToken(known)).resolves.toBeUndefined()
})
