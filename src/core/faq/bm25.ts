// BM25 over the entries, one document each, divided by the question's own ceiling: 1 would be an entry that says every
// word of the question again and again, so that a word nobody uses makes a question doubtful.

import { addPostings, buildSparseIndex, type SparseIndex } from './sparse-index.ts'

const k = 1.2
const b = 0.75

/** The index over the words of each entry. */
export function buildBm25(entries: readonly (readonly string[])[]): SparseIndex {
  return buildSparseIndex(
    entries,
    ({ times, length, usual }) => (times * (k + 1)) / (times + k * (1 - b + (b * length) / usual)),
  )
}

/** The share of the ceiling that each entry reaches, 0 to 1. */
export function bm25Shares(index: SparseIndex, words: readonly string[]): Float32Array {
  const shares = new Float32Array(index.size)
  let ceiling = 0
  for (const word of new Set(words)) {
    const feature = index.features.get(word)
    const rarity = feature === undefined ? index.unknown : (index.rarity[feature] as number)
    ceiling += rarity * (k + 1)
    if (feature !== undefined) addPostings(index, feature, { amount: rarity, to: shares })
  }
  return ceiling === 0 ? shares : shares.map(score => score / ceiling)
}
