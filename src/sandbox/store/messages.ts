// Messages as the Bot API shows them, with what only people see: reply keyboards, ticks, reactions.
import type { ChatMessage } from '../chat-api.ts'
import type { SandboxFile } from '../sqlite.ts'
import type { Fields, Message } from '../telegram-objects.ts'

export interface StoredMessage {
  message: Message
  /** A reply keyboard, its removal or a forced reply: the API never tells these back to the bot. */
  keyboard: Fields | undefined
  /** By who reacted. */
  reactions: Record<string, string>
  tick: 'sent' | 'read' | undefined
}

interface Row {
  body: string
  keyboard: string | null
  reactions: string | null
  tick: 'sent' | 'read' | null
}

const stored = (row: Row): StoredMessage => ({
  message: JSON.parse(row.body) as Message,
  keyboard: row.keyboard === null ? undefined : (JSON.parse(row.keyboard) as Fields),
  reactions: row.reactions === null ? {} : (JSON.parse(row.reactions) as Record<string, string>),
  tick: row.tick ?? undefined,
})

export function saveMessage(
  db: SandboxFile,
  message: Message,
  shown: { keyboard?: Fields | undefined; tick?: 'sent' } = {},
) {
  db.run(
    'INSERT OR REPLACE INTO message (chat_id, message_id, body, keyboard, tick) VALUES (?, ?, ?, ?, ?)',
    message.chat.id,
    message.message_id,
    JSON.stringify(message),
    shown.keyboard ? JSON.stringify(shown.keyboard) : null,
    shown.tick ?? null,
  )
}

export function changeMessage(db: SandboxFile, message: Message): void {
  db.run(
    'UPDATE message SET body = ? WHERE chat_id = ? AND message_id = ?',
    JSON.stringify(message),
    message.chat.id,
    message.message_id,
  )
}

export function findMessage(db: SandboxFile, chatId: number, messageId: number): StoredMessage | undefined {
  const row = db.get<Row>(
    'SELECT body, keyboard, reactions, tick FROM message WHERE chat_id = ? AND message_id = ?',
    chatId,
    messageId,
  )
  return row && stored(row)
}

/** The newest, oldest first. */
export function listMessages(db: SandboxFile, chatId: number, limit: number): StoredMessage[] {
  return db
    .all<Row>(
      'SELECT body, keyboard, reactions, tick FROM message WHERE chat_id = ? ORDER BY message_id DESC LIMIT ?',
      chatId,
      limit,
    )
    .map(stored)
    .reverse()
}

export function removeMessage(db: SandboxFile, chatId: number, messageId: number): boolean {
  return db.run('DELETE FROM message WHERE chat_id = ? AND message_id = ?', chatId, messageId) > 0
}

export function setReaction(
  db: SandboxFile,
  at: { chatId: number; messageId: number },
  reactions: Record<string, string>,
) {
  db.run(
    'UPDATE message SET reactions = ? WHERE chat_id = ? AND message_id = ?',
    JSON.stringify(reactions),
    at.chatId,
    at.messageId,
  )
}

/** Tells whether the tick changed. */
export function markRead(db: SandboxFile, chatId: number, messageId: number): boolean {
  return (
    db.run(
      "UPDATE message SET tick = 'read' WHERE chat_id = ? AND message_id = ? AND tick = 'sent'",
      chatId,
      messageId,
    ) > 0
  )
}

/** As the chat page sees it. */
export function toChatMessage({ message, keyboard, reactions, tick }: StoredMessage): ChatMessage {
  const emojis = Object.values(reactions)
  const shown: unknown = {
    ...message,
    from: message.from ?? { id: message.chat.id, is_bot: false, first_name: message.chat.title ?? '' },
    ...(keyboard ? { reply_markup: keyboard } : {}),
    ...(tick ? { tick } : {}),
    ...(emojis.length > 0 ? { reactions: emojis } : {}),
  }
  return shown as ChatMessage
}
