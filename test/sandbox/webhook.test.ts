import { expect, it } from 'vitest'
import { eventually, kelvin, playground, receiver, siti, stoppedClock, texts } from './playground.ts'

const ok = { status: 200 }
const broken = { status: 500 }

it('an update is posted with the secret, and the tick turns to read once it was answered 200', async () => {
  const { bot, say, seen } = await playground()
  const hook = await receiver(() => ok)
  expect(await bot('setWebhook', { url: hook.url, secret_token: 's3cret' })).toMatchObject({ ok: true })
  await say(siti, 'Hai')
  await eventually(async () => (await seen(siti))[0]?.tick === 'read')
  expect(hook.got).toHaveLength(1)
  expect(hook.got[0]).toMatchObject({
    headers: { 'x-telegram-bot-api-secret-token': 's3cret', 'content-type': 'application/json' },
    update: { message: { text: 'Hai', from: { id: siti, language_code: 'ms' }, chat: { type: 'private' } } },
  })
  expect((await bot('getWebhookInfo')).result).toEqual({
    url: hook.url,
    has_custom_certificate: false,
    pending_update_count: 0,
    max_connections: 40,
  })
})

it("a failing update holds back its own chat only, is retried, and the chat's order stays", async () => {
  const { bot, say } = await playground()
  const hook = await receiver(({ update }) =>
    update.message?.text === 'one' && !texts(hook.got).includes('other') ? broken : ok,
  )
  await bot('setWebhook', { url: hook.url })
  await say(siti, 'one')
  await say(siti, 'two')
  await eventually(() => hook.got.length > 2)
  expect(texts(hook.got)).not.toContain('two')
  expect((await bot('getWebhookInfo')).result).toMatchObject({
    pending_update_count: 2,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  })
  await say(kelvin, 'other')
  await eventually(() => texts(hook.got).includes('two'))
  const got = texts(hook.got)
  expect(got.indexOf('two')).toBeGreaterThan(got.lastIndexOf('one'))
})

it('the first retry comes at once, the next ones after twice the time before', async () => {
  const { bot, say } = await playground({ retryBaseMs: 60 })
  const at: number[] = []
  const hook = await receiver(() => {
    at.push(performance.now())
    return at.length < 5 ? broken : ok
  })
  await bot('setWebhook', { url: hook.url })
  await say(siti, 'Hai')
  await eventually(() => at.length === 5)
  const waits = at.slice(1).map((time, n) => time - (at[n] ?? 0))
  for (const [n, least] of [0, 59, 119, 239].entries()) expect(waits[n]).toBeGreaterThanOrEqual(least)
  expect(waits[0]).toBeLessThan(waits[2] ?? 0)
})

it('Retry-After is obeyed', async () => {
  const { bot, say } = await playground()
  const at: number[] = []
  const hook = await receiver(() => {
    at.push(performance.now())
    return at.length === 1 ? { status: 503, headers: { 'retry-after': '1' } } : ok
  })
  await bot('setWebhook', { url: hook.url })
  await say(siti, 'Hai')
  await eventually(() => at.length === 2)
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(999)
})

it('a text and a press of one person arrive at the same time; two texts do not', async () => {
  const { bot, say, act } = await playground()
  let inFlight = 0
  let most = 0
  let open: (() => void) | undefined
  const gate = new Promise<void>(resolve => {
    open = resolve
  })
  const hook = await receiver(async () => {
    inFlight += 1
    most = Math.max(most, inFlight)
    await gate
    inFlight -= 1
    return ok
  })
  await bot('setWebhook', { url: hook.url })
  await say(siti, 'one')
  await say(siti, 'two')
  await act('POST', `/chats/${siti}/presses`, { messageId: 1, data: 'a' })
  await act('POST', `/chats/${siti}/presses`, { messageId: 1, data: 'b' })
  await eventually(() => hook.got.length === 2)
  open?.()
  await eventually(() => hook.got.length === 4)
  expect(most).toBe(2)
  expect(texts(hook.got).slice(0, 2).sort()).toEqual(['a', 'one'])
})

it('no more connections are open than the bot allowed', async () => {
  const { bot, say } = await playground()
  let inFlight = 0
  let most = 0
  const hook = await receiver(async () => {
    inFlight += 1
    most = Math.max(most, inFlight)
    await new Promise(resolve => setTimeout(resolve, 5))
    inFlight -= 1
    return ok
  })
  for (let person = 1; person <= 12; person++) await say(person, 'Hai')
  await bot('setWebhook', { url: hook.url, max_connections: 3 })
  await eventually(() => hook.got.length === 12)
  expect(most).toBe(3)
})

it('a receiver that does not answer is cut off and tried again', async () => {
  const { bot, say } = await playground({ cutAfterMs: 50 })
  const hook = await receiver((_got, before) => (before === 0 ? new Promise(() => undefined) : ok))
  await bot('setWebhook', { url: hook.url })
  await say(siti, 'Hai')
  await eventually(() => hook.got.length === 2)
  expect((await bot('getWebhookInfo')).result).toMatchObject({ last_error_message: 'Read timeout expired' })
})

it('redirects are not followed', async () => {
  const { bot, say } = await playground()
  const elsewhere = await receiver(() => ok)
  const hook = await receiver((_got, before) =>
    before === 0 ? { status: 307, headers: { location: elsewhere.url } } : ok,
  )
  await bot('setWebhook', { url: hook.url })
  await say(siti, 'Hai')
  await eventually(() => hook.got.length === 2)
  expect(elsewhere.got).toEqual([])
})

it('a press is worth delivering for 150 seconds, a message for 24 hours', async () => {
  const { clock, pass } = stoppedClock()
  const { bot, say, act, seen } = await playground({ clock })
  const hook = await receiver(() => ok)
  await say(siti, 'old')
  pass(24 * 3_600_000 - 149_000)
  await act('POST', `/chats/${siti}/presses`, { messageId: 1, data: 'press in time' })
  await say(siti, 'new')
  pass(149_000)
  await bot('setWebhook', { url: hook.url })
  await eventually(() => hook.got.length === 2)
  expect(texts(hook.got).sort()).toEqual(['new', 'press in time'])
  expect((await seen(siti)).map(({ tick }) => tick)).toEqual(['sent', 'read'])

  await bot('deleteWebhook')
  await act('POST', `/chats/${siti}/presses`, { messageId: 1, data: 'press too late' })
  pass(150_000)
  expect((await bot('getUpdates')).result).toEqual([])
})

it('reactions come only to a bot that asked for them', async () => {
  const { bot, say, act } = await playground()
  await say(siti, 'Hai')
  await act('POST', `/chats/${siti}/reactions`, { messageId: 1, emoji: '👍' })
  expect((await bot('getUpdates')).result).toHaveLength(1)
  await bot('getUpdates', { allowed_updates: ['message_reaction'] })
  await act('POST', `/chats/${siti}/reactions`, { messageId: 1, emoji: '' })
  await say(siti, 'not asked for')
  const { result } = await bot('getUpdates', { offset: -1 })
  expect(result).toMatchObject([{ message_reaction: { old_reaction: [{ emoji: '👍' }], new_reaction: [] } }])
})

it('a webhook that answers 410 for 23 hours is closed', async () => {
  const { clock, pass } = stoppedClock()
  const { bot, say } = await playground({ clock, retryBaseMs: 1 })
  const hook = await receiver(() => ({ status: 410 }))
  await bot('setWebhook', { url: hook.url })
  await say(siti, 'Hai')
  await eventually(() => hook.got.length > 1)
  pass(23 * 3_600_000)
  await eventually(async () => (await bot('getWebhookInfo')).result.url === '')
  expect((await bot('getUpdates')).result).toMatchObject([{ message: { text: 'Hai' } }])
})

it('pending updates are dropped when the bot says so', async () => {
  const { bot, say } = await playground()
  await say(siti, 'Hai')
  const hook = await receiver(() => ok)
  await bot('setWebhook', { url: hook.url, drop_pending_updates: true })
  await say(siti, 'new')
  await eventually(() => hook.got.length > 0)
  expect(texts(hook.got)).toEqual(['new'])
})
