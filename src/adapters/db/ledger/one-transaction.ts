// Many changes of ledgers in one transaction, for imports: all of them are stored, or none.
import type { Ledger } from '../../../app/ledger.ts'
import type { Database, Transaction } from '../database.ts'
import type { PrismaClient } from '../generated/client.ts'
import { retried } from '../retry.ts'
import { createLedger } from './ledger.ts'

/** A whole file in one transaction may take this long. */
const timeout = 15 * 60_000

/** Runs `work` on a ledger of one transaction, again after a serialisation failure or a deadlock. */
export function inOneTransaction<T>(database: Database, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  return retried(() =>
    database.prisma.$transaction(tx => work(createLedger({ ...database, prisma: joined(tx) })), { timeout }),
  )
}

/** A client whose transactions are part of this one. One that failed has ended it: what follows fails the same way. */
function joined(tx: Transaction): PrismaClient {
  let failed: { readonly error: unknown } | undefined
  const inside = async (work: (tx: Transaction) => Promise<unknown>) => {
    if (failed !== undefined) throw failed.error
    try {
      return await work(tx)
    } catch (error) {
      failed = { error }
      throw error
    }
  }
  return new Proxy(tx, {
    get: (target, name) => (name === '$transaction' ? inside : Reflect.get(target, name)),
  }) as PrismaClient
}
