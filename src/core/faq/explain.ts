// Shows why a question gets its reply: tokens, words, the nearest wordings and the share each topic reached.

import { answer, exactTopic, namedTopic, type Reply } from './knowledge.ts'
import type { KnowledgeIndex } from './knowledge-index.ts'
import { readQuestion } from './question.ts'
import { type Candidate, rankQuestion } from './rank.ts'
import { unsaidWords } from './unsaid.ts'

/** Everything that led to a reply. */
export type Explanation = {
  /** As typed. */
  readonly tokens: readonly string[]
  /** Tokens whose spelling was mended, and what to. */
  readonly mended: readonly (readonly [typed: string, meant: string])[]
  /** The words that were compared. */
  readonly words: readonly string[]
  /** Words that no wording uses. */
  readonly unknown: readonly string[]
  /** Words that tell what is asked and that the first candidate never says. */
  readonly unsaid: readonly string[]
  readonly exact: string | undefined
  /** The topic of another scheme that is named. */
  readonly named: string | undefined
  readonly candidates: readonly Candidate[]
  readonly reply: Reply
}

/** The explanation of one reply, with the first `shown` candidates. */
export function explain(index: KnowledgeIndex, question: string, shown = 5): Explanation {
  const read = readQuestion(question, index.mend)
  const { tokens, words } = read
  const candidates = rankQuestion(index, read).slice(0, shown)
  return {
    tokens,
    mended: tokens.flatMap(token =>
      index.mend(token) === token ? [] : [[token, index.mend(token)] as const],
    ),
    words,
    unknown: words.filter(word => !index.words.features.has(word)),
    unsaid: unsaidWords(index, read, candidates[0]?.id ?? '').map(({ word }) => word),
    exact: exactTopic(index, read),
    named: namedTopic(index, read),
    candidates,
    reply: answer(index, question),
  }
}
