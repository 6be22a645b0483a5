// The answers of unfinished forms are the employer's work: they outlive a conversation that cannot be read any more, and of a
// form whose fields a deploy changed all that can still be read is kept.
import { z } from 'zod'
import { salvagedForm } from '../domain/registration.ts'
import type { Conversation } from './conversation.ts'
import { Correction, type Draft } from './draft-shape.ts'

const Unread = { form: z.unknown().optional(), correction: z.unknown().optional() }
const Kept = z.object({ ...Unread, otherDrafts: z.array(z.object(Unread)).catch([]) })

/** The unfinished forms in a conversation of whatever version, the one in hand first. */
export function keptDrafts(state: unknown): Pick<Conversation, 'form' | 'correction' | 'otherDrafts'> {
  const read = Kept.safeParse(state)
  if (!read.success) return {}
  const { otherDrafts, ...first } = read.data
  const inHand = draftOf(first)
  const others = otherDrafts.flatMap(each => draftOf(each) ?? [])
  return { ...inHand, ...(others.length > 0 && { otherDrafts: others }) }
}

/** One whose fields are not asked any more looks at all of the form instead. */
const KeptCorrection = Correction.extend({ fields: Correction.shape.fields.catch([]) })

function draftOf({ form, correction }: { form?: unknown; correction?: unknown }): Draft | undefined {
  const kept = salvagedForm(form)
  if (!kept) return undefined
  const still = KeptCorrection.safeParse(correction).data
  return { form: kept, ...(still && { correction: still }) }
}
