// The embedded store: PGlite in DATA_DIR, owned by one process.
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { fromPglite } from 'pg-boss'
import { lockDataDir } from './data-dir-lock.ts'
import { embeddedDataKey } from './data-key.ts'
import { clientOptions, type Database, once } from './database.ts'
import { PrismaClient } from './generated/client.ts'
import { migrateInside } from './migration-transaction.ts'
import { pgliteAdapter, queryable } from './pglite-adapter.ts'
import { sealing } from './sealing.ts'

export type EmbeddedOptions = {
  dataDir: string
  /** Used in place of the key that is kept in DATA_DIR. */
  dataKey?: Uint8Array
  migrations?: string
}

/** Takes DATA_DIR for this process (or throws DataDirTaken), opens the store and brings it up to date. */
export async function openEmbedded({ dataDir, migrations, ...given }: EmbeddedOptions): Promise<Database> {
  const lock = lockDataDir(dataDir)
  const opened: { pglite?: PGlite } = {}
  const release = once(async () => {
    await opened.pglite?.close()
    lock.release()
  })
  try {
    const dataKey = given.dataKey ?? embeddedDataKey(dataDir)
    const pglite = await PGlite.create({ dataDir: join(dataDir, 'store') })
    opened.pglite = pglite
    await migratePglite(pglite, migrations)
    return assemble(pglite, dataKey, release)
  } catch (error) {
    await release()
    throw error
  }
}

async function migratePglite(pglite: PGlite, folder?: string): Promise<string[]> {
  return pglite.transaction(async tx => migrateInside(await queryable(tx), script => tx.exec(script), folder))
}

function assemble(pglite: PGlite, dataKey: Uint8Array, release: () => Promise<void>): Database {
  const prisma = new PrismaClient({ ...clientOptions, adapter: pgliteAdapter(pglite) })
  return {
    engine: 'pglite',
    prisma,
    sealing: sealing(dataKey),
    // Later than the commit that notified: whoever hears it may start a transaction of its own.
    listen: async (channel, heard) => {
      const unlisten = await pglite.listen(channel, payload => void setImmediate(heard, payload))
      return once(() => unlisten())
    },
    boss: { db: fromPglite(pglite), backend: 'pglite' },
    close: once(async () => {
      await prisma.$disconnect()
      await release()
    }),
  }
}
