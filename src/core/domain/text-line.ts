// One line of a form in people's own words (names, addresses, positions): 2 to 150 characters, no links.
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainLine, wrongLength } from './typed-text.ts'

export type LineReason = 'empty' | 'tooShort' | 'tooLong' | 'link' | 'noLetters' | 'characters'

/** Which characters a line may have, and what it must have at least once. */
export type LineRule = { readonly allowed: RegExp; readonly needed: RegExp }

const link = /:\/\/|^www\.|(^|\s)t\.me\/|^\S+\.(com|net|org|my|io|me|xyz)(\/\S*)?$/i

/** Letters of every script, digits and the signs of names, titles and addresses. */
const written = /^[\p{L}\p{M}\p{N} '.,\-/@()&+:;*!#"%°]+$/u

/** Reads a line by a rule; length is counted in characters as people see them in a list, not in bytes. */
export function parseLine(text: string, rule: LineRule): Result<string, LineReason> {
  const line = plainLine(text)
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[“”]/g, '"')
  if (line === '') return err('empty')
  if (link.test(line)) return err('link')
  if (!rule.needed.test(line)) return err('noLetters')
  if (!rule.allowed.test(line)) return err('characters')
  const length = wrongLength([...line].length, 2, 150)
  return length === undefined ? ok(line) : err(length)
}

/** A position, a kind of business, a town, the street of an address: words, digits allowed beside them. */
export function parseWords(text: string): Result<string, LineReason> {
  return parseLine(text, { allowed: written, needed: /\p{L}/u })
}

/** The second line of an address, which may be a number alone ("12-3"). */
export function parseAddressLine(text: string): Result<string, LineReason> {
  return parseLine(text, { allowed: written, needed: /[\p{L}\p{N}]/u })
}
