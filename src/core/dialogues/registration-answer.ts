// Reading the answer to a field: accepted with a hint where one is due, or refused with the exact reason.
import type { RegistrationForm } from '../domain/registration.ts'
import { isOptional } from '../domain/registration.ts'
import { fieldHint, parseField } from '../domain/registration-field.ts'
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { aside } from './aside.ts'
import { type Conversation, type Dialogue, walkOf } from './conversation.ts'
import { say } from './effect.ts'
import { reasonTold, stateName } from './registration-message.ts'
import { askNext, fieldBefore, toField, toReview } from './registration-walk.ts'
import { ledBy, stay, type Turn } from './turn-result.ts'

export type AtField = Extract<Dialogue, { at: 'registering.field' }>

/** Accepts the text as the answer, or says why not; nothing answered before is lost either way. */
export function answerField(state: Conversation, at: AtField, text: string): Turn {
  if (!state.form) return stay(state)
  const read = parseField(at.field, text)
  if (!read.ok) return refused(state, reasonTold(at.field, read.error))
  return accepted(state, state.form, { at, answer: read.value })
}

/** A button below a field's question; one of another field is outdated. */
export function fieldPressed(
  state: Conversation,
  at: AtField,
  { what, field }: { what: string; field: string },
): Turn | undefined {
  if (what === 'meant') return takeMeantEmail(state, at)
  if (field !== at.field) return undefined
  if (what === 'skip') return emptied(state, at)
  return what === 'keep' && state.form?.answers[at.field] !== undefined ? onwards(state, at) : undefined
}

/** One field back; from a correction, or before the first field, there is nothing before. */
export function backFrom(state: Conversation, at: AtField): Turn | undefined {
  if (at.correcting) return toReview(state)
  const before = state.form && fieldBefore(state.form, at.field)
  return before && toField(state, before, false)
}

/** "Skip" as a word goes on, keeping an answer that is there; undefined when no field is being asked. */
export function skipField(state: Conversation): Turn | undefined {
  const at = fieldAsked(state)
  if (!at) return undefined
  return state.form?.answers[at.field] === undefined ? emptied(state, at) : onwards(state, at)
}

/** "None" as a word: the field stays or becomes empty. */
export function leaveEmpty(state: Conversation): Turn | undefined {
  const at = fieldAsked(state)
  return at && emptied(state, at)
}

/** The field that is being asked, undefined elsewhere. */
export function fieldAsked(state: Conversation): AtField | undefined {
  const dialogue = walkOf(state)
  return dialogue?.at === 'registering.field' ? dialogue : undefined
}

/** Leaves an optional field empty; the others say that they are needed. */
function emptied(state: Conversation, at: AtField): Turn {
  const { form } = state
  if (!form) return stay(state)
  if (!isOptional(at.field)) return aside(state, message('forms:required'))
  const { [at.field]: _dropped, ...answers } = form.answers
  const skipped = [...form.skipped.filter(field => field !== at.field), at.field]
  return onwards({ ...state, form: { ...form, answers, skipped } }, at)
}

function accepted(state: Conversation, form: RegistrationForm, read: { at: AtField; answer: string }): Turn {
  const { at, answer } = read
  const hint = fieldHint(at.field, answer)
  const answers = {
    ...form.answers,
    [at.field]: answer,
    ...(hint?.kind === 'stateOfPostcode' && { state: hint.state }),
  }
  const skipped = form.skipped.filter(field => field !== at.field)
  const turn = onwards({ ...state, form: { ...form, answers, skipped } }, at)
  return hint ? hinted(hint, turn) : turn
}

/** After a field: the next one without an answer, or back to the summary when it was a correction. */
function onwards(state: Conversation, at: AtField): Turn {
  if (!state.form) return stay(state)
  return at.correcting ? toReview(state) : askNext(state, state.form)
}

/** The exact reason, then the question again; from the second time on with a person on offer. */
function refused(state: Conversation, reason: TextKey): Turn {
  return aside({ ...state, misunderstood: state.misunderstood + 1 }, message(reason))
}

function hinted(hint: NonNullable<ReturnType<typeof fieldHint>>, turn: Turn): Turn {
  switch (hint.kind) {
    case 'unusualCode':
      return ledBy(message('forms:hints.unusualCode'), turn)
    case 'stateOfPostcode':
      return ledBy(message(['forms:hints.stateOfPostcode', { state: stateName(hint.state) }]), turn)
    case 'didYouMean': {
      const said = message(['forms:hints.didYouMean', { email: hint.email }])
      const asked = withChoices(said, [{ label: 'button.useThat', press: 'register:meant' }])
      return { ...turn, effects: [say(asked), ...turn.effects] }
    }
  }
}

/** The mail address that was probably meant takes the place of the one typed. */
function takeMeantEmail(state: Conversation, at: AtField): Turn | undefined {
  return withMeantEmail(state, corrected => toField(corrected, at.field, at.correcting))
}

/** Goes on with the mail address that was probably meant; undefined when the one typed looks right. */
export function withMeantEmail(
  state: Conversation,
  then: (corrected: Conversation) => Turn,
): Turn | undefined {
  const { form } = state
  const hint = form?.answers.officerEmail && fieldHint('officerEmail', form.answers.officerEmail)
  if (!form || !hint || hint.kind !== 'didYouMean') return undefined
  const read = parseField('officerEmail', hint.email)
  if (!read.ok) return undefined
  const answers = { ...form.answers, officerEmail: read.value }
  const turn = then({ ...state, form: { ...form, answers } })
  return ledBy(message(['forms:hints.emailTaken', { email: read.value }]), turn)
}
