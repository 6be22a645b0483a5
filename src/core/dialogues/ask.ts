// Questions: an answer with its next steps, up to three topics to choose from, or honestly not knowing; twice in a
// row not understood offers a person.
import type { Reply } from '../faq/knowledge.ts'
import type { NextStep } from '../faq/topic.ts'
import { topicById } from '../faq/topics.ts'
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import { menuChoices } from './menu.ts'
import type { Turn } from './turn-result.ts'

/** What is said to a question, whatever the conversation is in the middle of. */
export function replyTo(state: Conversation, reply: Reply): Turn {
  if (reply.kind === 'answer') return understood(state, inLanguage(answer(reply.id), reply))
  if (reply.kind === 'clarify') return understood(state, inLanguage(clarify(reply.ids), reply))
  const misunderstood = state.misunderstood + 1
  const said = misunderstood >= 2 ? offerPerson() : withChoices(message('ask.unknown'), ...menuChoices)
  return { state: { ...state, misunderstood }, effects: [say(inLanguage(said, reply))] }
}

/** The answer to a topic, ended by the next sensible steps. */
export function answer(topic: string): Message {
  const steps = (topicById(topic)?.next ?? []).map(step => nextSteps[step]).filter(step => step !== undefined)
  return withChoices(message({ answer: topic }), [...steps, { label: 'button.menu', press: 'menu' }])
}

function clarify(topics: readonly string[]): Message {
  const rows = topics.map(topic => [{ label: `topic.${topic}`, press: `topic:${topic}` } as Choice])
  return withChoices(message('ask.clarify'), ...rows, [{ label: 'button.noneOfThese', press: 'none' }])
}

export function offerPerson(): Message {
  return withChoices(message('ask.unknownAgain'), [
    { label: 'button.person', press: 'person' },
    { label: 'button.menu', press: 'menu' },
  ])
}

const nextSteps: Partial<Record<NextStep, Choice>> = {
  register: { label: 'button.getId', press: 'register' },
  status: { label: 'button.payThisMonth', press: 'status' },
  person: { label: 'button.person', press: 'person' },
}

function understood(state: Conversation, said: Message): Turn {
  return { state: { ...state, misunderstood: 0 }, effects: [say(said)] }
}

/** An answer follows its question's language, when that could be told. */
function inLanguage(said: Message, { language }: Reply): Message {
  return language ? { ...said, language } : said
}
