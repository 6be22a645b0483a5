// What a person does in the chat with the bot, turned into messages and updates.
import { withFoundEntities } from '../bot-api/entities-found.ts'
import type { ChatMessage } from '../chat-api.ts'
import { personOf, userOf } from '../people.ts'
import { shareMessage } from '../share-message.ts'
import { nextMessageId } from '../store/chats.ts'
import {
  changeMessage,
  findMessage,
  listMessages,
  removeMessage,
  type StoredMessage,
  saveMessage,
  setReaction,
  toChatMessage,
} from '../store/messages.ts'
import { savePress } from '../store/presses.ts'
import type { Fields, Message, MessageEntity } from '../telegram-objects.ts'
import { seconds, type World } from '../world.ts'
import { NotPossible, openChat } from './standing.ts'

/** A message with this content arrives from the person. */
export function write(world: World, personId: number, content: Fields): ChatMessage {
  return world.db.transaction(() => {
    const { chat, person } = openChat(world, personId)
    const message: Message = {
      message_id: nextMessageId(world.db, chat.id),
      from: person,
      chat,
      date: seconds(world),
      ...content,
    }
    saveMessage(world.db, message, { tick: 'sent' })
    world.delivery.add('message', { message }, { chatId: chat.id, messageId: message.message_id })
    shareMessage(world, chat.id, message.message_id)
    return toChatMessage({ message, keyboard: undefined, reactions: {}, tick: 'sent' })
  })
}

export function writeText(
  world: World,
  personId: number,
  given: { text: string; replyTo?: number | undefined; entities?: MessageEntity[] | undefined },
): ChatMessage {
  const entities = withFoundEntities(given.text, given.entities ?? [])
  const repliedTo = given.replyTo === undefined ? undefined : messageIn(world, personId, given.replyTo)
  const { reply_to_message: _, ...shown } = repliedTo?.message ?? {}
  return write(world, personId, {
    text: given.text,
    ...(entities.length > 0 ? { entities } : {}),
    ...(repliedTo ? { reply_to_message: shown } : {}),
  })
}

function messageIn(world: World, chatId: number, messageId: number): StoredMessage {
  const found = findMessage(world.db, chatId, messageId)
  if (!found) throw new NotPossible(`There is no message ${messageId} in this chat.`)
  return found
}

export function editText(
  world: World,
  personId: number,
  given: { messageId: number; text: string },
): ChatMessage {
  return world.db.transaction(() => {
    openChat(world, personId)
    const before = messageIn(world, personId, given.messageId)
    if (before.message.from?.id !== personId) throw new NotPossible('People edit their own messages only.')
    const entities = withFoundEntities(given.text, [])
    const { entities: _, ...rest } = before.message
    const message: Message = {
      ...rest,
      edit_date: seconds(world),
      ...(rest.text === undefined
        ? { caption: given.text }
        : { text: given.text, ...(entities.length > 0 ? { entities } : {}) }),
    }
    changeMessage(world.db, message)
    world.delivery.add('edited_message', { edited_message: message })
    shareMessage(world, personId, given.messageId)
    return toChatMessage({ ...before, message })
  })
}

/** Any data is let through, as a changed Telegram client would. Returns the id of the callback query. */
export function press(world: World, personId: number, given: { messageId: number; data: string }): string {
  return world.db.transaction(() => {
    const { chat, person } = openChat(world, personId)
    const found = findMessage(world.db, personId, given.messageId)
    const id = savePress(world.db, { personId, madeAt: world.clock() })
    const message = found?.message ?? { chat, message_id: given.messageId, date: 0 }
    const query = { id, from: person, message, chat_instance: String(chat.id), data: given.data }
    world.delivery.add('callback_query', { callback_query: query })
    return id
  })
}

export function shareContact(
  world: World,
  personId: number,
  given: { userId?: number | undefined; phone?: string | undefined },
): ChatMessage {
  const isOwn = given.userId === undefined && given.phone === undefined
  const whose = personOf(given.userId ?? personId)
  const { first_name, last_name } = userOf(whose)
  const isKnown = isOwn || given.userId !== undefined
  return write(world, personId, {
    contact: {
      phone_number: (given.phone ?? whose.phone).replace('+', ''),
      first_name: isKnown ? first_name : (given.phone ?? ''),
      ...(isKnown && last_name !== undefined ? { last_name } : {}),
      ...(isKnown ? { user_id: whose.id } : {}),
    },
  })
}

/** An empty emoji takes the reaction back. */
export function react(world: World, personId: number, given: { messageId: number; emoji: string }): void {
  world.db.transaction(() => {
    const { chat, person } = openChat(world, personId)
    const { [String(personId)]: old, ...others } = messageIn(world, personId, given.messageId).reactions
    const after = given.emoji ? { ...others, [personId]: given.emoji } : others
    setReaction(world.db, { chatId: personId, messageId: given.messageId }, after)
    const asList = (emoji: string | undefined) => (emoji ? [{ type: 'emoji', emoji }] : [])
    world.delivery.add('message_reaction', {
      message_reaction: {
        chat,
        message_id: given.messageId,
        user: person,
        date: seconds(world),
        old_reaction: asList(old),
        new_reaction: asList(given.emoji),
      },
    })
    shareMessage(world, personId, given.messageId)
  })
}

export function emptyHistory(world: World, personId: number): void {
  world.db.transaction(() => {
    for (const { message } of listMessages(world.db, personId, Number.MAX_SAFE_INTEGER)) {
      removeMessage(world.db, personId, message.message_id)
      world.db.afterCommit(() =>
        world.feed.publish(personId, { kind: 'deleted', messageId: message.message_id }),
      )
    }
  })
}
