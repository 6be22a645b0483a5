// Names of people and of employers, as written on an identity card or a certificate of registration:
// a/l, a/p, @, bin, binti, apostrophes, hyphens, dots; Latin, Chinese, Tamil and other letters.
import type { Result } from './result.ts'
import { err } from './result.ts'
import type { LineReason } from './text-line.ts'
import { parseLine, parseWords } from './text-line.ts'

export type PersonNameReason = LineReason | 'digits'

/** Reads the name of a person: letters and ' . , - / @ ( ), without digits. */
export function parsePersonName(text: string): Result<string, PersonNameReason> {
  const name = parseLine(text, { allowed: /^[\p{L}\p{M}\p{Nd} '.,\-/@()]+$/u, needed: /\p{L}/u })
  return name.ok && /\p{Nd}/u.test(name.value) ? err('digits') : name
}

/** Reads the name of a company, business or other employer, which may have digits and signs such as &. */
export function parseCompanyName(text: string): Result<string, LineReason> {
  return parseWords(text)
}
