// Updates that the bot has not confirmed yet. They stay until it does, or until they are too old.
import type { SandboxFile } from '../sqlite.ts'
import type { Fields } from '../telegram-objects.ts'

export interface PendingUpdate {
  updateId: number
  body: Fields
  expiresAt: number
}

interface Row {
  update_id: number
  body: string
  expires_at: number
}

const pending = (row: Row): PendingUpdate => ({
  updateId: row.update_id,
  expiresAt: row.expires_at,
  body: { update_id: row.update_id, ...(JSON.parse(row.body) as Fields) },
})

export interface NewUpdate {
  queue: string
  body: Fields
  expiresAt: number
  chatId: number | null
  messageId: number | null
}

/** A new file begins above every id of an earlier one, or a bot that remembers those would take new for old. */
export function beginUpdateIds(db: SandboxFile, first: number): void {
  const begun = db.get("SELECT 1 FROM sqlite_sequence WHERE name = 'pending_update'")
  if (!begun) db.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('pending_update', ?)", first)
}

export function insertUpdate(db: SandboxFile, update: NewUpdate): number {
  const row = db.get<{ update_id: number }>(
    'INSERT INTO pending_update (queue, body, expires_at, chat_id, message_id) VALUES (?, ?, ?, ?, ?) RETURNING update_id',
    update.queue,
    JSON.stringify(update.body),
    update.expiresAt,
    update.chatId,
    update.messageId,
  )
  return row?.update_id ?? 0
}

export function findUpdate(db: SandboxFile, updateId: number): PendingUpdate | undefined {
  const row = db.get<Row>(
    'SELECT update_id, body, expires_at FROM pending_update WHERE update_id = ?',
    updateId,
  )
  return row && pending(row)
}

export function listUpdates(db: SandboxFile, from: number, limit: number): PendingUpdate[] {
  return db
    .all<Row>(
      'SELECT update_id, body, expires_at FROM pending_update WHERE update_id >= ? ORDER BY update_id LIMIT ?',
      from,
      limit,
    )
    .map(pending)
}

/** Each update's id and queue, oldest first. */
export function listQueued(db: SandboxFile): { update_id: number; queue: string }[] {
  return db.all('SELECT update_id, queue FROM pending_update ORDER BY update_id')
}

export function countUpdates(db: SandboxFile): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM pending_update')?.n ?? 0
}

/** The id of the n-th newest update. */
export function nthNewest(db: SandboxFile, n: number): number | undefined {
  return db.get<{ update_id: number }>(
    'SELECT update_id FROM pending_update ORDER BY update_id DESC LIMIT 1 OFFSET ?',
    n - 1,
  )?.update_id
}

export interface TakenUpdate {
  chat_id: number | null
  message_id: number | null
}

export function removeUpdate(db: SandboxFile, updateId: number): TakenUpdate | undefined {
  return db.get('DELETE FROM pending_update WHERE update_id = ? RETURNING chat_id, message_id', updateId)
}

export function removeUpdatesBefore(db: SandboxFile, updateId: number): TakenUpdate[] {
  return db.all('DELETE FROM pending_update WHERE update_id < ? RETURNING chat_id, message_id', updateId)
}

export function dropExpired(db: SandboxFile, now: number): void {
  db.run('DELETE FROM pending_update WHERE expires_at <= ?', now)
}

export function dropAll(db: SandboxFile): void {
  db.run('DELETE FROM pending_update')
}
