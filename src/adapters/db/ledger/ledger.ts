// The Ledger port over an open database, and ids for its records.
import { randomUUIDv7 } from 'node:crypto'
import type { Ledger } from '../../../app/ledger.ts'
import type { Database } from '../database.ts'
import type { SendMailJob } from '../store/mail.ts'
import { changeLedger } from './change.ts'
import { changeEmployer, readEmployer } from './employer-file.ts'
import { lineWriting } from './line-set.ts'
import { readMonth } from './read-month.ts'
import { changeRegistration } from './registration-file.ts'

/** `sendMailJob`: where mails of applications are queued. */
export function createLedger(database: Database, sendMailJob?: SendMailJob): Ledger {
  return {
    change: (whose, work) => changeLedger(database, whose, work),
    changeEmployer: (code, work) => changeEmployer(database, code, work),
    changeRegistration: (reference, work) => changeRegistration(database, reference, work, sendMailJob),
    lines: lineWriting(database),
    readMonth: (code, period) => readMonth(database, code, period),
    readEmployer: code => readEmployer(database, code),
  }
}

/** A UUID of version 7: in the order of time, so that rows lie in the order in which they came. */
export function newId(): string {
  return randomUUIDv7()
}
