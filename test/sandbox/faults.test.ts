import { expect, it } from 'vitest'
import { opened, siti } from './playground.ts'

const hello = { chat_id: siti, text: 'Hai' }

it('the next calls of a method fail as asked, then it works again', async () => {
  const { bot, act } = await opened()
  const fault = { kind: 'reply', code: 429, description: 'Too Many Requests: retry after 7', retryAfter: 7 }
  await act('POST', '/faults', { method: 'sendMessage', count: 2, fault })
  expect(await bot('getMe')).toMatchObject({ ok: true })
  const failure = {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  }
  expect(await bot('sendMessage', hello)).toEqual(failure)
  expect(await act('GET', '/faults')).toEqual([{ method: 'sendMessage', count: 1, fault }])
  expect(await bot('sendMessage', hello)).toEqual(failure)
  expect(await bot('sendMessage', hello)).toMatchObject({ ok: true })
  expect(await act('GET', '/faults')).toEqual([])
})

it('a fault of one chat leaves the others alone, and can be taken back', async () => {
  const { bot, act, say } = await opened()
  await say(42, 'Hai')
  const fault = { kind: 'reply', code: 500, description: 'Internal Server Error' }
  await act('POST', '/faults', { method: '*', chatId: 42, count: 9, fault })
  expect(await bot('sendMessage', hello)).toMatchObject({ ok: true })
  expect(await bot('sendMessage', { ...hello, chat_id: 42 })).toMatchObject({ error_code: 500 })
  await act('DELETE', '/faults')
  expect(await bot('sendMessage', { ...hello, chat_id: 42 })).toMatchObject({ ok: true })
})

it.each([
  ['after the message was sent', true, 2],
  ['before anything was done', false, 1],
])('the connection is cut %s', async (_when, done, messages) => {
  const { bot, act, seen } = await opened()
  await act('POST', '/faults', { method: 'sendMessage', fault: { kind: 'drop', done } })
  await expect(bot('sendMessage', hello)).rejects.toThrow('fetch failed')
  expect(await seen(siti)).toHaveLength(messages)
})

it('an answer is held back as long as asked, though the work is done', async () => {
  const { bot, act, seen } = await opened()
  await act('POST', '/faults', { method: 'sendMessage', fault: { kind: 'hang', seconds: 0.3 } })
  const sending = bot('sendMessage', hello)
  const first = await Promise.race([
    sending,
    new Promise(resolve => setTimeout(() => resolve('waiting'), 150)),
  ])
  expect(first).toBe('waiting')
  expect(await seen(siti)).toHaveLength(2)
  expect(await sending).toMatchObject({ ok: true })
})

it('a fault that makes no sense is refused', async () => {
  const { act } = await opened()
  expect(await act('POST', '/faults', { method: 'sendMessage', fault: { kind: 'explode' } })).toHaveProperty(
    'error',
  )
})
