// Going from field to field of the form and to its summary.
import type { Field, RegistrationForm } from '../domain/registration.ts'
import { fieldsFor, nextField } from '../domain/registration.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { say } from './effect.ts'
import { askField, review } from './registration-message.ts'
import { stay, type Turn } from './turn-result.ts'

/** Goes to the first field without an answer, or to the summary when there is none. */
export function askNext(state: Conversation, form: RegistrationForm): Turn {
  const field = nextField(form)
  if (field === undefined) return toReview({ ...state, form })
  return toField({ ...state, form }, field, false)
}

/** Asks a field of the form; `correcting`: afterwards back to the summary. */
export function toField(state: Conversation, field: Field, correcting: boolean): Turn {
  if (!state.form) return stay(state)
  const there = atDialogue(state, { at: 'registering.field', field, correcting })
  return stay(there, say(askField(state.form, field, correcting)))
}

/** After a field: the next one without an answer, or back to the summary when it was a correction. */
export function onwards(state: Conversation, correcting: boolean): Turn {
  if (!state.form) return stay(state)
  return correcting ? toReview(state) : askNext(state, state.form)
}

/** Shows the summary of the form. */
export function toReview(state: Conversation): Turn {
  if (!state.form) return stay(state)
  return stay(atDialogue(state, { at: 'registering.review' }), say(review(state.form)))
}

/** The field asked before this one, undefined at the first. */
export function fieldBefore(form: RegistrationForm, field: Field): Field | undefined {
  const fields = fieldsFor(form.kind)
  return fields[fields.indexOf(field) - 1]
}
