// The Ledger port over an open database, and ids for its records.
import { randomUUIDv7 } from 'node:crypto'
import type { Ledger } from '../../../app/ledger.ts'
import type { Database } from '../database.ts'
import { changeLedger } from './change.ts'
import { changeEmployer, readEmployer } from './employer-file.ts'
import { lineWriting } from './line-set.ts'
import { readMonth } from './read-month.ts'
import { changeRegistration } from './registration-file.ts'

export function createLedger(database: Database): Ledger {
  return {
    change: (whose, work) => changeLedger(database, whose, work),
    changeEmployer: (code, work) => changeEmployer(database, code, work),
    changeRegistration: (reference, work) => changeRegistration(database, reference, work),
    lines: lineWriting(database),
    readMonth: (code, period) => readMonth(database, code, period),
    readEmployer: code => readEmployer(database, code),
  }
}

/** A UUID of version 7: in the order of time, so that rows lie in the order in which they came. */
export function newId(): string {
  return randomUUIDv7()
}
