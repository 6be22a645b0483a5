// Reading the answer to a field: accepted with a hint where one is due, or refused with the exact reason.
import type { Field, RegistrationForm } from '../domain/registration.ts'
import { isOptional } from '../domain/registration.ts'
import type { FieldReason } from '../domain/registration-field.ts'
import { fieldHint, parseField } from '../domain/registration-field.ts'
import type { Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { Conversation, Dialogue } from './conversation.ts'
import { say } from './effect.ts'
import { askField, stateName } from './registration-message.ts'
import { askNext, fieldBefore, toField, toReview } from './registration-walk.ts'
import { stay, type Turn } from './turn-result.ts'

export type AtField = Extract<Dialogue, { at: 'registering.field' }>

/** Accepts the text as the answer, or says why not; nothing answered before is lost either way. */
export function answerField(state: Conversation, at: AtField, text: string): Turn {
  if (!state.form) return stay(state)
  const read = parseField(at.field, text)
  if (!read.ok) return refused(state, state.form, at.field, read.error)
  return accepted(state, state.form, at, read.value)
}

/** A button below a field's question; one of another field is outdated. */
export function fieldPressed(
  state: Conversation,
  at: AtField,
  what: string,
  field: string,
): Turn | undefined {
  if (what === 'meant') return takeMeantEmail(state, at)
  if (field !== at.field) return undefined
  if (what === 'skip') return skipped(state, at)
  if (what === 'keep') return onwards(state, at)
  return what === 'back' ? backFrom(state, at) : undefined
}

/** One field back; from a correction, or before the first field, there is nothing before. */
export function backFrom(state: Conversation, at: AtField): Turn | undefined {
  if (at.correcting) return toReview(state)
  const before = state.form && fieldBefore(state.form, at.field)
  return before && toField(state, before, false)
}

/** `skip` as a word: undefined when no field is being asked. */
export function skipField(state: Conversation): Turn | undefined {
  const dialogue = state.holder.by === 'bot' ? state.holder.dialogue : undefined
  return dialogue?.at === 'registering.field' ? skipped(state, dialogue) : undefined
}

/** Leaves an optional field out; the others say that they are needed. */
function skipped(state: Conversation, at: AtField): Turn {
  const { form } = state
  if (!form) return stay(state)
  if (!isOptional(at.field)) {
    return stay(state, say(message('forms:required')), say(askField(form, at.field)))
  }
  const { [at.field]: _dropped, ...answers } = form.answers
  const skippedFields = [...form.skipped.filter(field => field !== at.field), at.field]
  return onwards({ ...state, form: { ...form, answers, skipped: skippedFields } }, at)
}

function accepted(state: Conversation, form: RegistrationForm, at: AtField, answer: string): Turn {
  const hint = fieldHint(at.field, answer)
  const answers = {
    ...form.answers,
    [at.field]: answer,
    ...(hint?.kind === 'stateOfPostcode' && { state: hint.state }),
  }
  const skippedFields = form.skipped.filter(field => field !== at.field)
  const turn = onwards({ ...state, form: { ...form, answers, skipped: skippedFields } }, at)
  const noted = hint && hintMessage(hint)
  return noted ? { ...turn, effects: [say(noted), ...turn.effects] } : turn
}

/** After a field: the next one without an answer, or back to the summary when it was a correction. */
function onwards(state: Conversation, at: AtField): Turn {
  if (!state.form) return stay(state)
  return at.correcting ? toReview(state) : askNext(state, state.form)
}

function refused(state: Conversation, form: RegistrationForm, field: Field, reason: FieldReason): Turn {
  const prompt = askField(form, field)
  const said = { ...prompt, lines: [...message(`forms:reasons.${reason}`).lines, ...prompt.lines] }
  return stay(state, say(said))
}

function hintMessage(hint: NonNullable<ReturnType<typeof fieldHint>>): Message {
  switch (hint.kind) {
    case 'unusualCode':
      return message('forms:hints.unusualCode')
    case 'stateOfPostcode':
      return message(['forms:hints.stateOfPostcode', { state: stateName(hint.state) }])
    case 'didYouMean':
      return withChoices(message(['forms:hints.didYouMean', { email: hint.email }]), [
        { label: 'button.useThat', press: 'register:meant' },
      ])
  }
}

/** The mail address that was probably meant takes the place of the one typed. */
function takeMeantEmail(state: Conversation, at: AtField): Turn | undefined {
  return withMeantEmail(state, corrected => toField(corrected, at.field, at.correcting))
}

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
  return {
    ...turn,
    effects: [say(message(['forms:hints.emailTaken', { email: read.value }])), ...turn.effects],
  }
}
