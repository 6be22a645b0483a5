// The sandbox's own file: one SQLite database that one process holds, so that a kill loses nothing acknowledged.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

const schema = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS chat (
  id INTEGER PRIMARY KEY, body TEXT NOT NULL, person TEXT, state TEXT NOT NULL,
  last_message_id INTEGER NOT NULL DEFAULT 0, heard_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS message (
  chat_id INTEGER NOT NULL, message_id INTEGER NOT NULL, body TEXT NOT NULL, keyboard TEXT, reactions TEXT,
  tick TEXT, PRIMARY KEY (chat_id, message_id)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending_update (
  update_id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL, expires_at INTEGER NOT NULL,
  chat_id INTEGER, message_id INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS callback_query (
  id TEXT PRIMARY KEY, person_id INTEGER NOT NULL, made_at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS command_list (
  scope TEXT NOT NULL, language TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (scope, language)) STRICT;
CREATE TABLE IF NOT EXISTS file (
  file_id TEXT PRIMARY KEY, unique_id TEXT NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL UNIQUE,
  name TEXT, mime TEXT, size INTEGER NOT NULL, width INTEGER, height INTEGER, body BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS mail (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS mail_attachment (
  mail_id INTEGER NOT NULL, n INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (mail_id, n)) STRICT;
`

export class SandboxFile {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #effects: (() => void)[] | undefined

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'sandbox.sqlite')
    this.#database = new DatabaseSync(path)
    try {
      this.#database.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;')
      this.#database.exec(schema)
    } catch (error) {
      this.#database.close()
      throw new Error(`The sandbox cannot use ${path}: another process holds it, or it is damaged.`, {
        cause: error,
      })
    }
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[]
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined
  }

  /** Returns how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes)
  }

  /** All or nothing; a transaction inside another joins it. */
  transaction<Result>(work: () => Result): Result {
    if (this.#effects) return work()
    const effects: (() => void)[] = []
    this.#effects = effects
    this.#database.exec('BEGIN IMMEDIATE')
    let result: Result
    try {
      result = work()
      this.#database.exec('COMMIT')
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    } finally {
      this.#effects = undefined
    }
    for (const effect of effects) effect()
    return result
  }

  /** What others may hear of only once it is on disk. */
  afterCommit(effect: () => void): void {
    if (this.#effects) this.#effects.push(effect)
    else effect()
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }
}
