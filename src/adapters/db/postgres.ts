// PostgreSQL 15 or newer, shared by any number of processes.
import type { Transaction } from '@prisma/driver-adapter-utils'
import { clientOptions, type Database, once } from './database.ts'
import { PrismaClient } from './generated/client.ts'
import { PostgresListener } from './listening.ts'
import { migrateInside } from './migration-transaction.ts'
import { postgresAdapter, postgresPool } from './postgres-adapter.ts'
import { sealing } from './sealing.ts'
import { reachable, refuseOldServer } from './server-check.ts'

export type PostgresOptions = { url: string; dataKey: Uint8Array; poolSize?: number; migrations?: string }

// Any number that no other program on this database would lock by.
const migrationLock = 7_246_301_911

/** Checks the server, brings the database up to date (one process at a time) and opens it. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const { url, dataKey, poolSize = 10, migrations } = options
  await migratePostgres(url, migrations)
  const pool = postgresPool(url, poolSize)
  const prisma = new PrismaClient({ ...clientOptions, adapter: postgresAdapter(pool) })
  const listener = new PostgresListener(url)
  return {
    engine: 'postgres',
    prisma,
    sealing: sealing(dataKey),
    listen: (channel, heard) => listener.listen(channel, heard),
    boss: { connectionString: url, max: 3 },
    close: once(async () => {
      await listener.close()
      await prisma.$disconnect()
      await pool.end()
    }),
  }
}

/** Applies what is new, in one transaction on a connection of its own. Returns the names applied. */
export async function migratePostgres(url: string, folder?: string): Promise<string[]> {
  const pool = postgresPool(url, 1)
  try {
    const adapter = await postgresAdapter(pool).connect()
    const transaction = await reachable(url, () => adapter.startTransaction())
    try {
      await refuseOldServer(transaction)
      return await migrateLocked(transaction, folder)
    } catch (error) {
      await transaction.executeRaw(statement('ROLLBACK')).catch(() => {})
      await transaction.rollback()
      throw error
    }
  } finally {
    await pool.end()
  }
}

async function migrateLocked(transaction: Transaction, folder?: string): Promise<string[]> {
  await transaction.executeRaw(statement(`SELECT pg_advisory_xact_lock(${migrationLock})`))
  const names = await migrateInside(transaction, script => transaction.executeRaw(statement(script)), folder)
  await transaction.executeRaw(statement('COMMIT'))
  await transaction.commit()
  return names
}

function statement(sql: string) {
  return { sql, args: [], argTypes: [] }
}
