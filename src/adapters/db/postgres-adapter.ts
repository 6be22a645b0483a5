// Prisma's driver adapter for PostgreSQL, with what @prisma/adapter-pg 7.10 leaves open: it reads and writes instants
// as if each session were in UTC, and it takes a COMMIT that the server turned into a ROLLBACK for a success.
import { PrismaPg } from '@prisma/adapter-pg'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** A pool whose sessions are in UTC, and give up their transaction when their process dies or hangs in it. */
export function postgresPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'sahabat',
    max,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    onConnect: async (client: pg.ClientBase) => {
      await client.query(`SET TIME ZONE 'UTC'; SET idle_in_transaction_session_timeout = '30s'`)
      // Lets go of the locks of a process that died in the middle of a statement. Servers on Windows cannot.
      await client.query(`SET client_connection_check_interval = '1s'`).catch(() => {})
    },
  })
  // An idle connection that is cut is replaced at the next use; unheard, the event would end the process.
  pool.on('error', () => {})
  return pool
}

/** Each connection remembers so many statements at most: their texts are few, but for lists of any length. */
const namedAtMost = 500

/** A statement with a name is read and planned once for each connection, and not each time it is run. */
function statementNames(): (query: SqlQuery) => string {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    if (args.length === 0) return '' // A script may be of several statements.
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size === namedAtMost) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}

/** A factory over one pool. Closing the adapter leaves the pool open: whoever opened it closes it. */
export function postgresAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool, { statementNameGenerator: statementNames() })
  return {
    provider: 'postgres',
    adapterName: factory.adapterName,
    connect: async () => withHonestCommit(await factory.connect(), pool),
    connectToShadowDb: () => Promise.reject(new Error('Differences are made without a shadow database.')),
  }
}

function withHonestCommit(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  return {
    provider: 'postgres',
    adapterName: adapter.adapterName,
    queryRaw: query => adapter.queryRaw(query),
    executeRaw: query => adapter.executeRaw(query),
    // The adapter's own cuts scripts at each semicolon, also inside functions.
    executeScript: async script => void (await pool.query(script)),
    startTransaction: async isolation => honest(await adapter.startTransaction(isolation)),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: () => adapter.dispose(),
  }
}

/** Once a statement has failed, the server answers COMMIT with ROLLBACK and no error: this tells the failure then. */
function honest(transaction: Transaction): Transaction {
  let failure: { error: unknown } | undefined
  const watched = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      failure ??= { error }
      throw error
    }
  }
  return {
    provider: 'postgres',
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: query => watched(transaction.queryRaw(query)),
    executeRaw: async (query: SqlQuery) => {
      const count = await watched(transaction.executeRaw(query))
      if (query.sql === 'COMMIT' && failure) throw failure.error
      return count
    },
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
    createSavepoint: async name => transaction.createSavepoint?.(name),
    rollbackToSavepoint: async name => {
      await transaction.rollbackToSavepoint?.(name)
      failure = undefined
    },
    releaseSavepoint: async name => transaction.releaseSavepoint?.(name),
  }
}
