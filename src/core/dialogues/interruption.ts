// What the knowledge base says in the middle of a dialogue: the answer, or topics to choose from, and the step again.
import type { Reply } from '../faq/knowledge.ts'
import { type Message, message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { aside, thenGoOn } from './aside.ts'
import { answerAlone, clarify, inLanguage } from './ask.ts'
import type { Answered } from './behaviour.ts'
import { type Conversation, inProgress } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { stay, type Turn } from './turn-result.ts'

/** Said in a dialogue, which goes on where it was; undefined at the menu. */
export function answeredBeside(state: Conversation, { reply }: Answered, facts: Facts): Turn | undefined {
  if (!inProgress(state)) return undefined
  if (reply.kind === 'answer') return answerThenGoOn(state, answerAlone(reply.id, facts), reply)
  return reply.kind === 'clarify' ? offerTopics(state, reply) : notUnderstood(state)
}

/** The answer without steps of its own: the next step is the dialogue's. Undefined at the menu. */
export function answerThenGoOn(
  state: Conversation,
  said: Message,
  reply: Pick<Reply, 'language'>,
): Turn | undefined {
  if (!inProgress(state)) return undefined
  return thenGoOn(stay({ ...state, misunderstood: 0 }, say(inLanguage(said, reply))))
}

function offerTopics(state: Conversation, { ids, language }: Extract<Reply, { kind: 'clarify' }>): Turn {
  const offered = withChoices(clarify(ids, language), [{ label: 'button.goOn', press: 'goOn' }])
  return stay({ ...state, misunderstood: 0 }, say(offered))
}

/** From the second time on with a person on offer. */
function notUnderstood(state: Conversation): Turn {
  const misunderstood = state.misunderstood + 1
  const said = misunderstood >= 2 ? message('ask.unknownAgain') : notSure(state)
  return aside({ ...state, misunderstood }, said)
}

function notSure(state: Conversation): Message {
  const step = inProgress(state)
  const hint: TextKey[] = step && 'field' in step ? [] : ['dialogue.pressButton']
  return message('dialogue.notUnderstood', ...hint)
}
