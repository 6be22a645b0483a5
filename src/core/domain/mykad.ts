// MyKad numbers: `YYMMDD-PB-####`, a real date, a known place code, the last digit odd for men; no check digit.
// The century is not in the number: both possible birthdays are given and the reader decides.
import type { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { parseDay } from '../calendar/day.ts'
import type { BirthPlace } from './mykad-place.ts'
import { birthPlace } from './mykad-place.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainCode, wrongLength } from './typed-text.ts'

/** The 12 digits of a MyKad, without hyphens. */
export type MyKad = string & z.$brand<'MyKad'>

export type MyKadReason = 'empty' | 'characters' | 'tooShort' | 'tooLong' | 'date' | 'place'

export type MyKadRead = {
  readonly digits: MyKad
  /** The birthdays that the number can mean, the earlier century first: one or two. */
  readonly births: readonly Day[]
  readonly sex: 'male' | 'female'
  readonly place: BirthPlace
}

/** Reads a MyKad number, with or without hyphens and spaces. */
export function parseMyKad(text: string): Result<MyKadRead, MyKadReason> {
  const typed = plainCode(text)
  if (typed === '') return err('empty')
  if (!/^\d+$/.test(typed)) return err('characters')
  const length = wrongLength(typed.length, 12, 12)
  if (length !== undefined) return err(length)
  const births = birthsOf(typed)
  if (births.length === 0) return err('date')
  const place = birthPlace(typed.slice(6, 8))
  if (place === undefined) return err('place')
  const sex = Number(typed.slice(-1)) % 2 === 1 ? 'male' : 'female'
  return ok({ digits: typed as MyKad, births, sex, place })
}

function birthsOf(digits: string): readonly Day[] {
  const [year, month, date] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)]
  return ['19', '20']
    .map(century => parseDay(`${century}${year}-${month}-${date}`))
    .filter(birth => birth !== undefined)
}

/** For lists: birthday and last two digits stay, `900101-••-••00`; what is no 12 digits is hidden altogether. */
export function maskMyKad(text: string): string {
  const digits = plainCode(text)
  return /^\d{12}$/.test(digits) ? `${digits.slice(0, 6)}-••-••${digits.slice(-2)}` : '••••••-••-••••'
}
