// Databases for tests: each test gets its own, copied from a migrated one.
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '../../src/adapters/db/database.ts'
import { openEmbedded } from '../../src/adapters/db/embedded.ts'
import { openPostgres } from '../../src/adapters/db/postgres.ts'

export const engines = ['pglite', 'postgres'] as const
export type Engine = (typeof engines)[number]

export const dataKey: Uint8Array = Buffer.alloc(32, 'sahabat tests ')

export type TestDatabase = Database & {
  /** DATABASE_URL, or DATA_DIR of the embedded store. */
  place: string
  /** Closes it and removes it. */
  drop: () => Promise<void>
}

/** An open database with the schema and no rows. */
export async function testDatabase(engine: Engine = 'postgres'): Promise<TestDatabase> {
  const { place, drop } = engine === 'pglite' ? copiedDataDir() : await clonedPostgres()
  const database =
    engine === 'pglite'
      ? await openEmbedded({ dataDir: place })
      : await openPostgres({ url: place, dataKey, poolSize: 4 })
  return {
    ...database,
    place,
    drop: async () => {
      await database.close()
      await drop()
    },
  }
}

/** A PostgreSQL database of its own, not opened: for processes that open it themselves. */
export async function clonedPostgres(): Promise<{ url: string; place: string; drop: () => Promise<void> }> {
  return newPostgres(`TEMPLATE ${inject('postgresTemplate')}`)
}

/** A PostgreSQL database without even the schema. */
export async function emptyPostgres(): Promise<{ url: string; place: string; drop: () => Promise<void> }> {
  return newPostgres('')
}

/** A DATA_DIR with the schema and no rows, not opened. */
export function copiedDataDir(): { place: string; drop: () => Promise<void> } {
  const { place, drop } = emptyDataDir()
  writeFileSync(join(place, 'data.key'), `${Buffer.from(dataKey).toString('base64')}\n`, { mode: 0o600 })
  cpSync(inject('pgliteTemplate'), join(place, 'store'), { recursive: true })
  return { place, drop }
}

/** A DATA_DIR whose store has no tables yet: what a first start makes, without the two seconds that takes. */
export function emptyStore(): { place: string; drop: () => Promise<void> } {
  const { place, drop } = emptyDataDir()
  cpSync(inject('pgliteEmpty'), join(place, 'store'), { recursive: true })
  return { place, drop }
}

export function emptyDataDir(): { place: string; drop: () => Promise<void> } {
  const place = mkdtempSync(join(inject('testFolder'), 'data-'))
  return { place, drop: async () => rmSync(place, { recursive: true, force: true }) }
}

async function newPostgres(from: string) {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name} ${from}`)
  const url = `${inject('postgresServer')}/${name}`
  return { url, place: url, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgresServer')}/postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
