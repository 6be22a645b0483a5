// A question as it is read once: its tokens as typed, its words with languages and forms brought together, and those of
// them that say something.

import { tokensOf } from './tokens.ts'
import type { Mend } from './words.ts'
import { plainWordsOf, withoutFillers } from './words.ts'

/** One question, cut and unfolded. */
export type Question = {
  readonly tokens: readonly string[]
  readonly plain: readonly string[]
  readonly words: readonly string[]
}

/** Reads a question; the spelling of words that nobody uses is mended. */
export function readQuestion(text: string, mend?: Mend): Question {
  const tokens = tokensOf(text)
  const plain = plainWordsOf(tokens, mend)
  return { tokens, plain, words: withoutFillers(plain) }
}
