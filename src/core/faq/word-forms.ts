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
  return indexed.get(word) ?? word
}
