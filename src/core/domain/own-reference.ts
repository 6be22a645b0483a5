// References of our own, PREFIX-26-000123-C [ours]: a year, a running number, and a letter that checks them, so that a slip
// in copying is seen at once.
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainCode } from './typed-text.ts'

/** 23 letters without I, O and U. 23 is prime: one wrong digit, or two neighbours swapped, changes the letter. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTVWXYZ'

/** The reference of the n-th (1 to 999,999) of a year (2000 to 2099); RangeError outside. */
export function ownReference(prefix: string, n: number, year: number): string {
  const fits =
    Number.isInteger(n) && n >= 1 && n <= 999_999 && Number.isInteger(year) && year >= 2000 && year <= 2099
  if (!fits) throw new RangeError(`no reference for number ${n} of ${year}`)
  const yy = String(year - 2000).padStart(2, '0')
  const digits = String(n).padStart(6, '0')
  return `${prefix}-${yy}-${digits}-${checkLetter(yy + digits)}`
}

/** Reads one of this prefix; small letters, spaces and missing hyphens do not matter. */
export function parseOwnReference(
  prefix: string,
  text: string,
): Result<{ readonly year: number; readonly number: number }, 'empty' | 'shape' | 'checkLetter'> {
  const typed = plainCode(text)
  if (typed === '') return err('empty')
  const rest = typed.startsWith(prefix) ? typed.slice(prefix.length) : ''
  const [, yy, digits, letter] = /^(\d\d)(\d{6})([A-Z])$/.exec(rest) ?? []
  const number = Number(digits)
  if (yy === undefined || digits === undefined || number === 0) return err('shape')
  if (letter !== checkLetter(yy + digits)) return err('checkLetter')
  return ok({ year: 2000 + Number(yy), number })
}

function checkLetter(digits: string): string {
  return LETTERS.charAt(Number(digits) % LETTERS.length)
}
