// Button presses that the bot may still answer.
import { randomInt } from 'node:crypto'
import type { SandboxFile } from '../sqlite.ts'

export interface Press {
  personId: number
  madeAt: number
}

/** Returns the id of the callback query. */
export function savePress(db: SandboxFile, { personId, madeAt }: Press): string {
  const id = `${personId}${String(randomInt(2 ** 47)).padStart(15, '0')}`
  db.run('INSERT INTO callback_query (id, person_id, made_at) VALUES (?, ?, ?)', id, personId, madeAt)
  db.run('DELETE FROM callback_query WHERE made_at < ?', madeAt - 3_600_000)
  return id
}

export function findPress(db: SandboxFile, id: string): Press | undefined {
  return db.get('SELECT person_id AS personId, made_at AS madeAt FROM callback_query WHERE id = ?', id)
}
