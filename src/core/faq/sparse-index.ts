// Which documents hold a feature (a word, or three letters), and how much it weighs there: plain typed arrays.

/** Features by number; the postings of feature `f` lie from `starts[f]` to `starts[f + 1]`. */
export type SparseIndex = {
  readonly features: ReadonlyMap<string, number>
  readonly starts: Uint32Array
  readonly documents: Uint16Array
  readonly weights: Float32Array
  /** How telling each feature is; a feature that no document has weighs `unknown`. */
  readonly rarity: Float32Array
  readonly unknown: number
  readonly size: number
}

/** How much a feature weighs in one document, given how often it is there and how long the document is. */
export type Weighing = (counted: {
  readonly times: number
  readonly length: number
  readonly usual: number
}) => number

/** Builds the index over documents given as features in their order; at most 65,536 of them. */
export function buildSparseIndex(documents: readonly (readonly string[])[], weigh: Weighing): SparseIndex {
  const counted = countFeatures(documents)
  const starts = startsOf(counted)
  const next = starts.slice()
  const total = counted.feature.length
  const packed = { documents: new Uint16Array(total), weights: new Float32Array(total) }
  const usual = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length)
  for (let at = 0; at < total; at++) {
    const feature = counted.feature[at] as number
    const document = counted.document[at] as number
    const place = next[feature] as number
    next[feature] = place + 1
    packed.documents[place] = document
    packed.weights[place] = weigh({
      times: counted.times[at] as number,
      length: documents[document]?.length ?? 0,
      usual,
    })
  }
  const rarity = Float32Array.from(counted.features.values(), feature =>
    rarityOf(documents.length, (starts[feature + 1] as number) - (starts[feature] as number)),
  )
  const unknown = rarityOf(documents.length, 0)
  return { features: counted.features, starts, ...packed, rarity, unknown, size: documents.length }
}

/** Adds `amount` times its weight to the sum of each document that has the feature. */
export function addPostings(
  index: SparseIndex,
  feature: number,
  add: { readonly amount: number; readonly to: Float32Array },
): void {
  const { starts, documents, weights } = index
  const end = starts[feature + 1] ?? 0
  for (let at = starts[feature] ?? 0; at < end; at++) {
    const document = documents[at] as number
    add.to[document] = (add.to[document] as number) + add.amount * (weights[at] as number)
  }
}

/** Whether the document has the feature of this name. */
export function holds(index: SparseIndex, name: string, document: number): boolean {
  const feature = index.features.get(name)
  if (feature === undefined) return false
  return index.documents.subarray(index.starts[feature], index.starts[feature + 1]).includes(document)
}

/** How many documents have the feature of this name. */
export function holders({ features, starts }: SparseIndex, name: string): number {
  const feature = features.get(name)
  return feature === undefined ? 0 : (starts[feature + 1] ?? 0) - (starts[feature] ?? 0)
}

/** How telling a feature is that `holding` of `documents` have: natural logarithm, never negative. */
function rarityOf(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}

type Counted = {
  readonly features: ReadonlyMap<string, number>
  /** One place for each feature of each document. */
  readonly feature: readonly number[]
  readonly document: readonly number[]
  readonly times: readonly number[]
}

function countFeatures(documents: readonly (readonly string[])[]): Counted {
  const features = new Map<string, number>()
  const latest: number[] = []
  const [feature, document, times]: [number[], number[], number[]] = [[], [], []]
  documents.forEach((names, number) => {
    const began = feature.length
    for (const name of names) {
      const id = features.get(name) ?? features.size
      if (id === features.size) features.set(name, id)
      const place = latest[id] ?? -1
      if (place >= began) times[place] = (times[place] as number) + 1
      else {
        latest[id] = feature.length
        feature.push(id)
        document.push(number)
        times.push(1)
      }
    }
  })
  return { features, feature, document, times }
}

function startsOf({ features, feature }: Counted): Uint32Array {
  const starts = new Uint32Array(features.size + 1)
  for (const id of feature) starts[id + 1] = (starts[id + 1] as number) + 1
  for (let id = 0; id < features.size; id++)
    starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
  return starts
}
