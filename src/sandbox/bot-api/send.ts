// What all sends have in common: the chat, the pace, the message replied to, the keyboard.
import { z } from 'zod'
import { shareMessage } from '../share-message.ts'
import { nextMessageId } from '../store/chats.ts'
import { findMessage, saveMessage } from '../store/messages.ts'
import type { Fields, Message } from '../telegram-objects.ts'
import { seconds, type World } from '../world.ts'
import { ApiError } from './api-error.ts'
import { checkKeyboard } from './keyboard-check.ts'
import { ChatId, reachableChat } from './reachable-chat.ts'

const Common = z.object({
  chat_id: ChatId,
  reply_parameters: z
    .object({ message_id: z.int().optional(), allow_sending_without_reply: z.boolean().optional() })
    .optional(),
  reply_markup: z.custom<Fields>().optional(),
  protect_content: z.boolean().optional(),
})

/** `content` makes what is sent, once the chat is known to be open. */
export function send(world: World, fields: Fields, content: () => Fields): Message {
  const common = Common.parse(fields)
  const { chat, heardAt } = reachableChat(world, common.chat_id)
  const keyboards = checkKeyboard(common.reply_markup, world.bot.username)
  const repliedTo = repliedMessage(world, chat.id, common.reply_parameters)
  const made = content()
  world.pace.take(chat.id, heardAt)
  const message: Message = {
    message_id: nextMessageId(world.db, chat.id),
    from: world.bot,
    chat,
    date: seconds(world),
    ...(repliedTo ? { reply_to_message: repliedTo } : {}),
    ...made,
    ...(common.protect_content ? { has_protected_content: true } : {}),
    ...(keyboards.inline ? { reply_markup: keyboards.inline } : {}),
  }
  saveMessage(world.db, message, { keyboard: keyboards.reply })
  shareMessage(world, chat.id, message.message_id)
  return message
}

function repliedMessage(
  world: World,
  chatId: number,
  wanted: { message_id?: number | undefined; allow_sending_without_reply?: boolean | undefined } | undefined,
): Message | undefined {
  if (wanted?.message_id === undefined) return undefined
  const found = findMessage(world.db, chatId, wanted.message_id)
  if (!found && !wanted.allow_sending_without_reply)
    throw ApiError.badRequest('message to be replied not found')
  if (!found) return undefined
  const { reply_to_message: _, ...message } = found.message
  return message
}
