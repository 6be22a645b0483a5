// The answer to a topic with its source and since when it holds: every answer of the knowledge base names both.
import { type Day, parseDay } from '../calendar/day.ts'
import type { Language } from '../domain/language.ts'
import type { Topic } from '../faq/topic.ts'
import { topicById } from '../faq/topics.ts'
import { formatDay } from './format.ts'
import type { Texts } from './render.ts'

/** The answer and its source line as HTML; a polite refusal states no fact and has none; throws when the topic has no answer in that language. */
export function answerText(id: string, answer: string | undefined, language: Language, texts: Texts): string {
  const topic = topicById(id)
  if (!topic || answer === undefined) throw new Error(`there is no answer to ${id}`)
  if (topic.kind === 'reject') return answer
  return `${answer}\n\n${sourceLine(topic, language, texts)}`
}

function sourceLine(topic: Topic, language: Language, texts: Texts): string {
  const clauses = topic.sources.flatMap(source => (source.kind === 'circular' ? [source.clause] : []))
  const since = formatDay(parseDay(topic.since) as Day, language)
  if (clauses.length === 0) return texts(language, 'source.public', { since })
  const more = topic.sources.some(source => source.kind !== 'circular')
  const named = placesIn(clauses, language, texts)
  return texts(language, more ? 'source.circularAndPublic' : 'source.circular', { clauses: named, since })
}

/** perenggan 1, 3.3 dan 3.4, carta aliran kerja */
function placesIn(clauses: readonly string[], language: Language, texts: Texts): string {
  const numbers = clauses.filter(clause => /^\d/.test(clause))
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(numbers)
  const paragraphs = texts(language, 'source.clause', { numbers: listed, count: numbers.length })
  const others = (['header', 'chart'] as const).filter(part => clauses.includes(part))
  const named = others.map(part => texts(language, `source.${part}`))
  return [...(numbers.length > 0 ? [paragraphs] : []), ...named].join(', ')
}
