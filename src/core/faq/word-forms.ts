// Brings the forms of a word and its partner in the other language under the one word that is indexed.

import { conceptsAToK } from './concepts-a-to-k.ts'
import { conceptsLToZ } from './concepts-l-to-z.ts'

const indexed: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...conceptsAToK, ...conceptsLToZ }).flatMap(([word, others]) =>
    others.split(' ').map((other): [string, string] => [other, word]),
  ),
)

/** Every word that a concept is known by. */
export const conceptWords: readonly string[] = [...indexed].flat()

/** The form under which a word is indexed; a word without other forms is its own. */
export function baseForm(word: string): string {
  return indexed.get(word) ?? inflected(word) ?? word
}

/** Endings that leave a word what it is: those of English verbs and nouns, and the Malay -nya and -lah. */
const ending = /(?:ings?|ed|e?s|ments?|nya|lah)$/

/** A form that is not listed, of a word that is: checking is check, news is not new. */
function inflected(word: string): string | undefined {
  const stem = word.replace(ending, '')
  if (stem === word || stem.length < 4) return undefined
  return indexed.get(stem) ?? indexed.get(`${stem}e`)
}
