// The letters of a text, three by three: what is left alike when a word is spelt or inflected in another way.

/** What words were cut into before: whoever cuts thousands of texts meets the same words again and again. */
export type CutWords = Map<string, readonly string[]>

/** All runs of three letters of the words, with their beginnings and ends. */
export function trigramsOf(words: readonly string[], before?: CutWords): readonly string[] {
  return words.flatMap(word => before?.get(word) ?? cut(word, before))
}

function cut(word: string, before: CutWords | undefined): readonly string[] {
  const bounded = ` ${word} `
  const trigrams = Array.from({ length: bounded.length - 2 }, (_, at) => bounded.slice(at, at + 3))
  before?.set(word, trigrams)
  return trigrams
}
