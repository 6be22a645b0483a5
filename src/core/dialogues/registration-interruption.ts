// In the middle of the walk: is a text the answer to the field, or a question?
import { parseField } from '../domain/registration-field.ts'
import type { Answered } from './behaviour.ts'
import { type Conversation, walkOf } from './conversation.ts'
import { answerField } from './registration-answer.ts'
import { correctionMeant } from './registration-correction.ts'
import type { Turn } from './turn-result.ts'
import { isAsked, soundsLikeQuestion } from './words.ts'

/** A text while the walk is on; undefined when it is a question. */
export function textInForm(state: Conversation, text: string): Turn | undefined {
  const dialogue = walkOf(state)
  if (!dialogue) return undefined
  const corrected = dialogue.at === 'registering.review' ? correctionMeant(state, text) : undefined
  if (corrected) return corrected
  if (dialogue.at === 'registering.meantEmail' && parseField('officerEmail', text).ok) {
    return answerField(state, { ...dialogue, at: 'registering.field', field: 'officerEmail' }, text)
  }
  if (dialogue.at !== 'registering.field' || soundsLikeQuestion(text)) return undefined
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
