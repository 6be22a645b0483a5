// "Rujukan Sahabat (bukan nombor PERKESO)": our own reference of a registration, SHB-26-000123-C [ours].
import type { z } from 'zod'
import { ownReference, parseOwnReference } from './own-reference.ts'
import type { Result } from './result.ts'
import { ok } from './result.ts'

export type RegistrationReference = string & z.$brand<'RegistrationReference'>

export type RegistrationReferenceRead = {
  readonly reference: RegistrationReference
  readonly year: number
  readonly number: number
}

const prefix = 'SHB'

/** The reference of the n-th registration (1 to 999,999) filed in a year (2000 to 2099); RangeError outside. */
export function registrationReference(n: number, year: number): RegistrationReference {
  return ownReference(prefix, n, year) as RegistrationReference
}

/** Reads a reference; small letters, spaces and missing hyphens do not matter. */
export function parseRegistrationReference(
  text: string,
): Result<RegistrationReferenceRead, 'empty' | 'shape' | 'checkLetter'> {
  const read = parseOwnReference(prefix, text)
  if (!read.ok) return read
  const { number, year } = read.value
  return ok({ reference: registrationReference(number, year), year, number })
}
