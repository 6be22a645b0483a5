// The letters of a text, three by three: what is left alike when a word is spelt or inflected in another way.

/** All runs of three letters of the words, with their beginnings and ends. */
export function trigramsOf(words: readonly string[]): readonly string[] {
  const trigrams: string[] = []
  for (const word of words) {
    const bounded = ` ${word} `
    for (let at = 0; at + 3 <= bounded.length; at++) trigrams.push(bounded.slice(at, at + 3))
  }
  return trigrams
}
