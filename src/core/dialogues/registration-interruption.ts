// In the middle of the walk: a question is answered, or topics are offered, and the walk goes on where it was.
import { parseField } from '../domain/registration-field.ts'
import type { Reply } from '../faq/knowledge.ts'
import { type Message, message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { aside, promptAgain } from './aside.ts'
import { clarify, inLanguage } from './ask.ts'
import { type Conversation, walkOf } from './conversation.ts'
import { say } from './effect.ts'
import { answerField, fieldAsked } from './registration-answer.ts'
import { correctionMeant } from './registration-correction.ts'
import { stay, type Turn } from './turn-result.ts'
import { isAsked, soundsLikeQuestion } from './words.ts'

/** A text while the walk is on; undefined when it is not. */
export function textInForm(state: Conversation, text: string): Turn | undefined {
  const dialogue = walkOf(state)
  if (!dialogue) return undefined
  const corrected = dialogue.at === 'registering.review' ? correctionMeant(state, text) : undefined
  if (corrected) return corrected
  const asked = stay(state, { kind: 'ask', query: { kind: 'answer', question: text } })
  if (dialogue.at === 'registering.meantEmail' && parseField('officerEmail', text).ok) {
    return answerField(state, { ...dialogue, at: 'registering.field', field: 'officerEmail' }, text)
  }
  if (dialogue.at !== 'registering.field' || soundsLikeQuestion(text)) return asked
  const unreadAndLong = !parseField(dialogue.field, text).ok && text.trim().split(/\s+/).length >= 4
  return unreadAndLong ? asked : answerField(state, dialogue, text)
}

/**
 * What the knowledge base says to a text of the walk: the answer, then the step again. What it does not know, and
 * nobody marked as a question, is the answer to the field.
 */
export function answeredInForm(
  state: Conversation,
  { question, reply }: { question: string; reply: Reply },
): Turn | undefined {
  const dialogue = walkOf(state)
  if (!dialogue) return undefined
  if (reply.kind === 'answer') return answerThenGoOn(state, reply.id, reply)
  const mayAnswer =
    dialogue.at === 'registering.field' &&
    !isAsked(question) &&
    (parseField(dialogue.field, question).ok || !soundsLikeQuestion(question))
  if (mayAnswer) return answerField(state, dialogue, question)
  return reply.kind === 'clarify' ? offerTopics(state, reply) : notUnderstood(state)
}

/** The answer without steps of its own: the next step is the walk's. */
export function answerThenGoOn(
  state: Conversation,
  topic: string,
  reply: Pick<Reply, 'language'>,
): Turn | undefined {
  return promptAgain({ ...state, misunderstood: 0 }, say(inLanguage(message({ answer: topic }), reply)))
}

function offerTopics(state: Conversation, { ids, language }: Extract<Reply, { kind: 'clarify' }>): Turn {
  const offered = withChoices(clarify(ids, language), [
    { label: 'button.continueForm', press: 'register:continue' },
  ])
  return stay({ ...state, misunderstood: 0 }, say(offered))
}

function notSure(state: Conversation): Message {
  const hint: TextKey[] = fieldAsked(state) ? [] : ['registration.pressButton']
  return message('registration.notUnderstood', ...hint)
}

/** From the second time on with a person on offer. */
function notUnderstood(state: Conversation): Turn {
  const misunderstood = state.misunderstood + 1
  const said = misunderstood >= 2 ? message('ask.unknownAgain') : notSure(state)
  return aside({ ...state, misunderstood }, said)
}
