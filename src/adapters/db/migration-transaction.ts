// Migrations run inside one transaction: all that are new are applied, with their marks, or none. So a broken one
// leaves nothing behind, and neither does a process that dies in the middle.
import type { SqlMigrationAwareDriverAdapterFactory, SqlQueryable } from '@prisma/driver-adapter-utils'
import { MigrationFailed, migrate } from './migrate.ts'

/** Applies what is new through one open transaction. It rejects with the database's own reason. */
export async function migrateInside(
  transaction: SqlQueryable,
  runScript: (script: string) => Promise<unknown>,
  folder?: string,
): Promise<string[]> {
  let first: unknown
  const remembered = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      first ??= error
      throw error
    }
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: transaction.adapterName,
    connect: async () => ({
      provider: 'postgres',
      adapterName: transaction.adapterName,
      queryRaw: query => remembered(transaction.queryRaw(query)),
      executeRaw: query => remembered(transaction.executeRaw(query)),
      executeScript: script => remembered(runScript(script)).then(() => {}),
      startTransaction: () => Promise.reject(new Error('Migrations are inside a transaction already.')),
      getConnectionInfo: () => ({ supportsRelationJoins: true }),
      dispose: async () => {},
    }),
    connectToShadowDb: () => Promise.reject(new Error('Differences are made without a shadow database.')),
  }
  try {
    return await migrate(factory, folder)
  } catch (error) {
    throw first === undefined ? error : new MigrationFailed(first, failedMigration(error))
  }
}

/** The engine swallows the database's reason but knows which migration it was applying. */
function failedMigration(error: unknown): string | undefined {
  return error instanceof Error ? error.message.match(/migration_name="([^"]+)"/)?.[1] : undefined
}
