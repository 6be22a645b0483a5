// The store the settings ask for: PostgreSQL with DATABASE_URL, else the embedded one in DATA_DIR.
import { parseDataKey } from './data-key.ts'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { checkDataKey } from './key-check.ts'
import { openPostgres } from './postgres.ts'

export type DatabaseSettings = { DATABASE_URL?: string; DATA_DIR: string; DATA_KEY?: string }

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const database = await openEither(settings)
  try {
    await checkDataKey(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openEither({ DATABASE_URL, DATA_DIR, DATA_KEY }: DatabaseSettings): Promise<Database> {
  const dataKey = parseDataKey(DATA_KEY ?? '')
  if (DATABASE_URL === undefined) return openEmbedded({ dataDir: DATA_DIR, ...(dataKey && { dataKey }) })
  if (!dataKey) throw new Error('DATA_KEY is required with DATABASE_URL.')
  return openPostgres({ url: DATABASE_URL, dataKey, poolSize: 20 })
}
