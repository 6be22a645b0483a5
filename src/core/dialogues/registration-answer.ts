// Reading the answer to a field: accepted with a hint where one is due, or refused with the exact reason.
import type { RegistrationForm } from '../domain/registration.ts'
import { isOptional } from '../domain/registration.ts'
import { type FieldHint, fieldHint, parseField } from '../domain/registration-field.ts'
import { message } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { aside } from './aside.ts'
import { type Conversation, type Dialogue, walkOf } from './conversation.ts'
import { say } from './effect.ts'
import { askField, numberNoted, reasonTold } from './registration-field-asked.ts'
import { toMeantEmail } from './registration-meant-email.ts'
import { stateName } from './registration-shown.ts'
import { fieldBefore, onwards, toField, toReview } from './registration-walk.ts'
import { ledBy, stay, type Turn } from './turn-result.ts'
import { refuses } from './words.ts'

export type AtField = Extract<Dialogue, { at: 'registering.field' }>

/** Accepts the text as the answer, or says why not; nothing answered before is lost either way. */
export function answerField(state: Conversation, at: AtField, text: string): Turn {
  if (!state.form) return stay(state)
  if (refuses(text)) return passOver(state, at)
  const read = parseField(at.field, text)
  if (!read.ok) return refused(state, at, reasonTold(at.field, read.error))
  return accepted(state, state.form, { at, answer: read.value })
}

/** A button below a field's question; one of another field is outdated. */
export function fieldPressed(
  state: Conversation,
  at: AtField,
  { what, field }: { what: string; field: string },
): Turn | undefined {
  if (field !== at.field) return undefined
  if (what === 'skip') return emptied(state, at)
  return what === 'keep' && state.form?.answers[at.field] !== undefined
    ? onwards(state, at.correcting)
    : undefined
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
  return at && passOver(state, at)
}

/** "Me" where the officer's name is asked: the owner who does it alone, whose name is still needed. */
export function nameYourself(state: Conversation): Turn | undefined {
  const at = fieldAsked(state)
  if (!state.form || at?.field !== 'officerName') return undefined
  const { choices } = askField(state.form, at.field, at.correcting)
  return stay(state, say({ ...message('forms:officerName.yourself'), choices }))
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

/** Goes on without an answer, or with the one that is there. */
function passOver(state: Conversation, at: AtField): Turn {
  return state.form?.answers[at.field] === undefined ? emptied(state, at) : onwards(state, at.correcting)
}

/** Leaves an optional field empty; the others say that they are needed. */
function emptied(state: Conversation, at: AtField): Turn {
  const { form } = state
  if (!form) return stay(state)
  if (!isOptional(at.field)) return aside(state, message('forms:required'))
  const { [at.field]: _dropped, ...answers } = form.answers
  const skipped = [...form.skipped.filter(field => field !== at.field), at.field]
  return onwards({ ...state, form: { ...form, answers, skipped } }, at.correcting)
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
  const noted = { ...state, form: { ...form, answers, skipped } }
  if (hint?.kind === 'didYouMean') return toMeantEmail(noted, at.correcting)
  const turn = onwards(noted, at.correcting)
  if (at.field === 'officerPhone')
    return { ...turn, effects: [say(numberNoted(noted.form)), ...turn.effects] }
  return hint ? hinted(hint, form, turn) : turn
}

/** The exact reason, then the question again; from the second time on with a person on offer. */
function refused(state: Conversation, at: AtField, reason: TextKey): Turn {
  const dialogue = { ...at, refused: Math.min((at.refused ?? 0) + 1, 2) }
  return aside({ ...state, holder: { by: 'bot', dialogue } }, message(reason))
}

/** Of a postcode that leads to another state than before, the town is to be looked at too. */
function hinted(
  hint: Exclude<FieldHint, { kind: 'didYouMean' }>,
  { answers: { state: before, city } }: RegistrationForm,
  turn: Turn,
): Turn {
  switch (hint.kind) {
    case 'unusualCode':
      return ledBy(message('forms:hints.unusualCode'), turn)
    case 'stateOfPostcode': {
      const state = stateName(hint.state)
      const moved = city !== undefined && before !== undefined && before !== hint.state
      return ledBy(
        message(
          moved ? ['forms:hints.stateMoved', { state, city }] : ['forms:hints.stateOfPostcode', { state }],
        ),
        turn,
      )
    }
  }
}
