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

/** The wages that an amount of both shares together can come from, by Act; no bands: the amount is not in the table. */
export function bandsOf(amount: number, rates: MonthRates): Readonly<Record<Act, readonly Band[]>> {
  return {
    act4: rates.bandsWhere(due => due.employer1 + due.employee1 === amount || due.employer2 === amount),
    act800: amount === 0 ? [] : rates.bandsWhere(due => due.eisEmployer + due.eisEmployee === amount),
  }
}

const memo = new WeakMap<MonthRates, Map<number, ReturnType<typeof bandsOf>>>()

function checkAmount(
  amount: number,
  rates: MonthRates,
  { sum, log }: { readonly sum: SingleActSum; readonly log: FindingLog },
): void {
  const known = memo.get(rates) ?? new Map()
  memo.set(rates, known)
  const bands = known.get(amount) ?? bandsOf(amount, rates)
  known.set(amount, bands)
  if (bands.act4.length > 0) sum.act4++
  if (bands.act800.length > 0) sum.act800++
  if (bands.act4.length + bands.act800.length === 0)
    log.report({ code: 'amountNotInTable', column: 'amount', found: amount })
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
