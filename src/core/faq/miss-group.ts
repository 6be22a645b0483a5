// Puts misses together that ask about the same: by the words they share, the telling ones first. The taps of people are
// labels, which staff see beside the questions.

import type { KnowledgeIndex } from './knowledge-index.ts'
import type { Miss } from './miss.ts'
import { readQuestion } from './question.ts'

/** Misses about one thing, the most asked first. */
export type MissGroup = {
  /** The words that most of its questions share. */
  readonly words: readonly string[]
  readonly misses: readonly Miss[]
  /** How often each topic was tapped, or `none`, or a `person`. */
  readonly chosen: Readonly<Record<string, number>>
}

/** How much two questions must share, in the weight of their words, to be about one thing. */
const alike = 0.45

/** The groups, largest first; each miss is in one of them. */
export function groupMisses(index: KnowledgeIndex, misses: readonly Miss[]): readonly MissGroup[] {
  const groups: { readonly words: ReadonlySet<string>; readonly misses: Miss[] }[] = []
  for (const miss of misses) {
    const words = new Set(readQuestion(miss.question, index.mend).words)
    const own = groups.find(group => sharedWeight(index, group.words, words) >= alike)
    if (own) own.misses.push(miss)
    else groups.push({ words, misses: [miss] })
  }
  return groups
    .toSorted((a, b) => b.misses.length - a.misses.length)
    .map(group => ({ words: [...group.words], misses: group.misses, chosen: counted(group.misses) }))
}

function sharedWeight(index: KnowledgeIndex, one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const weigh = (words: ReadonlySet<string>) =>
    [...words].reduce((sum, word) => sum + weightOf(index, word), 0)
  const all = weigh(one.union(other))
  return all === 0 ? 0 : weigh(one.intersection(other)) / all
}

function weightOf({ words }: KnowledgeIndex, word: string): number {
  const feature = words.features.get(word)
  return feature === undefined ? words.unknown : (words.rarity[feature] ?? words.unknown)
}

function counted(misses: readonly Miss[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { chosen } of misses) if (chosen !== undefined) counts[chosen] = (counts[chosen] ?? 0) + 1
  return counts
}
