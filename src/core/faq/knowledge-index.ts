// The index over the knowledge, built once from topics and texts: words of entries, words and letters of wordings.
// Answers are not indexed: how people ask decides.

import { buildBm25 } from './bm25.ts'
import { exactWordings } from './exact.ts'
import { isFiller } from './filler-words.ts'
import { buildNearest, type Nearest } from './nearest.ts'
import { phraseWords } from './phrases.ts'
import { readQuestion } from './question.ts'
import { knownSpellings } from './shorthand.ts'
import type { SparseIndex } from './sparse-index.ts'
import { buildMend } from './spelling.ts'
import type { KnowledgeTexts, Topic } from './topic.ts'
import { type CutWords, trigramsOf } from './trigrams.ts'
import { conceptWords } from './word-forms.ts'
import type { Mend } from './words.ts'

/** Typed arrays and look-ups; plain data to those who hold it. */
export type KnowledgeIndex = {
  readonly topics: readonly Topic[]
  readonly mend: Mend
  readonly words: SparseIndex
  readonly nearest: Nearest
  readonly letters: Nearest
  readonly wordings: readonly string[]
  /** The topic whose wording has exactly these words, where it is the only one. */
  readonly exact: ReadonlyMap<string, string>
}

/** Builds the index from the topics and their words: those of all groups in one record a language. */
export function buildIndex(topics: readonly Topic[], texts: KnowledgeTexts): KnowledgeIndex {
  const owned = topics.flatMap(({ id }, entry) =>
    [...(texts.ms[id]?.wordings ?? []), ...(texts.en[id]?.wordings ?? [])].map(text => {
      const question = readQuestion(text)
      return { id, entry, text, question, features: question.words }
    }),
  )
  const entries: string[][] = topics.map(() => [])
  for (const { entry, features } of owned) entries[entry]?.push(...features)
  const cutWords: CutWords = new Map()
  return {
    topics,
    mend: buildMend(vocabularyOf(owned.flatMap(({ question }) => question.tokens)), isFiller),
    words: buildBm25(entries),
    nearest: buildNearest(owned),
    letters: buildNearest(
      owned.map(({ entry, question }) => ({ entry, features: trigramsOf(question.tokens, cutWords) })),
    ),
    wordings: owned.map(({ text }) => text),
    exact: exactWordings(owned),
  }
}

function vocabularyOf(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const words = [...conceptWords, ...phraseWords, ...knownSpellings, ...tokens]
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
