// Publishes an overlay, or takes it back: every process then builds its index anew.
import { err, ok } from '../../core/domain/result.ts'
import { withOverlays } from '../../core/faq/overlay.ts'
import { overlayFault } from '../../core/faq/overlay-fault.ts'
import type { By, Outcome } from '../ledger.ts'
import type { Clock } from '../ports.ts'
import type {
  KnowledgeBook,
  LiveKnowledge,
  OverlayFile,
  OverlayKept,
  OverlayState,
} from './knowledge-book.ts'

type Withdrawing = { readonly book: KnowledgeBook; readonly clock: Clock }
type Publishing = Withdrawing & { readonly live: LiveKnowledge }

/**
 * Makes a proposed or withdrawn overlay hold, over all that hold already. It is checked again, because others may have
 * been published since it was proposed. Refused with: overlayUnknown, wordingTaken, overlayUnsound. Published already,
 * it stays so.
 */
export function publishOverlay(
  { live, ...publishing }: Publishing,
  by: By,
  id: string,
): Promise<Outcome<OverlayKept>> {
  return settle(publishing, by, { id, state: 'published', fault: file => faultOf(live, file) })
}

/** Makes it hold no longer. Refused with: overlayUnknown. */
export function withdrawOverlay(withdrawing: Withdrawing, by: By, id: string): Promise<Outcome<OverlayKept>> {
  return settle(withdrawing, by, { id, state: 'withdrawn', fault: async () => undefined })
}

/** What the overlay would break of what holds in the store now, which this process may not have heard of yet. */
async function faultOf(live: LiveKnowledge, { kept, published }: OverlayFile) {
  if (kept === undefined) return undefined
  const holding = await published()
  return overlayFault(live.knowledge().topics, {
    before: withOverlays(live.files, holding),
    after: withOverlays(live.files, [...holding, kept]),
    testQuestions: live.questions.map(({ q }) => q),
  })
}

type Settling = {
  readonly id: string
  readonly state: Exclude<OverlayState, 'proposed'>
  readonly fault: (file: OverlayFile) => Promise<ReturnType<typeof overlayFault>>
}

async function settle(
  { book, clock }: Withdrawing,
  by: By,
  { id, state, fault }: Settling,
): Promise<Outcome<OverlayKept>> {
  const stamp = { by, at: clock.now() }
  return book.change(id, async file => {
    if (file.kept === undefined) return err({ code: 'overlayUnknown' })
    if (file.kept.state === state) return ok(file.kept)
    const broken = await fault(file)
    if (broken) return err({ code: broken })
    const settled = await file.settle(state, stamp)
    const { topic, language, kind } = settled
    const action = state === 'published' ? 'overlayPublished' : 'overlayWithdrawn'
    const detail = { topic, language, kind }
    await file.note({ action, subject: { kind: 'overlay', id }, detail }, stamp)
    return ok(settled)
  })
}
