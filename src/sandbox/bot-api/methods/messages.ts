// Texts: sending, copying, forwarding, and the sign that the bot is at work.
import { z } from 'zod'
import { findMessage } from '../../store/messages.ts'
import type { Fields, Message } from '../../telegram-objects.ts'
import type { World } from '../../world.ts'
import { ApiError } from '../api-error.ts'
import { captionContent, textContent } from '../content.ts'
import type { Method } from '../method.ts'
import { ChatId, reachableChat } from '../reachable-chat.ts'
import { send } from '../send.ts'

export const sendMessage: Method = (world, { fields }) =>
  send(world, fields, () => textContent(world, fields))

const Origin = z.object({ from_chat_id: ChatId, message_id: z.int() })

function original(world: World, fields: Fields, purpose: string): Message {
  const { from_chat_id: from, message_id: id } = Origin.parse(fields)
  const found = Number.isNaN(from) ? undefined : findMessage(world.db, from, id)
  if (!found) throw ApiError.badRequest(`message to ${purpose} not found`)
  return found.message
}

/** Everything of a message that says what it holds, and nothing that says where it stands. */
function contentOf(message: Message): Fields {
  const { message_id, from, chat, date, edit_date, reply_markup, reply_to_message, ...content } = message
  return content
}

export const copyMessage: Method = (world, { fields }) => {
  const content = contentOf(original(world, fields, 'copy'))
  const changed = fields.caption === undefined ? content : { ...content, ...captionContent(world, fields) }
  return { message_id: send(world, fields, () => changed).message_id }
}

export const forwardMessage: Method = (world, { fields }) => {
  const message = original(world, fields, 'forward')
  const { from, date } = message
  const origin = from && { forward_origin: { type: 'user', sender_user: from, date } }
  return send(world, fields, () => ({ ...contentOf(message), ...origin }))
}

const actions = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
)

export const sendChatAction: Method = (world, { fields }) => {
  const { chat_id, action } = z.object({ chat_id: ChatId, action: z.string() }).parse(fields)
  const { chat } = reachableChat(world, chat_id)
  if (!actions.has(action)) throw ApiError.badRequest('wrong parameter action in request')
  world.feed.publish(chat.id, { kind: 'action', action })
  return true
}
