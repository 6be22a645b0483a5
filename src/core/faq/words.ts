// Turns a question or a wording into the words that are compared.
// Both sides pass through the same function, so that "nk byr" meets "hendak membayar".

import { isFiller } from './filler-words.ts'
import { expand } from './shorthand.ts'
import { baseForm } from './word-forms.ts'

/** A message longer than this is cut: the question is in its first words. */
const longest = 60

/**
 * The tokens of a text as typed: NFKC, lower case, no invisible characters, stretched letters made single; runs of
 * letters longer than any word are left out.
 */
export function tokensOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}'’‘`]/gu, '')
    .replace(/\b([ei])-(?=\p{L})/gu, '$1')
    .replace(/[\p{L}\p{N}]{40,}/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, longest)
}

/** Whether the token here is "no" for nombor: beside digits, or before what has a number. */
export function isNumberSign(tokens: readonly string[], at: number): boolean {
  if (tokens[at] !== 'no') return false
  const [before = '', after = ''] = [tokens[at - 1], tokens[at + 1]]
  return /^\d/.test(before) || /^\d/.test(after) || numbered.has(after) || numbered.has(before)
}

const numbered: ReadonlySet<string> = new Set(['ic', 'kp', 'telefon', 'tel', 'hp', 'akaun'])

/** The words of a text, shorthand written out and word forms brought together. */
export function plainWordsOf(text: string): string[] {
  return tokensOf(text)
    .map((token, at, all) => (isNumberSign(all, at) ? 'nombor' : token))
    .flatMap(token => expand(token.replace(/^(\p{L}{3,})2$/u, '$1')))
    .flatMap(word => expand(baseForm(word)))
    .map(baseForm)
}

/** The words that are indexed and searched: the plain words without fillers. */
export function wordsOf(text: string): string[] {
  return plainWordsOf(text).filter(word => !isFiller(word))
}
