// In the middle of the walk: is a text the answer to the field, or a question?
import { parseField } from '../domain/registration-field.ts'
import { message } from '../messages/message.ts'
import type { Answered } from './behaviour.ts'
import { type Conversation, walkOf } from './conversation.ts'
import { correctionIn } from './correction-words.ts'
import { type AtField, answerField } from './registration-answer.ts'
import { fieldBefore } from './registration-walk.ts'
import { wrongBefore, wrongFieldMeant } from './registration-wrong-field.ts'
import { ledBy, type Turn } from './turn-result.ts'
import { isAsked, soundsLikeQuestion } from './words.ts'

/** A text while the walk is on; undefined when it is a question. */
export function textInForm(state: Conversation, text: string): Turn | undefined {
  const dialogue = walkOf(state)
  if (!dialogue) return undefined
  const corrected = dialogue.at === 'registering.review' ? wrongFieldMeant(state, text) : undefined
  if (corrected) return corrected
  if (dialogue.at === 'registering.meantEmail' && parseField('officerEmail', text).ok) {
    return answerField(state, { ...dialogue, at: 'registering.field', field: 'officerEmail' }, text)
  }
  if (dialogue.at !== 'registering.field') return undefined
  const before = correctedInWalk(state, dialogue, text)
  if (before) return before
  if (soundsLikeQuestion(text)) return undefined
  const unreadAndLong = !parseField(dialogue.field, text).ok && text.trim().split(/\s+/).length >= 4
  return unreadAndLong ? undefined : answerField(state, dialogue, text)
}

/** What the knowledge base does not know, and nobody marked as a question, is the answer to the field. */
export function answeredInForm(state: Conversation, { question, reply }: Answered): Turn | undefined {
  const dialogue = walkOf(state)
  if (dialogue?.at !== 'registering.field' || reply.kind === 'answer' || isAsked(question)) return undefined
  const mayAnswer = parseField(dialogue.field, question).ok || !soundsLikeQuestion(question)
  return mayAnswer ? answerField(state, dialogue, question) : undefined
}

function correctedInWalk(state: Conversation, at: AtField, text: string): Turn | undefined {
  if (at.correcting) return undefined
  return beforeCorrected(state, at, text) ?? wrongBefore(state, at.field, text)
}

/** "Bukan, 43000": the answer just given is given anew, when what follows can be one. */
function beforeCorrected(state: Conversation, at: AtField, text: string): Turn | undefined {
  const anew = correctionIn(text)
  const field = state.form && fieldBefore(state.form, at.field)
  if (anew === undefined || field === undefined) return undefined
  const read = parseField(field, anew)
  if (!read.ok) return undefined
  const turn = answerField(state, { at: 'registering.field', field, correcting: false }, anew)
  return ledBy(message(['registration.corrected', { answer: read.value }]), turn)
}
