import { expect, it, onTestFinished } from 'vitest'
import { findFlaw } from '../../src/sandbox/bot-api/type-check.ts'
import { ChatEvent, ChatMessage, type DemoPerson } from '../../src/sandbox/chat-api.ts'
import { eventually, kelvin, opened, playground, siti, token } from './playground.ts'

it('the demo people keep their ids and languages', async () => {
  const { act } = await playground()
  const people = await act<DemoPerson[]>('GET', '/people')
  expect(people.map(({ id, languageCode }) => [id, languageCode])).toEqual([
    [700000001, 'ms'],
    [700000002, 'en'],
    [700000003, 'ms'],
    [700000004, 'en'],
    [700000005, 'zh-hans'],
  ])
})

it('everything a person does arrives as an update of the published shape', async () => {
  const { bot, act, say, url } = await playground()
  const chat = `/chats/${siti}`
  const kinds = ['message', 'edited_message', 'callback_query', 'message_reaction', 'my_chat_member']
  await bot('getUpdates', { allowed_updates: kinds })
  await say(siti, '/start ABC')
  await bot('sendMessage', {
    chat_id: siti,
    text: 'Hai',
    reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] },
  })
  await act('POST', `${chat}/messages`, { text: 'Ya', replyTo: 2 })
  await act('PUT', `${chat}/messages/1`, { text: '/mula' })
  await act('POST', `${chat}/presses`, { messageId: 2, data: 'a' })
  await act('POST', `${chat}/contact`, {})
  await act('POST', `${chat}/contact`, { userId: kelvin })
  await act('POST', `${chat}/location`, { latitude: 3.1, longitude: 101.7 })
  await act('POST', `${chat}/reactions`, { messageId: 2, emoji: '👍' })
  await fetch(`${url}/sandbox${chat}/files?name=a.csv`, { method: 'POST', body: 'a' })
  await act('POST', `${chat}/block`, { blocked: true })
  const { result } = await bot('getUpdates')
  for (const update of result) expect(findFlaw(['Update'], update, 'update')).toBeUndefined()
  expect(result).toMatchObject([
    { message: { text: '/start ABC', entities: [{ type: 'bot_command', length: 6 }] } },
    { message: { text: 'Ya', reply_to_message: { message_id: 2, text: 'Hai', from: { is_bot: true } } } },
    { edited_message: { message_id: 1, text: '/mula', edit_date: expect.any(Number) } },
    { callback_query: { from: { id: siti }, message: { message_id: 2 }, data: 'a' } },
    { message: { contact: { user_id: siti, phone_number: '60123450001', first_name: 'Siti Aminah' } } },
    { message: { contact: { user_id: kelvin } } },
    { message: { location: { latitude: 3.1, longitude: 101.7 } } },
    { message_reaction: { message_id: 2, new_reaction: [{ type: 'emoji', emoji: '👍' }] } },
    { message: { document: { file_name: 'a.csv', mime_type: 'text/plain' } } },
    { my_chat_member: { new_chat_member: { status: 'kicked' } } },
  ])
})

it("what the bot does is of the published shape too, and of the page's", async () => {
  const { bot, act } = await opened()
  const { result } = await bot('sendMessage', { chat_id: siti, text: '<b>Hai</b> /menu', parse_mode: 'HTML' })
  expect(findFlaw(['Message'], result, 'message')).toBeUndefined()
  expect(findFlaw(['ChatFullInfo'], (await bot('getChat', { chat_id: siti })).result, 'chat')).toBeUndefined()
  expect(findFlaw(['User'], (await bot('getMe')).result, 'user')).toBeUndefined()
  expect(findFlaw(['WebhookInfo'], (await bot('getWebhookInfo')).result, 'info')).toBeUndefined()
  await bot('setMessageReaction', {
    chat_id: siti,
    message_id: 1,
    reaction: [{ type: 'emoji', emoji: '👍' }],
  })
  const messages = await act<object[]>('GET', `/chats/${siti}/messages`)
  for (const message of messages) ChatMessage.parse(message)
  expect(messages[0]).toMatchObject({ reactions: ['👍'], tick: 'sent' })
})

it('any update can be played: a group, an album, a kind that nobody knows', async () => {
  const { bot, act } = await playground()
  const group = { id: -1001, type: 'supergroup', title: 'Majikan' }
  await act('POST', `/chats/${siti}/raw`, { message: { chat: group, text: 'Hai semua' } })
  await act('POST', `/chats/${siti}/raw`, { message: { media_group_id: '1', photo: [] } })
  await act('POST', `/chats/${siti}/raw`, { update_id: 5, message: { voice: { file_id: 'x' } } })
  await act('POST', `/chats/${siti}/raw`, { brand_new: { a: 1 } })
  const { result } = await bot('getUpdates')
  expect(result).toMatchObject([
    { message: { chat: group, text: 'Hai semua', from: { id: siti } } },
    { message: { chat: { id: siti }, media_group_id: '1' } },
    { message: { message_id: 2, voice: { file_id: 'x' } } },
    { brand_new: { a: 1 } },
  ])
  const ids = result.map(({ update_id }: { update_id: number }) => update_id)
  expect(ids).toEqual([ids[0], ids[0] + 1, ids[0] + 2, ids[0] + 3])
  expect(await bot('sendMessage', { chat_id: -1001, text: 'Hai' })).toMatchObject({ result: { chat: group } })
})

it('the live feed tells of messages, edits, deletions, actions, answers, ticks and commands', async () => {
  const { url, bot, act } = await opened()
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const feed = await fetch(`${url}/sandbox/chats/${siti}/events`, { signal: stop.signal })
  const events: ChatEvent[] = []
  const reading = (async () => {
    for await (const line of feed.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      for (const [, event] of line.matchAll(/^data: (.*)$/gm))
        events.push(ChatEvent.parse(JSON.parse(event ?? '')))
    }
  })()
  const at = { chat_id: siti, message_id: 2 }
  await bot('sendChatAction', { chat_id: siti, action: 'typing' })
  await bot('sendMessage', { chat_id: siti, text: 'one' })
  await bot('editMessageText', { ...at, text: 'two' })
  const { id } = await act<{ id: string }>('POST', `/chats/${siti}/presses`, { messageId: 2, data: 'a' })
  await bot('answerCallbackQuery', { callback_query_id: id, text: 'Ya', show_alert: true })
  await bot('deleteMessage', at)
  const [first] = (await bot('getUpdates')).result
  await bot('getUpdates', { offset: first.update_id + 1 })
  await bot('setMyCommands', { commands: [] })
  await eventually(() => events.length === 7)
  expect(events).toMatchObject([
    { kind: 'action', action: 'typing' },
    { kind: 'message', message: { message_id: 2, text: 'one' } },
    { kind: 'message', message: { message_id: 2, text: 'two' } },
    { kind: 'answer', text: 'Ya', alert: true },
    { kind: 'deleted', messageId: 2 },
    { kind: 'message', message: { message_id: 1, tick: 'read' } },
    { kind: 'commands' },
  ])
  stop.abort()
  await expect(reading).rejects.toThrow()
})

it('starting over empties the history; message ids go on', async () => {
  const { act, say, seen } = await opened()
  await act('DELETE', `/chats/${siti}`)
  expect(await seen(siti)).toEqual([])
  expect(await say(siti, 'Hai')).toMatchObject({ message_id: 2 })
})

it('what makes no sense is refused in words', async () => {
  const { act } = await opened()
  expect(await act('POST', `/chats/${siti}/messages`, { text: '' })).toHaveProperty('error')
  expect(await act('PUT', `/chats/${siti}/messages/9`, { text: 'x' })).toEqual({
    error: 'There is no message 9 in this chat.',
  })
  expect(await act('POST', '/chats/abc/messages', { text: 'x' })).toHaveProperty('error')
  expect(await act('GET', '/nothing')).toHaveProperty('error')
})

it.each([
  ['a foreign page', { origin: 'https://evil.example' }, 403],
  ['its own page', {}, 200],
])('%s may look at the chats only if it is of this server', async (_who, headers, status) => {
  const { url } = await playground()
  const own = Object.keys(headers).length === 0 ? { origin: url } : headers
  expect((await fetch(`${url}/sandbox/people`, { headers: own })).status).toBe(status)
  expect((await fetch(`${url}/bot${token}/getMe`)).status).toBe(200)
})
