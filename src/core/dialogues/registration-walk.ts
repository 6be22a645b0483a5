// Going from field to field of the form and to its summary; of a correction, only to the fields in question.
import type { Field, RegistrationForm } from '../domain/registration.ts'
import { fieldsFor, fieldsInTurn, nextField } from '../domain/registration.ts'
import { atDialogue, type Conversation, walkOf } from './conversation.ts'
import { say } from './effect.ts'
import { askField, shareNumber } from './registration-field-asked.ts'
import { review } from './registration-reviewed.ts'
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
  const shared = field === 'officerPhone' ? [say(shareNumber)] : []
  return stay(there, ...shared, say(askField(state.form, field, correcting)))
}

/** Goes on with the form in hand: at the first field in question, else where an answer is missing, else its summary. */
export function goOnWithForm(state: Conversation): Turn {
  if (!state.form) return stay(state)
  const [field] = state.correction?.fields ?? []
  return field === undefined ? askNext(state, state.form) : toField(state, field, true)
}

/** After a field: the next one in question or without an answer, or back to the summary when it was a correction. */
export function onwards(state: Conversation, correcting: boolean): Turn {
  if (!state.form) return stay(state)
  const left = withoutAsked(state)
  if (left.correction?.fields.length) return goOnWithForm(left)
  return correcting ? toReview(left) : askNext(left, state.form)
}

/** The field that was asked is in question no more. */
function withoutAsked(state: Conversation): Conversation {
  const { correction } = state
  const at = walkOf(state)
  if (!correction) return state
  const asked = at?.at === 'registering.field' ? at.field : 'officerEmail'
  return {
    ...state,
    correction: { ...correction, fields: correction.fields.filter(field => field !== asked) },
  }
}

/** Shows the summary of the form. */
export function toReview(state: Conversation): Turn {
  if (!state.form) return stay(state)
  return stay(atDialogue(state, { at: 'registering.review' }), say(review(state.form)))
}

/** The field asked before this one, undefined at the first. */
export function fieldBefore(form: RegistrationForm, field: Field): Field | undefined {
  const all = fieldsFor(form.kind)
  const inTurn = fieldsInTurn(form.kind)
  return all.slice(0, all.indexOf(field)).findLast(each => inTurn.includes(each))
}
