import { expect, it } from 'vitest'
import { kelvin, opened, playground, siti, stoppedClock } from './playground.ts'

const text = 'Hai'

it('a bot cannot begin: not with a demo person who never wrote, not with somebody unknown', async () => {
  const { bot } = await playground()
  expect(await bot('sendMessage', { chat_id: kelvin, text })).toMatchObject({
    error_code: 403,
    description: "Forbidden: bot can't initiate conversation with a user",
  })
  expect(await bot('sendMessage', { chat_id: 42, text })).toMatchObject({ error_code: 400 })
})

it('whoever blocks the bot is told of, cannot be written to, and comes back by writing', async () => {
  const { bot, act, say } = await opened()
  await act('POST', `/chats/${siti}/block`, { blocked: true })
  const refusal = { error_code: 403, description: 'Forbidden: bot was blocked by the user' }
  expect(await bot('sendMessage', { chat_id: siti, text })).toMatchObject(refusal)
  expect(await bot('sendChatAction', { chat_id: siti, action: 'typing' })).toMatchObject(refusal)
  await say(siti, 'Kembali')
  expect(await bot('sendMessage', { chat_id: siti, text })).toMatchObject({ ok: true })
  expect((await bot('getUpdates')).result).toMatchObject([
    { message: { text: 'Hai' } },
    { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
    { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
    { message: { text: 'Kembali' } },
  ])
})

it('an account that is gone is told as such', async () => {
  const { bot, act } = await opened()
  await act('POST', `/chats/${siti}/block`, { deactivated: true })
  expect(await bot('sendMessage', { chat_id: siti, text })).toMatchObject({
    error_code: 403,
    description: 'Forbidden: user is deactivated',
  })
})

it('an edit that changes nothing, or nothing that is there, is refused', async () => {
  const { bot } = await opened()
  const at = { chat_id: siti, message_id: 2 }
  const reply_markup = { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] }
  await bot('sendMessage', { chat_id: siti, text, reply_markup })
  expect((await bot('editMessageText', { ...at, text, reply_markup })).description).toMatch(
    /^Bad Request: message is not modified/,
  )
  expect(await bot('editMessageText', { ...at, text: 'new', reply_markup })).toMatchObject({
    result: { text: 'new', edit_date: expect.any(Number), reply_markup },
  })
  expect((await bot('editMessageReplyMarkup', at)).result).not.toHaveProperty('reply_markup')
  expect((await bot('editMessageReplyMarkup', at)).description).toMatch(/not modified/)
  expect((await bot('editMessageCaption', { ...at, caption: 'x' })).description).toBe(
    'Bad Request: there is no caption in the message to edit',
  )
  expect((await bot('editMessageText', { ...at, message_id: 9, text })).description).toBe(
    'Bad Request: message to edit not found',
  )
  expect((await bot('editMessageText', { ...at, message_id: 1, text })).description).toBe(
    "Bad Request: message can't be edited",
  )
})

it('a message with a reply keyboard cannot be edited, and the bot is not told of the keyboard', async () => {
  const { bot, seen } = await opened()
  const reply_markup = { keyboard: [[{ text: 'Kongsi', request_contact: true }]], resize_keyboard: true }
  const { result } = await bot('sendMessage', { chat_id: siti, text, reply_markup })
  expect(result).not.toHaveProperty('reply_markup')
  expect((await seen(siti))[1]).toMatchObject({ reply_markup })
  expect(await bot('editMessageText', { chat_id: siti, message_id: 2, text: 'x' })).toMatchObject({
    description: "Bad Request: message can't be edited",
  })
})

it('messages can be deleted for 48 hours, once', async () => {
  const { clock, pass } = stoppedClock()
  const { bot, seen } = await opened({ clock })
  await bot('sendMessage', { chat_id: siti, text })
  expect(await bot('deleteMessage', { chat_id: siti, message_id: 2 })).toMatchObject({ result: true })
  expect(await bot('deleteMessage', { chat_id: siti, message_id: 2 })).toMatchObject({
    description: 'Bad Request: message to delete not found',
  })
  pass(48 * 3_600_000 + 1000)
  expect(await bot('deleteMessage', { chat_id: siti, message_id: 1 })).toMatchObject({
    description: "Bad Request: message can't be deleted",
  })
  expect(await seen(siti)).toHaveLength(1)
})

it('a press can be answered for 150 seconds', async () => {
  const { clock, pass } = stoppedClock()
  const { bot, act } = await opened({ clock })
  const { id } = await act<{ id: string }>('POST', `/chats/${siti}/presses`, { messageId: 1, data: 'a' })
  pass(150_000)
  expect(await bot('answerCallbackQuery', { callback_query_id: id })).toMatchObject({ result: true })
  pass(1)
  expect((await bot('answerCallbackQuery', { callback_query_id: id })).description).toMatch(
    /query is too old/,
  )
})

it('a message is copied, forwarded and replied to', async () => {
  const { bot, say } = await opened()
  await say(kelvin, 'Untuk Siti')
  const from = { chat_id: siti, from_chat_id: kelvin, message_id: 1 }
  expect((await bot('copyMessage', from)).result).toEqual({ message_id: 2 })
  expect((await bot('forwardMessage', from)).result).toMatchObject({
    text: 'Untuk Siti',
    forward_origin: { sender_user: { id: kelvin } },
  })
  expect((await bot('copyMessage', { ...from, message_id: 9 })).description).toBe(
    'Bad Request: message to copy not found',
  )
  const reply = await bot('sendMessage', { chat_id: siti, text, reply_parameters: { message_id: 2 } })
  expect(reply.result.reply_to_message).toMatchObject({ message_id: 2, text: 'Untuk Siti' })
})
