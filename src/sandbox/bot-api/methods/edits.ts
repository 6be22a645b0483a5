// Changes of the bot's own messages.
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { shareMessage } from '../../share-message.ts'
import { changeMessage, findMessage, removeMessage } from '../../store/messages.ts'
import type { Fields, Message } from '../../telegram-objects.ts'
import { seconds, type World } from '../../world.ts'
import { ApiError } from '../api-error.ts'
import { captionContent, textContent } from '../content.ts'
import { checkKeyboard } from '../keyboard-check.ts'
import type { Method } from '../method.ts'
import { ChatId, knownChat, reachableChat } from '../reachable-chat.ts'

const Target = z.object({
  chat_id: ChatId.optional(),
  message_id: z.int().optional(),
  reply_markup: z.custom<Fields>().optional(),
})

function target(world: World, fields: Fields): Message {
  const { chat_id, message_id } = Target.parse(fields)
  if (chat_id === undefined) throw ApiError.badRequest('chat_id is empty')
  if (message_id === undefined) throw ApiError.badRequest('message identifier is not specified')
  const { chat } = reachableChat(world, chat_id)
  const found = findMessage(world.db, chat.id, message_id)
  if (!found) throw ApiError.badRequest('message to edit not found')
  // Only a message without a keyboard or with an inline one can be edited.
  if (found.message.from?.id !== world.bot.id || found.keyboard)
    throw ApiError.badRequest("message can't be edited")
  return found.message
}

function edit(world: World, fields: Fields, change: (message: Message) => Message): Message {
  const before = target(world, fields)
  const { inline } = checkKeyboard(Target.parse(fields).reply_markup, world.bot.username)
  const { reply_markup: _, ...content } = change(before)
  const after: Message = { ...content, ...(inline ? { reply_markup: inline } : {}) } as Message
  if (isDeepStrictEqual(after, before)) {
    throw ApiError.badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  after.edit_date = seconds(world)
  changeMessage(world.db, after)
  shareMessage(world, after.chat.id, after.message_id)
  return after
}

export const editMessageText: Method = (world, { fields }) =>
  edit(world, fields, ({ entities, link_preview_options, ...rest }) => {
    if (rest.text === undefined) throw ApiError.badRequest('there is no text in the message to edit')
    return { ...rest, ...textContent(world, fields) }
  })

export const editMessageCaption: Method = (world, { fields }) =>
  edit(world, fields, ({ caption, caption_entities, ...rest }) => {
    if (rest.text !== undefined) throw ApiError.badRequest('there is no caption in the message to edit')
    return { ...rest, ...captionContent(world, fields) }
  })

export const editMessageReplyMarkup: Method = (world, { fields }) => edit(world, fields, message => message)

const deletableForSeconds = 48 * 3600

function remove(world: World, chatId: number, messageId: number): boolean {
  const found = findMessage(world.db, chatId, messageId)
  if (!found) return false
  if (seconds(world) - found.message.date > deletableForSeconds)
    throw ApiError.badRequest("message can't be deleted")
  removeMessage(world.db, chatId, messageId)
  world.db.afterCommit(() => world.feed.publish(chatId, { kind: 'deleted', messageId }))
  return true
}

export const deleteMessage: Method = (world, { fields }) => {
  const { chat_id, message_id } = z.object({ chat_id: ChatId, message_id: z.int() }).parse(fields)
  const { chat } = knownChat(world, chat_id)
  if (!remove(world, chat.id, message_id)) throw ApiError.badRequest('message to delete not found')
  return true
}

export const deleteMessages: Method = (world, { fields }) => {
  const { chat_id, message_ids } = z
    .object({ chat_id: ChatId, message_ids: z.array(z.int()).min(1).max(100) })
    .parse(fields)
  const { chat } = knownChat(world, chat_id)
  for (const id of message_ids) remove(world, chat.id, id)
  return true
}
