// Mends the spelling of words that nobody uses: one slip in words of five letters or more, two in long ones, the first
// letter fixed. A token without vowels is read by its consonants. English function words and names are let be.

import type { Mend } from './words.ts'

const shortest = 5
const longWord = 8

/** How often each known word is used; the more used one wins between equals. */
export type Vocabulary = ReadonlyMap<string, number>

/** The mending over a vocabulary, built once. */
export function buildMend(vocabulary: Vocabulary, letBe: (word: string) => boolean): Mend {
  const words = [...vocabulary.keys()].filter(word => word.length >= shortest - 1 && /^[a-z]+$/.test(word))
  const lettered = words.map((word): Lettered => ({ word, letters: lettersOf(word) }))
  const byFirst = Map.groupBy(lettered, ({ word }) => word[0] ?? '')
  const byConsonants = Map.groupBy(words, consonantsOf)
  return token => {
    if (vocabulary.has(token) || letBe(token) || !/^[a-z]+$/.test(token)) return token
    if (isVowelless(token)) return mostUsed(byConsonants.get(token) ?? [], vocabulary) ?? token
    if (token.length < shortest) return token
    return (
      closest(
        token,
        (byFirst.get(token[0] ?? '') ?? []).filter(each => !isExtended(token, each.word)),
        vocabulary,
      ) ?? token
    )
  }
}

function isVowelless(token: string): boolean {
  return token.length >= 4 && !/[aeiou]/.test(token)
}

function consonantsOf(word: string): string {
  return word.replace(/[aeiou]/g, '')
}

/** A word and the set of its letters, one bit each: words with too many other letters need no closer look. */
type Lettered = { readonly word: string; readonly letters: number }

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97)
  return letters
}

function bitsIn(letters: number): number {
  let bits = 0
  for (let left = letters; left !== 0; left &= left - 1) bits++
  return bits
}

function closest(token: string, words: readonly Lettered[], vocabulary: Vocabulary): string | undefined {
  const allowed = token.length >= longWord ? 2 : 1
  const own = lettersOf(token)
  let best: string[] = []
  let least = allowed + 1
  for (const { word, letters } of words) {
    if (Math.abs(word.length - token.length) > allowed || bitsIn(letters ^ own) > allowed * 2) continue
    const slips = slipsBetween(token, word, allowed)
    if (slips > allowed || slips > least) continue
    if (slips < least) best = []
    least = slips
    best.push(word)
  }
  return mostUsed(best, vocabulary)
}

/** With another end a word is mostly another word, tetap and tetapi; a doubled last letter is a slip. */
function isExtended(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  return longer.startsWith(shorter) && longer.at(-1) !== shorter.at(-1)
}

function mostUsed(words: readonly string[], vocabulary: Vocabulary): string | undefined {
  return words.toSorted((a, b) => (vocabulary.get(b) ?? 0) - (vocabulary.get(a) ?? 0) || (a < b ? -1 : 1))[0]
}

/** Letters left out, put in, replaced or swapped (Damerau), given up beyond `allowed`. */
function slipsBetween(one: string, other: string, allowed: number): number {
  let rows = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) row.push(slipsAt({ one, other, i, j }, row, rows))
    if (Math.min(...row) > allowed) return allowed + 1
    rows = [row, ...rows.slice(0, 1)]
  }
  return rows[0]?.[other.length] ?? allowed + 1
}

type Place = { readonly one: string; readonly other: string; readonly i: number; readonly j: number }

/** The cell of the table at this place, from the row so far and the two rows before. */
function slipsAt(
  { one, other, i, j }: Place,
  row: readonly number[],
  [last, before]: readonly number[][],
): number {
  const far = Number.MAX_SAFE_INTEGER
  const differs = one[i - 1] === other[j - 1] ? 0 : 1
  const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
  const swapped = isSwapped ? (before?.[j - 2] ?? far) + 1 : far
  return Math.min((last?.[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last?.[j - 1] ?? far) + differs, swapped)
}
