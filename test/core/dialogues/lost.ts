// Answers of forms that are gone, and what a person says to lose them.

import type { Conversation } from '../../../src/core/dialogues/conversation.ts'
import { draftId, draftsOf } from '../../../src/core/dialogues/drafts.ts'
import type { Event } from '../../../src/core/dialogues/event.ts'
import type { Field, RegistrationForm } from '../../../src/core/domain/registration.ts'

/** Fields that were answered and are no longer, in the form in hand or one put aside. */
export function lost(before: Conversation, now: Conversation): readonly string[] {
  const left = new Map(draftsOf(now).map(({ form }) => [draftId(form), form]))
  return draftsOf(before).flatMap(({ form }) => lostOf(form, left.get(draftId(form))))
}

function lostOf(before: RegistrationForm, now: RegistrationForm | undefined): readonly string[] {
  return Object.keys(before.answers).filter(field => now?.answers[field as Field] === undefined)
}

/** "None", or yes to discarding; the button that empties a field. */
export function meansToLose(event: Event): boolean {
  if (event.kind === 'textSaid') return ['tiada', 'ya'].includes(event.text)
  return event.kind === 'pressed' && /^(register:(skip:|discard:yes)|privacy:deleteYes)/.test(event.press)
}
