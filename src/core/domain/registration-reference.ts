// "Rujukan Sahabat (bukan nombor PERKESO)": our own reference of a registration, SHB-26-000123-C [ours].
// Its last letter is a check over year and number, so that a slip in copying is seen at once.
import type { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainCode } from './typed-text.ts'

export type RegistrationReference = string & z.$brand<'RegistrationReference'>

export type RegistrationReferenceRead = {
  readonly reference: RegistrationReference
  readonly year: number
  readonly number: number
}

/** 23 letters without I, O and U. 23 is prime: one wrong digit, or two neighbours swapped, changes the letter. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTVWXYZ'

/** The reference of the n-th registration (1 to 999,999) filed in a year (2000 to 2099); RangeError outside. */
export function registrationReference(n: number, year: number): RegistrationReference {
  const fits =
    Number.isInteger(n) && n >= 1 && n <= 999_999 && Number.isInteger(year) && year >= 2000 && year <= 2099
  if (!fits) throw new RangeError(`no reference for number ${n} of ${year}`)
  const yy = String(year - 2000).padStart(2, '0')
  const digits = String(n).padStart(6, '0')
  return `SHB-${yy}-${digits}-${checkLetter(yy + digits)}` as RegistrationReference
}

/** Reads a reference; small letters, spaces and missing hyphens do not matter. */
export function parseRegistrationReference(
  text: string,
): Result<RegistrationReferenceRead, 'empty' | 'shape' | 'checkLetter'> {
  const typed = plainCode(text)
  if (typed === '') return err('empty')
  const [, yy, digits, letter] = /^SHB(\d\d)(\d{6})([A-Z])$/.exec(typed) ?? []
  const number = Number(digits)
  if (yy === undefined || digits === undefined || number === 0) return err('shape')
  if (letter !== checkLetter(yy + digits)) return err('checkLetter')
  const year = 2000 + Number(yy)
  return ok({ reference: registrationReference(number, year), year, number })
}

function checkLetter(digits: string): string {
  return LETTERS.charAt(Number(digits) % LETTERS.length)
}
