// One line of the single-Act layout: one amount for both shares and no wages. The amount must be one of the table; which
// wages it can come from is a band and is told, never guessed.

import { parseDay } from '../../calendar/day.ts'
import { isBlank, notNumber, numberAt, textAt } from './bytes.ts'
import type { FindingCode } from './finding.ts'
import type { FindingLog } from './finding-log.ts'
import { layout223 } from './layout.ts'
import type { LineAt } from './line-at.ts'
import type { LineCheck } from './line-check.ts'
import type { Band, MonthRates } from './month-rates.ts'

const { fields } = layout223

export type Act = 'act4' | 'act800'

/** What was read of the amounts of a file so far. */
export type SingleActSum = {
  all: number
  /** How many lines have an amount of that Act's table. */
  act4: number
  act800: number
}

/** Checks lines of 223 characters; adds to `sum`. */
export function create223Check(check: LineCheck, sum: SingleActSum, log: FindingLog): (at: LineAt) => void {
  return at => {
    const { group } = check.owner(at)
    const start = at.start + at.shift + fields.amount.start
    const amount = numberAt(at.bytes, start, start + 14)
    if (amount < 0) reportAmount(amount, textAt(at.bytes, start, start + 14), log)
    else {
      sum.all += amount
      if (group.rates !== undefined) checkAmount(amount, group.rates, { sum, log })
    }
    checkStatus(at, log)
    check.done(group)
  }
}

/** The wages that one amount for both shares can come from; all empty: no table of the month has it. */
export type AmountBands = Readonly<Record<'category1' | 'category2' | 'eis', readonly Band[]>>

const memo = new WeakMap<MonthRates, Map<number, AmountBands>>()

/** The bands of an amount (sen) in this month. */
export function bandsOf(amount: number, rates: MonthRates): AmountBands {
  const known = memo.get(rates) ?? new Map<number, AmountBands>()
  memo.set(rates, known)
  const found = known.get(amount) ?? {
    category1: rates.bandsWhere(due => due.employer1 + due.employee1 === amount),
    category2: rates.bandsWhere(due => due.employer2 === amount),
    eis: rates.bandsWhere(due => amount > 0 && due.eisEmployer + due.eisEmployee === amount),
  }
  known.set(amount, found)
  return found
}

function checkAmount(
  amount: number,
  rates: MonthRates,
  { sum, log }: { readonly sum: SingleActSum; readonly log: FindingLog },
): void {
  const { category1, category2, eis } = bandsOf(amount, rates)
  const act4 = category1.length + category2.length > 0
  if (act4) sum.act4++
  if (eis.length > 0) sum.act800++
  if (!act4 && eis.length === 0) log.report({ code: 'amountNotInTable', column: 'amount', found: amount })
}

function reportAmount(amount: number, found: string, log: FindingLog): void {
  const codes: Readonly<Record<number, FindingCode>> = {
    [notNumber.negative]: 'amountNegative',
    [notNumber.fraction]: 'amountFraction',
    [notNumber.aligned]: 'amountAligned',
  }
  log.report({ code: codes[amount] ?? 'amountCharacters', column: 'amount', found })
}

function checkStatus({ bytes, start, shift }: LineAt, log: FindingLog): void {
  const from = start + shift + fields.statusDate.start
  if (isBlank(bytes, from, from + 9)) return
  const date = textAt(bytes, from, from + 8)
  const status = textAt(bytes, from + 8, from + 9)
  if (!/^[BHMST]?$/.test(status)) log.report({ code: 'statusUnknown', column: 'status', found: status })
  else if (status === '') log.report({ code: 'dateWithoutStatus', column: 'statusDate', found: date })
  else if (parseDay(date.replace(/^(\d{2})(\d{2})(\d{4})$/, '$3-$2-$1')) === undefined)
    log.report({ code: 'statusDate', column: 'statusDate', found: date })
}
