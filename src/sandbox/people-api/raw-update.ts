// Any update a test wants: what a private message would have is filled in where it is missing.
import { shareMessage } from '../share-message.ts'
import {
  nextMessageId,
  passMessageId,
  privateChat,
  rememberChat,
  setChatState,
  setHeardAt,
} from '../store/chats.ts'
import { saveMessage } from '../store/messages.ts'
import type { Chat, Fields, Message } from '../telegram-objects.ts'
import { seconds, type World } from '../world.ts'

const messageKinds = new Set(['message', 'edited_message', 'channel_post', 'edited_channel_post'])

/** Returns the update as it went out, or nothing when the bot does not want this kind. */
export function addRawUpdate(world: World, personId: number, given: Fields): Fields | undefined {
  const { update_id: _, ...update } = given
  const kind = Object.keys(update)[0] ?? ''
  return world.db.transaction(() => {
    const body = messageKinds.has(kind)
      ? { ...update, [kind]: rawMessage(world, personId, update[kind]) }
      : update
    const message = messageKinds.has(kind) ? (body[kind] as Message) : undefined
    const about =
      message && kind === 'message' ? { chatId: message.chat.id, messageId: message.message_id } : {}
    const updateId = world.delivery.add(kind, body, about)
    return updateId === undefined ? undefined : { update_id: updateId, ...body }
  })
}

function rawMessage(world: World, personId: number, given: unknown): Message {
  const own = privateChat(world.db, personId)
  const message = { from: own.person, chat: own.chat, date: seconds(world), ...(given as Fields) }
  const chat = message.chat as Chat
  if (chat.id === personId) setChatState(world.db, personId, 'open')
  else rememberChat(world.db, chat)
  setHeardAt(world.db, chat.id, world.clock())
  const id = (message as Partial<Message>).message_id ?? nextMessageId(world.db, chat.id)
  passMessageId(world.db, chat.id, id)
  const whole: Message = { message_id: id, ...message }
  saveMessage(world.db, whole, { tick: 'sent' })
  shareMessage(world, chat.id, id)
  return whole
}
