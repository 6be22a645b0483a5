// Proposes a wording or an answer: checked by the same rules as the files, kept, and measured before it is published.

import { err, ok } from '../../core/domain/result.ts'
import { finderOf } from '../../core/faq/finder.ts'
import { buildKnowledge } from '../../core/faq/knowledge.ts'
import { withOverlays } from '../../core/faq/overlay.ts'
import { effectOf, type OverlayEffect } from '../../core/faq/overlay-effect.ts'
import { overlayFault } from '../../core/faq/overlay-fault.ts'
import type { By, Outcome } from '../ledger.ts'
import type { Clock } from '../ports.ts'
import type { KnowledgeBook, LiveKnowledge, NewOverlay, OverlayKept } from './knowledge-book.ts'

type Proposing = {
  readonly book: KnowledgeBook
  readonly live: LiveKnowledge
  readonly clock: Clock
  readonly newId: () => string
}

/** What was proposed, and what it would change of the replies to the dev questions. */
export type Proposal = { readonly overlay: OverlayKept; readonly effect: OverlayEffect }

/**
 * Keeps the overlay as proposed. Building and measuring takes some hundred milliseconds and happens outside of the
 * transaction. Refused with: topicUnknown, wordingTaken, overlayUnsound.
 */
export async function proposeOverlay(
  { book, live, clock, newId }: Proposing,
  by: By,
  proposed: Omit<NewOverlay, 'id'>,
): Promise<Outcome<Proposal>> {
  const { topics } = live.knowledge()
  if (!topics.some(({ id }) => id === proposed.topic)) return err({ code: 'topicUnknown' })
  const texts = withOverlays(live.texts(), [proposed])
  const testQuestions = live.questions.map(({ q }) => q)
  const fault = overlayFault(topics, { before: live.texts(), after: texts, testQuestions })
  if (fault) return err({ code: fault })
  const overlay = await book.propose({ ...proposed, id: newId() }, { by, at: clock.now() })
  const finders = { before: finderOf(live.knowledge()), after: finderOf(buildKnowledge(topics, texts)) }
  return ok({ overlay, effect: effectOf(finders, live.questions) })
}
