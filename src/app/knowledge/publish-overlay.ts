// Publishes an overlay, or takes it back: every process then builds its index anew.
import { err, ok } from '../../core/domain/result.ts'
import type { By, Outcome } from '../ledger.ts'
import type { Clock } from '../ports.ts'
import type { KnowledgeBook, OverlayKept, OverlayState } from './knowledge-book.ts'

type Publishing = { readonly book: KnowledgeBook; readonly clock: Clock }

/** Makes a proposed or withdrawn overlay hold. Refused with: overlayUnknown. Published already, it stays so. */
export function publishOverlay(publishing: Publishing, by: By, id: string): Promise<Outcome<OverlayKept>> {
  return settle(publishing, by, { id, state: 'published' })
}

/** Makes it hold no longer. Refused with: overlayUnknown. */
export function withdrawOverlay(publishing: Publishing, by: By, id: string): Promise<Outcome<OverlayKept>> {
  return settle(publishing, by, { id, state: 'withdrawn' })
}

async function settle(
  { book, clock }: Publishing,
  by: By,
  { id, state }: { readonly id: string; readonly state: Exclude<OverlayState, 'proposed'> },
): Promise<Outcome<OverlayKept>> {
  const stamp = { by, at: clock.now() }
  return book.change(id, async file => {
    if (file.kept === undefined) return err({ code: 'overlayUnknown' })
    if (file.kept.state === state) return ok(file.kept)
    const settled = await file.settle(state, stamp)
    const { topic, language, kind } = settled
    const action = state === 'published' ? 'overlayPublished' : 'overlayWithdrawn'
    const detail = { topic, language, kind }
    await file.note({ action, subject: { kind: 'overlay', id }, detail }, stamp)
    return ok(settled)
  })
}
