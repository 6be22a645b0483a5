// Unfinished forms: one is in hand, others are put aside until they are chosen, so that a payroll agent can fill several.
import type { Instant } from '../calendar/instant.ts'
import type { RegistrationForm } from '../domain/registration.ts'
import type { Conversation } from './conversation.ts'
import type { Draft } from './draft-shape.ts'

const draftsAtMost = 8

type Drafts = Pick<Conversation, 'form' | 'correction' | 'otherDrafts'>

/** All unfinished forms, the one in hand first. */
export function draftsOf({ form, correction, otherDrafts = [] }: Drafts): readonly Draft[] {
  return form ? [{ form, ...(correction && { correction }) }, ...otherDrafts] : otherDrafts
}

/** Whether there is room for one more. */
export function isRoom(state: Drafts): boolean {
  return draftsOf(state).length < draftsAtMost
}

/** The conversation with no form in hand; one with anything in it is put aside. */
export function putAside(state: Conversation): Conversation {
  const { form, correction, ...rest } = state
  if (!form || (!correction && isBlank(form))) return rest
  return { ...rest, otherDrafts: [...draftsOf(state)] }
}

/** The conversation with this form in hand and the one before put aside; undefined when there is no such form. */
export function takeUp(state: Conversation, id: string): Conversation | undefined {
  const wanted = draftsOf(state).find(({ form }) => draftId(form) === id)
  if (!wanted || wanted.form === state.form) return wanted && state
  const aside = putAside(state)
  const others = (aside.otherDrafts ?? []).filter(({ form }) => form !== wanted.form)
  return inHand({ ...aside, otherDrafts: others }, wanted)
}

/** The conversation with this draft in hand, which held none. */
export function inHand(
  { otherDrafts = [], ...rest }: Conversation,
  { form, correction }: Draft,
): Conversation {
  const others = otherDrafts.length > 0 ? { otherDrafts } : {}
  return { ...rest, ...others, form, ...(correction && { correction }) }
}

/** The conversation without the form in hand; of the others the newest is not taken up by itself. */
export function withoutForm({ form: _form, correction: _correction, ...rest }: Conversation): Conversation {
  return rest
}

/** What tells one form of a person from another. */
export function draftId({ begunAt = 0 }: RegistrationForm): string {
  return begunAt.toString(36)
}

/** The moment a new form is begun, later than those of all others. */
export function begunNow(state: Conversation, now: Instant): Instant {
  const taken = draftsOf(state).map(({ form }) => form.begunAt ?? 0)
  return Math.max(now, ...taken.map(at => at + 1)) as Instant
}

function isBlank({ answers, skipped }: RegistrationForm): boolean {
  return Object.keys(answers).length === 0 && skipped.length === 0
}
