// What the knowledge needs of the store: the questions that were missed, and the overlays of staff.
import type { Day } from '../../core/calendar/day.ts'
import type { Instant } from '../../core/calendar/instant.ts'
import type { LabelledQuestion } from '../../core/faq/evaluation.ts'
import type { Knowledge } from '../../core/faq/knowledge.ts'
import type { Miss } from '../../core/faq/miss.ts'
import type { Overlay } from '../../core/faq/overlay.ts'
import type { KnowledgeTexts } from '../../core/faq/topic.ts'
import type { Actor, Stamp, Writing } from '../ledger.ts'

export type OverlayState = 'proposed' | 'published' | 'withdrawn'

/** `source`: where it is known from; `since`: from when it holds. */
export type NewOverlay = Omit<Overlay, 'source' | 'since'> & {
  readonly id: string
  readonly source: string
  readonly since: Day
}

/** `version` grows with every overlay that is proposed. */
export type OverlayKept = NewOverlay & {
  readonly version: number
  readonly state: OverlayState
  readonly author: Actor
  readonly proposedAt: Instant
  readonly settledAt?: Instant
}

/** The inside of a change of one overlay, with all overlays locked: nobody publishes beside it. */
export type OverlayFile = {
  readonly kept: OverlayKept | undefined
  readonly published: () => Promise<readonly OverlayKept[]>
  /** Every process hears of it after the commit, and builds its index anew. */
  readonly settle: (state: Exclude<OverlayState, 'proposed'>, stamp: Stamp) => Promise<OverlayKept>
} & Pick<Writing, 'note'>

export type KnowledgeBook = {
  /** The newest misses, newest first. */
  readonly misses: (atMost: number) => Promise<readonly Miss[]>
  /** All overlays, newest first. */
  readonly overlays: () => Promise<readonly OverlayKept[]>
  /** What holds, in the order of its publication. */
  readonly published: () => Promise<readonly OverlayKept[]>
  readonly propose: (overlay: NewOverlay, stamp: Stamp) => Promise<OverlayKept>
  readonly change: <T>(id: string, work: (file: OverlayFile) => Promise<T>) => Promise<T>
}

/** The knowledge as this process answers from it at the moment it is asked, and what it is measured with. */
export type LiveKnowledge = {
  readonly knowledge: () => Knowledge
  readonly texts: () => KnowledgeTexts
  /** The texts of the files, before anything is laid over them. */
  readonly files: KnowledgeTexts
  readonly questions: readonly LabelledQuestion[]
}
