// What a change of the knowledge would break, by the rules that the files are checked by.

import { lintKnowledge } from './lint.ts'
import type { KnowledgeTexts, Topic } from './topic.ts'

/** The texts without and with the change, and the questions that accuracy is measured with. */
export type Change = {
  readonly before: KnowledgeTexts
  readonly after: KnowledgeTexts
  readonly testQuestions: readonly string[]
}

/**
 * What was sound before and is not now, whichever topic it shows at: a wording that another topic has, or anything else.
 * Older faults are not the author's to mend.
 */
export function overlayFault(
  topics: readonly Topic[],
  { before, after, testQuestions }: Change,
): 'wordingTaken' | 'overlayUnsound' | undefined {
  const known = new Set(lintKnowledge(topics, before, testQuestions).map(finding => JSON.stringify(finding)))
  const fault = lintKnowledge(topics, after, testQuestions).find(
    finding => !known.has(JSON.stringify(finding)),
  )
  if (fault === undefined) return undefined
  return fault.rule === 'sameWording' ? 'wordingTaken' : 'overlayUnsound'
}
