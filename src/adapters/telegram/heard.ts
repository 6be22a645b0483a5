// An update to what happened: the one place that reads Telegram's fields. Decides nothing.
import type { Heard } from '../../app/ports.ts'
import { dayInMalaysia, instant } from '../../core/calendar/instant.ts'
import type { PersonEvent, unreadable } from '../../core/dialogues/event.ts'
import {
  type TelegramMembership,
  type TelegramMessage,
  type TelegramPress,
  TelegramUpdate,
} from './update.ts'

/** Undefined for kinds we do not handle, for bots and channels, and for groups where nobody spoke to us. */
export function heardOf(update: unknown): Heard | undefined {
  const parsed = TelegramUpdate.safeParse(update)
  if (!parsed.success) return undefined
  const { message, edited_message: edited, callback_query: press, my_chat_member: membership } = parsed.data
  if (message) return ofMessage(message)
  if (edited) return ofEdit(edited)
  if (press) return ofPress(press)
  return membership && ofMembership(membership)
}

/** The id of who did it, for the inbox; of the same updates as `heardOf` understands. */
export function personOf(update: unknown): bigint | undefined {
  const parsed = TelegramUpdate.safeParse(update)
  if (!parsed.success) return undefined
  const { message, edited_message: edited, callback_query: press, my_chat_member: membership } = parsed.data
  const from = (message ?? edited ?? press ?? membership)?.from
  return from && BigInt(from.id)
}

function ofMessage(message: TelegramMessage): Heard | undefined {
  if (!message.from || message.from.is_bot) return undefined
  if (message.chat.type !== 'private') return ofGroup(message)
  const event = eventOf(message)
  // Of an album each photo and each file is one of its own; what is said to all of them alike is said once.
  const album = event.kind !== 'documentSent' && message.media_group_id
  const once = album && { once: `album:${message.chat.id}:${album}` }
  return { ...frame(message.chat.id, message.from), event, ...once }
}

function eventOf(message: TelegramMessage): PersonEvent {
  if (message.text !== undefined) return commandIn(message) ?? { kind: 'textSaid', text: message.text }
  if (message.contact) {
    const own = message.contact.user_id === message.from?.id
    return { kind: 'contactShared', phone: message.contact.phone_number, own }
  }
  if (message.location) return { kind: 'locationShared', at: message.location }
  return photoIn(message) ?? documentIn(message) ?? { kind: 'unreadableSent', what: contentOf(message) }
}

/** Of the sizes that it comes in, the largest. */
function photoIn({ photo, caption }: TelegramMessage): PersonEvent | undefined {
  const largest = photo?.toSorted((one, other) => one.width * one.height - other.width * other.height).at(-1)
  if (!largest) return undefined
  const file = { fileId: largest.file_id, name: '', size: largest.file_size ?? 0, mime: 'image/jpeg' }
  return { kind: 'photoSent', file, ...(caption !== undefined && { caption }) }
}

/** An animation comes as a document too, and is none. */
function documentIn({ document, animation, caption }: TelegramMessage): PersonEvent | undefined {
  if (!document || animation !== undefined) return undefined
  const { file_id: fileId, file_name: name = '', file_size: size = 0, mime_type: mime } = document
  const file = { fileId, name, size, ...(mime !== undefined && { mime }) }
  return { kind: 'documentSent', file, ...(caption !== undefined && { caption }) }
}

/** `/command@bot argument` at the very beginning. */
function commandIn({ text = '', entities = [] }: TelegramMessage): PersonEvent | undefined {
  const entity = entities.find(each => each.type === 'bot_command' && each.offset === 0)
  if (!entity) return undefined
  const [command = ''] = text.slice(1, entity.length).split('@')
  return { kind: 'commandGiven', command, argument: text.slice(entity.length).trim() }
}

const contents: readonly [keyof TelegramMessage, (typeof unreadable)[number]][] = [
  ['media_group_id', 'album'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'video'],
  ['sticker', 'sticker'],
]

function contentOf(message: TelegramMessage): (typeof unreadable)[number] {
  return contents.find(([field]) => message[field] !== undefined)?.[1] ?? 'other'
}

function ofEdit(message: TelegramMessage): Heard | undefined {
  if (!message.from || message.chat.type !== 'private' || message.text === undefined) return undefined
  return { ...frame(message.chat.id, message.from), event: { kind: 'textEdited', text: message.text } }
}

function ofPress(press: TelegramPress): Heard | undefined {
  if (press.message && press.message.chat.type !== 'private') return undefined
  const messageId = press.message && BigInt(press.message.message_id)
  return {
    ...frame(press.from.id, press.from),
    event: { kind: 'pressed', press: press.data ?? '' },
    pressed: { id: press.id, ...(messageId !== undefined && { messageId }) },
  }
}

function ofMembership({ chat, from, date, new_chat_member: member }: TelegramMembership): Heard | undefined {
  const gone = member.status === 'kicked' || member.status === 'left'
  if (chat.type === 'private') {
    return { ...frame(chat.id, from), event: { kind: gone ? 'blocked' : 'unblocked' } }
  }
  return gone || chat.type === 'channel' ? undefined : inGroup(chat.id, from, date)
}

/** A group gets one polite line a day, when a command or a mention calls us. */
function ofGroup(message: TelegramMessage): Heard | undefined {
  const called = (message.entities ?? []).some(({ type }) => type === 'bot_command' || type === 'mention')
  if (!called || message.chat.type === 'channel' || !message.from) return undefined
  return inGroup(message.chat.id, message.from, message.date)
}

function inGroup(chatId: number, from: NonNullable<TelegramMessage['from']>, date: number): Heard {
  const day = dayInMalaysia(instant(date * 1000))
  return { ...frame(chatId, from), event: { kind: 'groupAddressed' }, once: `group:${chatId}:${day}` }
}

function frame(chatId: number, from: NonNullable<TelegramMessage['from']>) {
  const { language_code: languageCode, first_name: name } = from
  return {
    chat: { externalId: BigInt(chatId) },
    ...(languageCode && { languageCode }),
    ...(name && { name }),
  }
}
