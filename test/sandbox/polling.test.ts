import { expect, it } from 'vitest'
import type { BotProfile } from '../../src/sandbox/chat-api.ts'
import { type Act, eventually, playground, receiver, siti } from './playground.ts'

const polls = (act: Act) =>
  eventually(async () => (await act<BotProfile>('GET', '/bot')).delivery === 'polling')

it('updates are given again until the offset has passed them, and then the tick turns to read', async () => {
  const { bot, say, seen } = await playground()
  await say(siti, 'one')
  await say(siti, 'two')
  const { result: first } = await bot('getUpdates', { limit: 1 })
  expect(first).toMatchObject([{ message: { text: 'one' } }])
  expect((await bot('getUpdates')).result).toHaveLength(2)
  expect((await seen(siti)).map(({ tick }) => tick)).toEqual(['sent', 'sent'])
  const { result: rest } = await bot('getUpdates', { offset: first[0].update_id + 1 })
  expect(rest).toMatchObject([{ update_id: first[0].update_id + 1, message: { text: 'two' } }])
  expect((await seen(siti)).map(({ tick }) => tick)).toEqual(['read', 'sent'])
})

it('a long poll waits for the next update, and is empty when none comes in time', async () => {
  const { bot, say, act } = await playground()
  const waiting = bot('getUpdates', { timeout: 5 })
  await polls(act)
  await say(siti, 'Hai')
  expect((await waiting).result).toMatchObject([{ message: { text: 'Hai' } }])
  expect((await bot('getUpdates', { offset: 2_000_000_000, timeout: 1 })).result).toEqual([])
})

it('a poll that waits is ended with 409 by another poll and by a webhook', async () => {
  const { bot, act } = await playground()
  const first = bot('getUpdates', { timeout: 5 })
  await polls(act)
  const second = bot('getUpdates', { timeout: 5 })
  expect(await first).toEqual({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  })
  const hook = await receiver(() => ({ status: 200 }))
  await bot('setWebhook', { url: hook.url })
  expect(await second).toMatchObject({ description: 'Conflict: terminated by setWebhook request' })
  expect(await bot('getUpdates')).toMatchObject({
    error_code: 409,
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  })
})

it('the page is told how the bot hears of updates', async () => {
  const { bot, act } = await playground()
  expect(await act('GET', '/bot')).toMatchObject({ username: 'SahabatSandboxBot', delivery: 'none' })
  await bot('getUpdates')
  expect(await act('GET', '/bot')).toMatchObject({ delivery: 'polling' })
  const hook = await receiver(() => ({ status: 200 }))
  await bot('setWebhook', { url: hook.url })
  expect(await act('GET', '/bot')).toMatchObject({ delivery: 'webhook' })
})
