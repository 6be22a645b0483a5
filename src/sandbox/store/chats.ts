// The chats "Telegram" knows, and whether the bot may write there.
import { demoPeople, personOf, userOf } from '../people.ts'
import type { SandboxFile } from '../sqlite.ts'
import type { Chat, User } from '../telegram-objects.ts'

/** known: never wrote to the bot. open: it may write. */
export type ChatState = 'known' | 'open' | 'blocked' | 'deactivated'

export interface StoredChat {
  chat: Chat
  person: User | undefined
  state: ChatState
  /** When the person, or somebody in the group, last did something; milliseconds. */
  heardAt: number | null
}

interface Row {
  body: string
  person: string | null
  state: ChatState
  heard_at: number | null
}

export function findChat(db: SandboxFile, id: number): StoredChat | undefined {
  const row = db.get<Row>('SELECT body, person, state, heard_at FROM chat WHERE id = ?', id)
  return (
    row && {
      chat: JSON.parse(row.body) as Chat,
      person: row.person === null ? undefined : (JSON.parse(row.person) as User),
      state: row.state,
      heardAt: row.heard_at,
    }
  )
}

/** The private chat of a person, made when it is not there yet. */
export function privateChat(db: SandboxFile, personId: number): StoredChat & { person: User } {
  const person = userOf(personOf(personId))
  const { is_bot: _, language_code: __, ...named } = person
  const chat: Chat = { ...named, type: 'private' }
  db.run(
    "INSERT INTO chat (id, body, person, state) VALUES (?, ?, ?, 'known') ON CONFLICT DO NOTHING",
    personId,
    JSON.stringify(chat),
    JSON.stringify(person),
  )
  const stored = findChat(db, personId)
  return { state: stored?.state ?? 'known', heardAt: stored?.heardAt ?? null, chat, person }
}

export function introduceDemoPeople(db: SandboxFile): void {
  for (const person of demoPeople) privateChat(db, person.id)
}

/** A group or channel that an update told of. */
export function rememberChat(db: SandboxFile, chat: Chat): void {
  db.run(
    "INSERT INTO chat (id, body, state) VALUES (?, ?, 'open') ON CONFLICT (id) DO UPDATE SET body = excluded.body",
    chat.id,
    JSON.stringify(chat),
  )
}

export function setChatState(db: SandboxFile, id: number, state: ChatState): void {
  db.run('UPDATE chat SET state = ? WHERE id = ?', state, id)
}

export function setHeardAt(db: SandboxFile, id: number, at: number): void {
  db.run('UPDATE chat SET heard_at = ? WHERE id = ?', at, id)
}

/** Message ids are never given twice in a chat, not even after its history was emptied. */
export function nextMessageId(db: SandboxFile, chatId: number): number {
  const row = db.get<{ id: number }>(
    'UPDATE chat SET last_message_id = last_message_id + 1 WHERE id = ? RETURNING last_message_id AS id',
    chatId,
  )
  if (!row) throw new Error(`No chat ${chatId}`)
  return row.id
}

/** So that an id which a test chose is not given again. */
export function passMessageId(db: SandboxFile, chatId: number, messageId: number): void {
  db.run('UPDATE chat SET last_message_id = max(last_message_id, ?) WHERE id = ?', messageId, chatId)
}
