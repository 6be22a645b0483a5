// The desk at which the months of the demo are told: the use cases and their decisions are the real ones, and what they
// save is kept in the rows of the book. Nobody is told of it and no audit row is written, since it is long past.
import type { Books, By, Desk, Employer, Ledger, LineWriting, Outcome } from '../../../app/ledger.ts'
import { instant } from '../../../core/calendar/instant.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import { changed, type EmployerLedger, emptyLedger } from '../../../core/domain/ledger.ts'
import {
  type ReferenceKind,
  type ReferenceNumber,
  referenceNumber,
} from '../../../core/domain/reference-number.ts'
import { defaultSettings } from '../../../core/domain/setting.ts'
import { lineRow } from '../ledger/line-rows.ts'
import { saveChanges } from '../ledger/save-ledger.ts'
import type { Book } from './demo-book.ts'
import { demoEmployers } from './demo-employers.ts'
import { demoId } from './demo-id.ts'
import { transactionOver } from './demo-rows.ts'

/** `at`: the desk as it is at a moment. */
export type DemoDesk = { readonly book: Book; readonly by: By; readonly at: (moment: Date) => Desk }

export function openDesk(book: Book): DemoDesk {
  const ledger = ledgerOf(book)
  let made = 0
  const newId = () => demoId('record', book.employer.code, book.period, String(++made))
  return {
    book,
    by: { actor: { kind: 'system', id: 'demo' }, source: 'portal', portalConfirmedAt: book.asOf },
    at: moment => ({
      ...{ ledger, newId, operator: 'official', settings: async () => defaultSettings, almanac: notTold },
      clock: { now: () => instant(moment.getTime()) },
    }),
  }
}

/** The demo asks for nothing that is refused. */
export function done<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`the demo was refused: ${outcome.error.code}`)
  return outcome.value
}

/** Year and month, the employer’s place in the list, and a running number. */
export function demoNumber(
  { period, employer }: Book,
  kind: ReferenceKind,
  running: number,
): ReferenceNumber {
  const month = Number(period.slice(2).replace('-', ''))
  const place = demoEmployers.findIndex(({ code }) => code === employer.code) + 1
  return referenceNumber(kind, (month * 100 + place) * 1_000_000 + running)
}

function ledgerOf(book: Book): Ledger {
  const own = employerOf(book)
  let ledger = emptyLedger
  return {
    change: (whose, work) => {
      const isNobodys = 'number' in whose && ledger.references.every(each => each.number !== whose.number)
      const employer = isNobodys ? undefined : own
      const keep = (after: EmployerLedger) => {
        ledger = after
      }
      return work(booksOf(book, { employer, ledger }, keep))
    },
    lines: linesOf(book),
    changeEmployer: notTold,
    changeRegistration: notTold,
    readMonth: notTold,
    readEmployer: notTold,
  }
}

function notTold(): never {
  throw new Error('no demo month asks for it')
}

function linesOf({ rows, sealing }: Book): LineWriting {
  return {
    page: 1_000,
    save: async ({ scheduleId, first, lines, at }) => {
      rows.lineSets.push({ id: scheduleId, startedAt: new Date(at), keptAt: new Date(at) })
      rows.lines.push(
        ...lines.map((line, place) => lineRow(line, sealing, { scheduleId, line: first + place })),
      )
    },
    drop: notTold,
  }
}

function booksOf(
  book: Book,
  { employer, ledger }: Pick<Books, 'employer' | 'ledger'>,
  keep: (after: EmployerLedger) => void,
): Books {
  const tx = transactionOver(book.rows)
  return {
    employer,
    ledger,
    drawNumber: async kind =>
      demoNumber(book, kind, ledger.references.filter(each => each.kind === kind).length + 1),
    isTakenElsewhere: async () => false,
    paymentBySource: async sourceKey => ledger.payments.find(each => each.sourceKey === sourceKey),
    save: async (changes, stamp) => {
      keep(changed(ledger, changes))
      await saveChanges({ tx, employer }, changes, stamp)
    },
    keepLines: async () => {},
    append: async () => {},
    note: async () => {},
  }
}

function employerOf({ employer: { code, name, state }, asOf }: Book): Employer {
  const stamps = { portalConfirmedAt: asOf, createdAt: asOf, updatedAt: asOf }
  return { id: demoId('employer', code), code: EmployerCode.parse(code), name, state, ...stamps }
}
