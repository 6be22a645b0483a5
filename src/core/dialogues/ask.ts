// Questions: an answer with its next steps, up to three topics to choose from, or honestly not knowing; twice in a
// row not understood offers a person.
import type { Language } from '../domain/language.ts'
import type { Reply } from '../faq/knowledge.ts'
import type { NextStep } from '../faq/topic.ts'
import { topicById } from '../faq/topics.ts'
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { menuChoices, whoRunsIt } from './menu.ts'
import { menuRow, type Turn } from './turn-result.ts'

/** What is said to a question at the menu. */
export function replyTo(state: Conversation, reply: Reply, facts: Facts): Turn {
  if (reply.kind === 'answer') return understood(state, inLanguage(answer(reply.id, facts), reply))
  if (reply.kind === 'clarify') return understood(state, clarify(reply.ids, reply.language))
  const misunderstood = state.misunderstood + 1
  const said = misunderstood >= 2 ? offerPerson() : withChoices(message('ask.unknown'), ...menuChoices(state))
  return { state: { ...state, misunderstood }, effects: [say(inLanguage(said, reply))] }
}

/** The answer to a topic, ended by the next sensible steps: what to do, or what to read next. */
export function answer(topic: string, facts: Facts): Message {
  const { next = [], related = [] } = topicById(topic) ?? {}
  const steps = next.map(step => nextSteps[step])
  const reading = related.map(
    (id): Choice => ({ label: `topic.${id}` as Choice['label'], press: `topic:${id}` }),
  )
  const own = steps.filter(step => !('press' in step) || step.press !== `topic:${topic}`)
  const offered = own.length > 0 ? own : reading.slice(0, 2)
  return withChoices(answerAlone(topic, facts), ...offered.slice(0, -1).map(step => [step]), [
    ...offered.slice(-1),
    ...menuRow,
  ])
}

/** The answer without steps; whether this is PERKESO depends on who runs it, and is said first. */
export function answerAlone(topic: string, { operator }: Facts): Message {
  return topic === 'bot.official'
    ? message(whoRunsIt(operator), { answer: topic })
    : message({ answer: topic })
}

/** The topics a question may have meant; the answer will be in the question's language too. */
export function clarify(topics: readonly string[], language: Language | undefined): Message {
  const suffix = language ? `:${language}` : ''
  const rows = topics.map(topic => [{ label: `topic.${topic}`, press: `topic:${topic}${suffix}` } as Choice])
  const said = withChoices(message('ask.clarify'), ...rows, [{ label: 'button.noneOfThese', press: 'none' }])
  return language ? { ...said, language } : said
}

/** Not understood again, or none of what was offered: a person, or the menu. */
export function offerPerson(): Message {
  return withChoices(message('ask.unknownAgain'), [
    { label: 'button.person', press: 'person' },
    { label: 'button.menu', press: 'menu' },
  ])
}

const nextSteps: Record<NextStep, Choice> = {
  register: { label: 'button.getId', press: 'register' },
  status: { label: 'button.payThisMonth', press: 'status' },
  office: { label: 'office:button.find', press: 'office' },
  person: { label: 'button.person', press: 'person' },
  file: { label: 'button.checkFile', press: 'file' },
  calculate: { label: 'button.calculate', press: 'calculate' },
  late: { label: 'calculate:button.late', press: 'calculate:late' },
  link: { label: 'link:button.link', press: 'link' },
  registrations: { label: 'button.myRegistrations', press: 'registrations' },
  settings: { label: 'settings:button.settings', press: 'settings' },
  privacy: { label: 'settings:button.privacy', press: 'privacy' },
  language: { label: 'button.language', press: 'language' },
}

function understood(state: Conversation, said: Message): Turn {
  return { state: { ...state, misunderstood: 0 }, effects: [say(said)] }
}

/** An answer follows its question's language, when that could be told. */
export function inLanguage(said: Message, { language }: Pick<Reply, 'language'>): Message {
  return language ? { ...said, language } : said
}
