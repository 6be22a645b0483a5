// Orders the topics for a question. A topic's share is made of three parts that can each be shown: the words of the
// whole entry, the words of its nearest wording, the letters of its nearest wording.

import { bm25Shares } from './bm25.ts'
import { isTelling } from './filler-words.ts'
import type { KnowledgeIndex } from './knowledge-index.ts'
import { nearestWordings } from './nearest.ts'
import { withoutOtherSchemes } from './other-scheme.ts'
import { schemeFactor } from './own-scheme.ts'
import { type Question, readQuestion } from './question.ts'
import { trigramsOf } from './trigrams.ts'

/** A topic that has to do with a question; `share` and its `parts` are 0 to 1. */
export type Candidate = {
  readonly id: string
  readonly share: number
  readonly parts: Parts
  /** The wording that comes nearest to the question. */
  readonly nearest: string
}

/** Entry, nearest wording by words, nearest wording by letters. */
export type Parts = readonly [entry: number, wording: number, letters: number]

/** How much each part counts, found by measuring on questions that are not wordings. */
const weights: Parts = [0.6, 0.15, 0.25]

/** Topics by their share of the best possible score, best first. */
export function rank(index: KnowledgeIndex, question: string): readonly Candidate[] {
  return rankQuestion(index, readQuestion(question, index.mend))
}

/** The same for a question that was read already. */
export function rankQuestion(index: KnowledgeIndex, question: Question): readonly Candidate[] {
  const { topics, wordings } = index
  const { tokens } = question
  const asked = withoutOtherSchemes(question.words)
  if (!asked.some(isTelling)) return byLetters(index, tokens)
  const entry = bm25Shares(index.words, asked)
  const near = nearestWordings(index.nearest, asked, topics.length)
  const spelt = nearestWordings(index.letters, trigramsOf(tokens), topics.length)
  const factor = schemeFactor(asked)
  const found: Candidate[] = []
  topics.forEach(({ id }, at) => {
    if (!entry[at]) return
    const parts: Parts = [entry[at], near.cosines[at] ?? 0, spelt.cosines[at] ?? 0]
    found.push({
      id,
      share: shareOf(parts) * factor(id),
      parts,
      nearest: wordings[near.wordings[at] ?? -1] ?? '',
    })
  })
  return found.sort(bestFirst)
}

/** Greetings and thanks, and questions made of question words: they are known by their letters alone. */
function byLetters(
  { letters, topics, wordings }: KnowledgeIndex,
  tokens: readonly string[],
): readonly Candidate[] {
  const spelt = nearestWordings(letters, trigramsOf(tokens), topics.length)
  return topics
    .map(({ id }, at): Candidate => {
      const cosine = spelt.cosines[at] ?? 0
      return { id, share: cosine, parts: [0, 0, cosine], nearest: wordings[spelt.wordings[at] ?? -1] ?? '' }
    })
    .filter(({ id, share }) => share > (id.startsWith('talk.') ? 0.4 : 0.75))
    .sort(bestFirst)
}

function bestFirst(one: Candidate, other: Candidate): number {
  return other.share - one.share || (one.id < other.id ? -1 : 1)
}

function shareOf(parts: Parts): number {
  return parts[0] * weights[0] + parts[1] * weights[1] + parts[2] * weights[2]
}
