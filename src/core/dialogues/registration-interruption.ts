// In the middle of the walk: a question is answered and the walk goes on where it was.
import { parseField } from '../domain/registration-field.ts'
import type { Reply } from '../faq/knowledge.ts'
import { message } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import { type Effect, say } from './effect.ts'
import { registrationPrompt } from './registration.ts'
import { answerField } from './registration-answer.ts'
import { stay, type Turn } from './turn-result.ts'
import { soundsLikeQuestion } from './words.ts'

/** A text while the walk is on; undefined when it is not. */
export function textInForm(state: Conversation, text: string): Turn | undefined {
  const dialogue = walkOf(state)
  if (!dialogue) return undefined
  const question: Effect = { kind: 'ask', query: { kind: 'answer', question: text } }
  if (dialogue.at !== 'registering.field' || soundsLikeQuestion(text)) return stay(state, question)
  const unreadAndLong = !parseField(dialogue.field, text).ok && text.trim().split(/\s+/).length >= 4
  return unreadAndLong ? stay(state, question) : answerField(state, dialogue, text)
}

/** What the knowledge base says to a text of the walk: the answer, then the step again; else the text is the answer. */
export function answeredInForm(
  state: Conversation,
  { question, reply }: { question: string; reply: Reply },
): Turn | undefined {
  const dialogue = walkOf(state)
  if (!dialogue) return undefined
  if (reply.kind === 'answer') {
    const said = { ...message({ answer: reply.id }), ...(reply.language && { language: reply.language }) }
    return promptAgain(state, say(said))
  }
  const isQuestion = soundsLikeQuestion(question) && /[?？]\s*$/.test(question)
  if (dialogue.at === 'registering.field' && !isQuestion) return answerField(state, dialogue, question)
  return promptAgain(state, say(message('registration.notUnderstood')))
}

/** Says something and asks the step again. */
export function promptAgain(state: Conversation, ...effects: Effect[]): Turn | undefined {
  const dialogue = walkOf(state)
  const prompt = dialogue && registrationPrompt(state, dialogue)
  return prompt && stay(state, ...effects, say(prompt))
}

function walkOf(state: Conversation) {
  if (state.holder.by !== 'bot' || state.holder.dialogue.at === 'home') return undefined
  return state.holder.dialogue
}
