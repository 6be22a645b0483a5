// Money is a whole number of sen, never a fraction of ringgit: amounts come from tables and must add up exactly.
import type { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainLine } from './typed-text.ts'

/** A whole number of sen (RM1 is 100 sen). */
export type Sen = number & z.$brand<'Sen'>

export type MoneyReason = 'empty' | 'notANumber' | 'negative' | 'fraction' | 'tooLarge'

/** The most that can be typed: what the 14 digits of the wages column of the text file hold [2]. */
const MOST_SEN = 99_999_999_999_999

/** This many sen; throws a RangeError unless it is a whole number. */
export function sen(amount: number): Sen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of sen: ${amount}`)
  return amount as Sen
}

/** The sum in sen; 0 for none. */
export function addSen(...amounts: readonly Sen[]): Sen {
  return sen(amounts.reduce<number>((sum, amount) => sum + amount, 0))
}

/**
 * Reads an amount in ringgit as people type it: 3250, RM3,250, 3250.50, RM 1,234.5, "1 234.50", MYR 10.
 * Commas and spaces only between thousands; a point before one or two digits of sen.
 */
export function parseMoney(text: string): Result<Sen, MoneyReason> {
  const typed = plainLine(text.normalize('NFKC')).toUpperCase()
  const bare = typed
    .replace(/RM|MYR/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
  if (bare === '') return err(typed === '' ? 'empty' : 'notANumber')
  const shape = /^([-−–]\s?)?(\d{1,3}(?:[ ,]\d{3})+|\d+)(?:\.(\d+))?$/.exec(bare)
  if (shape === null) return err('notANumber')
  const [, minus, ringgit = '', cents = ''] = shape
  if (minus !== undefined) return err('negative')
  if (cents.length > 2) return err('fraction')
  const amount = Number(ringgit.replace(/[ ,]/g, '')) * 100 + Number(cents.padEnd(2, '0'))
  return amount > MOST_SEN ? err('tooLarge') : ok(sen(amount))
}
