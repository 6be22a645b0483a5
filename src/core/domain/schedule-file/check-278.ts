// One line of the combined layout: its owner, its amounts against the table, the blank end.
import type { Category } from '../category.ts'
import { checkAmounts, type LineAmounts } from './amount-check.ts'
import { isBlank, notNumber, numberAt, textAt } from './bytes.ts'
import type { MoneyColumn } from './column.ts'
import type { FindingCode } from './finding.ts'
import type { FindingLog } from './finding-log.ts'
import { layout278 } from './layout.ts'
import type { LineAt } from './line-at.ts'
import type { LineCheck } from './line-check.ts'
import type { Sums } from './totals.ts'

const { fields } = layout278

/** What is known of a worker and stands on no line: a foreign worker, whatever the number looks like; the category. */
export type Said = { readonly foreign?: boolean; readonly category?: Category }

/** Checks lines of 278 characters; adds their amounts to `sums`. */
export function create278Check(
  check: LineCheck,
  sums: Sums,
  log: FindingLog,
): (at: LineAt, said?: Said) => void {
  const amounts: LineAmounts = {
    wages: 0,
    socsoEmployer: 0,
    socsoEmployee: 0,
    eisEmployer: 0,
    eisEmployee: 0,
    skbbk: 0,
  }

  function read(at: LineAt, column: MoneyColumn): number {
    const from = at.start + at.shift
    const start = from + fields[column].start
    const end = from + fields[column].end
    const amount = numberAt(at.bytes, start, end)
    if (amount >= 0) return amount
    if (amount === notNumber.blank) return 0
    return readOdd({ column, amount, text: textAt(at.bytes, start, end) }, log)
  }

  const { skbbkDue = false } = check.expected

  return (at, said) => {
    const { group, standing } = check.owner(at, said?.foreign)
    amounts.wages = read(at, 'wages')
    amounts.socsoEmployer = read(at, 'socsoEmployer')
    amounts.socsoEmployee = read(at, 'socsoEmployee')
    amounts.eisEmployer = read(at, 'eisEmployer')
    amounts.eisEmployee = read(at, 'eisEmployee')
    amounts.skbbk = read(at, 'skbbk')
    sums.add(amounts)
    if (group.rates !== undefined && standing !== undefined)
      checkAmounts(amounts, { rates: group.rates, standing, skbbkDue, category: said?.category }, log)
    const blankFrom = at.start + at.shift + fields.blank.start
    if (!isBlank(at.bytes, blankFrom, blankFrom + 34)) reportNotBlank(at, blankFrom, log)
    check.done(group)
  }
}

const reasons: Readonly<Record<number, FindingCode>> = {
  [notNumber.negative]: 'amountNegative',
  [notNumber.fraction]: 'amountFraction',
  [notNumber.aligned]: 'amountAligned',
}

type OddAmount = { readonly column: MoneyColumn; readonly amount: number; readonly text: string }

/** A number that is only out of place is still a number. */
function readOdd({ column, amount, text }: OddAmount, log: FindingLog): number {
  const code = reasons[amount] ?? 'amountCharacters'
  if (code !== 'amountAligned') {
    log.report({ code, column, found: text })
    return -1
  }
  log.report({ code, column, found: text })
  log.correct({ column, from: text, to: Number(text), why: code })
  return Number(text)
}

function reportNotBlank({ bytes }: LineAt, from: number, log: FindingLog): void {
  const found = textAt(bytes, from, from + 34)
  log.report({ code: 'lineNotBlank', column: 'blank', found })
  log.correct({ column: 'blank', from: found, to: '', why: 'lineNotBlank' })
}
