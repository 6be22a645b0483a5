// "Rujukan Sahabat (bukan nombor PERKESO)" of a link request: SHP-26-000123-C [ours]. P for "permintaan pautan".
import { z } from 'zod'
import { ownReference, parseOwnReference } from './own-reference.ts'

const prefix = 'SHP'

export type LinkRequestReference = string & z.$brand<'LinkRequestReference'>

/** As it is written by us. */
export const LinkRequestReference = z.custom<LinkRequestReference>(
  text => typeof text === 'string' && parseLinkRequestReference(text) === text,
)

/** The reference of the n-th request (1 to 999,999) of a year (2000 to 2099); RangeError outside. */
export function linkRequestReference(n: number, year: number): LinkRequestReference {
  return ownReference(prefix, n, year) as LinkRequestReference
}

/** Reads a reference; small letters, spaces and missing hyphens do not matter. Undefined for anything else. */
export function parseLinkRequestReference(text: string): LinkRequestReference | undefined {
  const read = parseOwnReference(prefix, text)
  return read.ok ? linkRequestReference(read.value.number, read.value.year) : undefined
}
