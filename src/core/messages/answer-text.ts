// The answer to a topic with its source and since when it holds: every answer of the knowledge base names both.
import { type Day, parseDay } from '../calendar/day.ts'
import type { Language } from '../domain/language.ts'
import type { Topic } from '../faq/topic.ts'
import { topicById } from '../faq/topics.ts'
import { formatDay } from './format.ts'
import type { Texts } from './render.ts'

/** The answer and its source line as HTML; throws when the topic has no answer in that language. */
export function answerText(id: string, answer: string | undefined, language: Language, texts: Texts): string {
  const topic = topicById(id)
  if (!topic || answer === undefined) throw new Error(`there is no answer to ${id}`)
  return `${answer}\n\n${sourceLine(topic, language, texts)}`
}

function sourceLine(topic: Topic, language: Language, texts: Texts): string {
  const clauses = topic.sources.flatMap(source => (source.kind === 'circular' ? [source.clause] : []))
  const since = formatDay(parseDay(topic.since) as Day, language)
  if (clauses.length === 0) return texts(language, 'source.public', { since })
  const more = topic.sources.some(source => source.kind !== 'circular')
  const named = clauses.map(clause => clauseName(clause, language, texts)).join(', ')
  return texts(language, more ? 'source.circularAndPublic' : 'source.circular', { clauses: named, since })
}

function clauseName(clause: string, language: Language, texts: Texts): string {
  if (clause === 'header' || clause === 'chart') return texts(language, `source.${clause}`)
  return texts(language, 'source.clause', { number: clause })
}
