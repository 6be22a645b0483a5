// How near a question comes to a single wording of an entry: the cosine over rare features. It tells what an entry as a
// whole cannot, because all words of a good question stand together in one wording.

import { addPostings, buildSparseIndex, type SparseIndex } from './sparse-index.ts'

/** The wordings of all entries, the features each is made of, and whose they are. */
export type Nearest = {
  readonly index: SparseIndex
  readonly lengths: Float32Array
  readonly owners: Uint16Array
}

/** One wording as features, and the number of its entry. */
export type OwnedFeatures = { readonly entry: number; readonly features: readonly string[] }

/** Builds the index over single wordings. */
export function buildNearest(wordings: readonly OwnedFeatures[]): Nearest {
  const index = buildSparseIndex(
    wordings.map(({ features }) => features),
    () => 1,
  )
  const squares = new Float32Array(wordings.length)
  for (const feature of index.features.values()) {
    addPostings(index, feature, { amount: (index.rarity[feature] as number) ** 2, to: squares })
  }
  return { index, lengths: squares.map(Math.sqrt), owners: Uint16Array.from(wordings, ({ entry }) => entry) }
}

/** For each entry the cosine of its nearest wording, 0 to 1, and which one that is. */
export function nearestWordings(
  nearest: Nearest,
  features: readonly string[],
  entries: number,
): { readonly cosines: Float32Array; readonly wordings: Int32Array } {
  const { index, lengths, owners } = nearest
  const sums = new Float32Array(index.size)
  for (const name of new Set(features)) {
    const feature = index.features.get(name)
    if (feature === undefined) continue
    addPostings(index, feature, { amount: (index.rarity[feature] as number) ** 2, to: sums })
  }
  const own = lengthOf(index, features)
  const found = { cosines: new Float32Array(entries), wordings: new Int32Array(entries).fill(-1) }
  for (let wording = 0; wording < sums.length; wording++) {
    const sum = sums[wording] as number
    if (sum === 0) continue
    const cosine = sum / (own * (lengths[wording] as number))
    const entry = owners[wording] as number
    if (cosine <= (found.cosines[entry] as number)) continue
    found.cosines[entry] = cosine
    found.wordings[entry] = wording
  }
  return found
}

function lengthOf({ features, rarity, unknown }: SparseIndex, names: readonly string[]): number {
  let sum = 0
  for (const name of new Set(names)) {
    const feature = features.get(name)
    sum += (feature === undefined ? unknown : (rarity[feature] as number)) ** 2
  }
  return Math.sqrt(sum)
}
