// Prisma's driver adapter for PGlite, with three faults of pglite-prisma-adapter 0.7.2 mended: scripts are awaited,
// a failing COMMIT or ROLLBACK is told, and an isolation level is set inside the transaction instead of before it.
import type { PGlite, Transaction as PGliteTransaction } from '@electric-sql/pglite'
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQueryable,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

const adapterName = 'pglite-prisma-adapter'

/** A factory over one open PGlite. Closing the adapter leaves PGlite open: whoever opened it closes it. */
export function pgliteAdapter(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName,
    connect: () => connect(pglite),
    connectToShadowDb: () => Promise.reject(new Error('Differences are made without a shadow database.')),
  }
}

async function connect(pglite: PGlite): Promise<SqlDriverAdapter> {
  const queries = await queryable(pglite)
  return {
    ...queries,
    executeScript: async script => {
      await pglite.exec(script).catch(asDriverError)
    },
    startTransaction: isolation => startTransaction(pglite, isolation),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  }
}

/** The published adapter's own queries and type mapping, over the database itself or over one transaction. */
export async function queryable(client: PGlite | PGliteTransaction): Promise<SqlQueryable> {
  const adapter = await new PrismaPGlite(client as PGlite).connect()
  return {
    provider: 'postgres',
    adapterName: adapter.adapterName,
    queryRaw: query => adapter.queryRaw(query),
    executeRaw: query => adapter.executeRaw(query),
  }
}

async function startTransaction(pglite: PGlite, isolation?: IsolationLevel): Promise<Transaction> {
  const opened = Promise.withResolvers<Transaction>()
  const ended = Promise.withResolvers<void>()
  const finished = pglite.transaction(async tx => {
    if (isolation) await tx.exec(`SET TRANSACTION ISOLATION LEVEL ${isolation}`)
    opened.resolve({
      ...(await queryable(tx)),
      options: { usePhantomQuery: true },
      commit: async () => {
        ended.resolve()
        await finished.catch(asDriverError)
      },
      rollback: async () => {
        await tx.rollback()
        ended.resolve()
        await finished.catch(asDriverError)
      },
      createSavepoint: async name => void (await tx.exec(`SAVEPOINT ${name}`)),
      rollbackToSavepoint: async name => void (await tx.exec(`ROLLBACK TO SAVEPOINT ${name}`)),
      releaseSavepoint: async name => void (await tx.exec(`RELEASE SAVEPOINT ${name}`)),
    })
    await ended.promise
  })
  finished.catch(error => opened.reject(error))
  return opened.promise
}

function asDriverError(error: unknown): never {
  if (!(error instanceof Error) || !('code' in error)) throw error
  throw new DriverAdapterError({
    kind: 'postgres',
    code: String(error.code),
    severity: 'ERROR',
    message: error.message,
    detail: undefined,
    column: undefined,
    hint: undefined,
  })
}
