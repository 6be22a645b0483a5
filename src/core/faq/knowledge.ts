// Finds the topic that a question asks for: answers, offers up to three, or says it does not know.
// Carries the rule that the same question always gets the same reply, and that each reply can show why.

import { decide } from './decide.ts'
import { exactKeys } from './exact.ts'
import { buildIndex, type KnowledgeIndex } from './knowledge-index.ts'
import { languageOfTokens } from './language.ts'
import { otherScheme } from './other-scheme.ts'
import { type Question, readQuestion } from './question.ts'
import { rankQuestion } from './rank.ts'
import type { KnowledgeTexts, Language, Topic } from './topic.ts'
import { unsaidWords } from './unsaid.ts'

/** What the assistant makes of a question; `language` is that of the question, `undefined` when it is a tie. */
export type Reply =
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly language: Language | undefined
      readonly why: Why
    }
  | { readonly kind: 'clarify'; readonly ids: readonly string[]; readonly language: Language | undefined }
  | { readonly kind: 'unknown'; readonly language: Language | undefined }

/** Why a topic was chosen: its share of the best possible score (0 to 1), and how close the next one came. */
export type Why = { readonly share: number; readonly runnerUp: number }

/** The index, built once from topics and texts. */
export type Knowledge = KnowledgeIndex

/** Builds the index, once, from the topics and their words: those of all groups in one record a language. */
export function buildKnowledge(topics: readonly Topic[], texts: KnowledgeTexts): Knowledge {
  return buildIndex(topics, texts)
}

/** The reply to one question; the same question always gets the same reply. */
export function answer(knowledge: Knowledge, question: string): Reply {
  const read = readQuestion(question, knowledge.mend)
  const language = languageOfTokens(read.tokens)
  const known = exactTopic(knowledge, read) ?? namedTopic(knowledge, read)
  if (known !== undefined) return { kind: 'answer', id: known, language, why: { share: 1, runnerUp: 0 } }
  const decision = decide(knowledge.topics, rankQuestion(knowledge, read), id =>
    unsaidWords(knowledge, read, id),
  )
  if (decision.kind !== 'answer') return { ...decision, language }
  const { chosen, runnerUp } = decision
  return { kind: 'answer', id: chosen.id, language, why: { share: chosen.share, runnerUp } }
}

/** The three topics that come nearest to a question, whether or not they would be offered. */
export function nearestTopics(knowledge: Knowledge, question: string): readonly string[] {
  return rankQuestion(knowledge, readQuestion(question, knowledge.mend))
    .slice(0, 3)
    .map(({ id }) => id)
}

/** The topic that has the question itself among its wordings. */
export function exactTopic({ exact }: Knowledge, question: Question): string | undefined {
  return exactKeys(question)
    .map(key => exact.get(key))
    .find(id => id !== undefined)
}

/** The topic of another scheme that the question names, where the index has one. */
export function namedTopic({ topics }: Knowledge, { words }: Question): string | undefined {
  const named = otherScheme(words)
  return topics.some(({ id }) => id === named) ? named : undefined
}
