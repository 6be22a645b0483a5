// What an import stores with: one transaction a page, or one for everything.
import type { Database } from '../../adapters/db/database.ts'
import { createLedger, newId } from '../../adapters/db/ledger/ledger.ts'
import { inOneTransaction } from '../../adapters/db/ledger/one-transaction.ts'
import { settingBook } from '../../adapters/db/setting-book.ts'
import { createAlmanac } from '../../adapters/holidays/almanac.ts'
import type { By, Desk } from '../../app/ledger.ts'
import { readSettings } from '../../app/settings.ts'
import type { Instant } from '../../core/calendar/instant.ts'

export const byImport: By = { actor: { kind: 'import' }, source: 'import' }

/** Thrown inside a transaction to take back all of it. */
class TakenBack extends Error {}

export type ImportStore = {
  /** Outside of every transaction: for lines, which are part of nothing until a version is made of them. */
  readonly desk: Desk

  /** What `work` gives, stored in one transaction; with `keep` false nothing of it is stored. */
  readonly store: <T>(work: (desk: Desk) => Promise<T>, keep: (made: T) => boolean) => Promise<T>
}

export function importStore(database: Database): ImportStore {
  const readNow = () => readSettings(settingBook(database))
  return {
    desk: deskOf(createLedger(database), readNow),
    store: async (work, keep) => {
      let made: Awaited<ReturnType<typeof work>> | undefined
      try {
        // Before the transaction: the embedded store answers nobody else until that has ended.
        const settings = await readNow()
        return await inOneTransaction(database, async ledger => {
          made = await work(deskOf(ledger, async () => settings))
          if (!keep(made)) throw new TakenBack()
          return made
        })
      } catch (error) {
        if (error instanceof TakenBack && made !== undefined) return made
        throw error
      }
    },
  }
}

function deskOf(ledger: Desk['ledger'], settings: Desk['settings']): Desk {
  const clock = { now: () => Date.now() as Instant }
  return {
    ledger,
    clock,
    newId,
    operator: 'companion',
    settings,
    almanac: createAlmanac(),
  }
}
