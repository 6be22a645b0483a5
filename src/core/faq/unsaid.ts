// What a topic never speaks of: a question with such a word may be about something else, however much else it shares.

import { isTelling } from './filler-words.ts'
import type { KnowledgeIndex } from './knowledge-index.ts'
import { withoutOtherSchemes } from './other-scheme.ts'
import type { Question } from './question.ts'
import { holders, holds } from './sparse-index.ts'

/** Such a word, and how many topics say it. */
export type Unsaid = { readonly word: string; readonly sayers: number }

/** The words of a question that tell what it is about and that no wording of the topic has. */
export function unsaidWords(
  { topics, words: index }: KnowledgeIndex,
  question: Question,
  id: string,
): readonly Unsaid[] {
  const entry = topics.findIndex(topic => topic.id === id)
  return withoutOtherSchemes(question.words)
    .filter(word => isTelling(word) && !holds(index, word, entry))
    .map(word => ({ word, sayers: holders(index, word) }))
}
