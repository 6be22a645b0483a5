// Single cells of payroll tables as values: amounts in ringgit, months in the ways that people and spreadsheets write
// them, identity numbers that a spreadsheet took for numbers.
import type { Period } from '../../calendar/period.ts'
import { type MoneyReason, parseMoney, type Sen } from '../money.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { parseSsfw } from '../ssfw.ts'
import { plainCode } from '../typed-text.ts'
import type { Found } from './finding.ts'
import { isMyKad } from './identity.ts'

/** A value of a spreadsheet: text, a number, a day ('YYYY-MM-DD'), an error such as #REF!, or nothing. */
export type CellValue = string | number | { readonly day: string } | { readonly error: string } | undefined

/** A formula is read by the value that was stored with it; undefined when none was. */
export type Cell = CellValue | { readonly formula: CellValue }

/** The text of a value as a person reads it. */
export function cellText(value: CellValue): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return 'day' in value ? value.day : value.error
  return String(value).trim()
}

const codes = {
  negative: 'amountNegative',
  fraction: 'amountFraction',
  tooLarge: 'amountTooLarge',
  notANumber: 'amountCharacters',
  empty: 'amountCharacters',
} as const satisfies Record<MoneyReason, Found['code']>

/** An amount in ringgit, or in sen under a heading that says so; nothing is 0. `most` is what the text layout holds. */
export function amountOf(
  value: CellValue,
  { inSen, most }: { readonly inSen: boolean; readonly most: number },
): Result<Sen, Found> {
  const text = cellText(value)
  if (text === '' || text === '-') return ok(0 as Sen)
  const refused = (reason: MoneyReason) => err({ code: codes[reason], found: text })
  const read = typeof value === 'number' ? senOf(inSen ? value / 100 : value) : textAmount(text, inSen)
  if (!read.ok) return refused(read.error)
  return read.value > most ? refused('tooLarge') : read
}

function textAmount(text: string, inSen: boolean): Result<Sen, MoneyReason> {
  const read = parseMoney(text)
  if (!inSen || !read.ok) return read
  return read.value % 100 === 0 ? ok((read.value / 100) as Sen) : err('fraction')
}

/** Spreadsheets count in binary fractions: 69.05 arrives as 69.04999999999999. */
function senOf(ringgit: number): Result<Sen, MoneyReason> {
  if (ringgit < 0) return err('negative')
  const sen = Math.round(ringgit * 100)
  if (!Number.isSafeInteger(sen)) return err('tooLarge')
  return Math.abs(ringgit * 100 - sen) > 1e-6 * Math.max(1, sen) ? err('fraction') : ok(sen as Sen)
}

export type IdentityCell = { readonly digits: string; readonly zeros: number }

/** 12 digits, as an SSFW number has and a MyKad number too: `isMyKad` tells which. The zeros that a spreadsheet took from the front of a MyKad number are put back and told in `zeros`. */
export function identityOf(value: CellValue): Result<IdentityCell, Found> {
  const column = 'identity'
  const read = parseSsfw(cellText(value))
  if (read.ok) return ok({ digits: read.value, zeros: 0 })
  if (read.error === 'empty') return err({ code: 'identityMissing', column })
  const text = plainCode(cellText(value))
  if (/^\d[.,]?\d*E\+?\d+$/.test(text))
    return err({ code: 'identityRounded', column, found: cellText(value) })
  if (read.error === 'characters') return err({ code: 'identityCharacters', column })
  const digits = text.padStart(12, '0')
  const recovered = text.length >= 8 && text.length < 12 && isMyKad(+digits.slice(0, 6), +digits.slice(6))
  if (recovered) return ok({ digits, zeros: 12 - text.length })
  return err({ code: 'identityLength', column, found: text.length, expected: 12 })
}

const names: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mac', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'june'],
  ['jul', 'julai', 'july'],
  ['ogo', 'ogos', 'aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dis', 'disember', 'dec', 'december'],
]

/** The days that spreadsheets count from 30 December 1899: what June 2016 and later come to. */
const firstSerial = 42522
const lastSerial = 60000

export type MonthCell = { readonly period: Period; readonly fromDate: boolean }

/** A month as MMYYYY (its first zero may be lost), MM/YYYY, YYYY-MM, with a name, or as a day or its number. */
export function monthOf(value: CellValue): Result<MonthCell, Found> {
  const text = cellText(value)
  const fromDate = typeof value === 'object' || serialDay(value) !== undefined
  const day = typeof value === 'object' ? text : serialDay(value)
  const month = day === undefined ? monthText(text) : day.slice(0, 7)
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(month)) return err({ code: 'month', column: 'month', found: text })
  return ok({ period: month as Period, fromDate })
}

/** 42016 to 42028 are April 2016 to 2028 written as a number: before June 2016 as days. */
function serialDay(value: CellValue): string | undefined {
  if (typeof value !== 'number' || value < firstSerial || value > lastSerial) return undefined
  return new Date(Math.round((value - 25569) * 86_400_000)).toISOString().slice(0, 10)
}

function monthText(text: string): string {
  const typed = text.toLowerCase().trim()
  const digits = /^(0?[1-9]|1[0-2])[\s/.-]?(\d{4})$/.exec(typed)
  if (digits !== null) return `${digits[2]}-${digits[1]?.padStart(2, '0')}`
  const yearFirst = /^(\d{4})[\s/.-]?(\d{1,2})(?:[\s/.-]\d{1,2})?$/.exec(typed)
  if (yearFirst !== null) return `${yearFirst[1]}-${yearFirst[2]?.padStart(2, '0')}`
  const dayFirst = /^\d{1,2}[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  if (dayFirst !== null) return `${dayFirst[2]}-${dayFirst[1]?.padStart(2, '0')}`
  const named = /^([a-z]+)[\s'./-]*(\d{4}|\d{2})$/.exec(typed)
  const month = names.findIndex(each => each.includes(named?.[1] ?? ''))
  if (named === null || month === -1) return ''
  return `${named[2]?.padStart(4, '20')}-${String(month + 1).padStart(2, '0')}`
}
