// Telegram's updates, as far as we understand them, parsed once at the edge. Kinds we do not handle give undefined:
// they are acknowledged and ignored.
import { z } from 'zod'
import { Position } from '../../core/domain/position.ts'

const Id = z.int()
const User = z.object({
  id: Id,
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  language_code: z.string().optional(),
})
const Chat = z.object({ id: Id, type: z.enum(['private', 'group', 'supergroup', 'channel']) })
const Entity = z.object({ type: z.string(), offset: z.int(), length: z.int() })
const Present = z.unknown().optional()
const Document = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
})

const PhotoSize = z.object({
  file_id: z.string(),
  width: z.int().default(0),
  height: z.int().default(0),
  file_size: z.number().optional(),
})

export const TelegramMessage = z.object({
  message_id: Id,
  date: z.int(),
  from: User.optional(),
  chat: Chat,
  text: z.string().optional(),
  entities: z.array(Entity).optional(),
  media_group_id: z.string().optional(),
  contact: z.object({ phone_number: z.string(), user_id: Id.optional() }).optional(),
  location: Position.optional(),
  voice: Present,
  audio: Present,
  video: Present,
  video_note: Present,
  animation: Present,
  sticker: Present,
  photo: z.array(PhotoSize).optional(),
  document: Document.optional(),
  caption: z.string().optional(),
})
export type TelegramMessage = z.infer<typeof TelegramMessage>

export const TelegramPress = z.object({
  id: z.string(),
  from: User,
  data: z.string().optional(),
  message: z.object({ message_id: Id, chat: Chat }).optional(),
})
export type TelegramPress = z.infer<typeof TelegramPress>

export const TelegramMembership = z.object({
  chat: Chat,
  from: User,
  date: z.int(),
  new_chat_member: z.object({ status: z.string() }),
})
export type TelegramMembership = z.infer<typeof TelegramMembership>

/** What every update has; the rest is one of the kinds, of which we read four. */
export const TelegramUpdate = z.object({
  update_id: Id,
  message: TelegramMessage.optional(),
  edited_message: TelegramMessage.optional(),
  callback_query: TelegramPress.optional(),
  my_chat_member: TelegramMembership.optional(),
})
export type TelegramUpdate = z.infer<typeof TelegramUpdate>

/** Asked of Telegram; reactions are read later. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
