// Settings that the bot stored: its webhook, which updates it wants, its names and texts.
import type { SandboxFile } from '../sqlite.ts'

export function readSetting<Value>(db: SandboxFile, name: string): Value | undefined {
  const row = db.get<{ body: string }>('SELECT body FROM setting WHERE name = ?', name)
  return row && (JSON.parse(row.body) as Value)
}

/** `undefined` forgets the setting. */
export function writeSetting(db: SandboxFile, name: string, value: unknown): void {
  if (value === undefined) db.run('DELETE FROM setting WHERE name = ?', name)
  else db.run('INSERT OR REPLACE INTO setting (name, body) VALUES (?, ?)', name, JSON.stringify(value))
}

/** The name that the bot gave itself in this language, or for everybody. */
export const botName = (db: SandboxFile, language: string): string | undefined =>
  readSetting(db, `name:${language.slice(0, 2)}`) ?? readSetting(db, 'name:')
