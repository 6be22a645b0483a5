// One change of an employer's ledger: a transaction that locks it, and is run again when another one was in the way.
import type { Books, Whose } from '../../../app/ledger.ts'
import type { Database, Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { drawNumber } from './draw-number.ts'
import { paymentEntry, withAllocations } from './entries.ts'
import { keepLines } from './line-set.ts'
import { loadLedger } from './load-ledger.ts'
import { holderOf, type LockedLedger, lockLedger } from './lock-ledger.ts'
import { saveChanges } from './save-ledger.ts'
import { writing } from './writing.ts'

export function changeLedger<T>(
  database: Database,
  whose: Whose,
  work: (books: Books) => Promise<T>,
): Promise<T> {
  return changing(database, async tx => {
    const locked = await lockLedger(tx, whose)
    return work(await openBooks(tx, locked))
  })
}

/**
 * Runs a transaction, again after a serialisation failure or a deadlock. A key that two transactions wrote at the same
 * moment is tried once more: the second then finds what the first one wrote.
 */
export async function changing<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const transaction = () => retried(() => database.prisma.$transaction(work))
  try {
    return await transaction()
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'P2002') throw error
    return transaction()
  }
}

async function openBooks(tx: Transaction, locked: LockedLedger): Promise<Books> {
  const { employer } = locked
  return {
    employer,
    ledger: await loadLedger(tx, locked),
    drawNumber: kind => drawNumber(tx, kind),
    isTakenElsewhere: async number => {
      const holder = await holderOf(tx, number)
      return holder !== null && holder.employerId !== employer?.id
    },
    paymentBySource: async sourceKey => {
      const row = await tx.payment.findUnique({ where: { sourceKey }, include: withAllocations })
      return row === null ? undefined : paymentEntry(row)
    },
    save: (changes, stamp) => saveChanges({ tx, employer }, changes, stamp),
    keepLines: (scheduleId, stamp) => keepLines(tx, scheduleId, stamp),
    ...writing(tx, () => employer?.id),
  }
}
