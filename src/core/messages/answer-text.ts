// The answer to a topic with its source and since when it holds: every answer of the knowledge base names both.
import { type Day, parseDay } from '../calendar/day.ts'
import type { Language } from '../domain/language.ts'
import { circularDay, gatheredDay, type Topic, type TopicText } from '../faq/topic.ts'
import { topicById } from '../faq/topics.ts'
import { formatDay } from './format.ts'
import { escapeHtml, type Texts } from './render.ts'

/** The answer and its source line as HTML; a polite refusal states no fact and has none; throws when the topic has no answer in that language. */
export function answerText(
  id: string,
  text: TopicText | undefined,
  language: Language,
  texts: Texts,
): string {
  const topic = topicById(id)
  if (!topic || text === undefined) throw new Error(`there is no answer to ${id}`)
  const { answer, told } = text
  if (topic.kind === 'reject') return answer
  const origin = told ? escapeHtml(told.source) : originOf(topic, language, texts)
  return `${answer}\n\n${sourceLine({ origin, since: told?.since ?? topic.since }, language, texts)}`
}

/** Sumber: Pekeliling Majikan Bil. 2/2017, perenggan 3.3. Berkuat kuasa sejak 1 Januari 2018. */
function sourceLine(
  { origin, since }: { readonly origin: string; readonly since: string },
  language: Language,
  texts: Texts,
): string {
  const day = formatDay(parseDay(since) as Day, language)
  const held = texts(language, `source.${heldSince(since)}`, { day })
  return texts(language, 'source.line', { origin, held })
}

/** A day that only says when the circular was written, or our facts gathered, is not said to be a start. */
function heldSince(since: string): 'dated' | 'asAt' | 'inForce' {
  if (since === circularDay) return 'dated'
  return since === gatheredDay ? 'asAt' : 'inForce'
}

/** Of what is our own guidance, and of how this assistant works, nobody else is named as the source. */
function originOf({ sources, certainty }: Topic, language: Language, texts: Texts): string {
  const clauses = sources.flatMap(source => (source.kind === 'circular' ? [source.clause] : []))
  const known = sources.some(({ kind }) => kind !== 'circular' && kind !== 'product')
  const named = clauses.length > 0 ? placesIn(clauses, language, texts) : ''
  if (named !== '')
    return texts(language, known ? 'source.circularAndPublic' : 'source.circular', { clauses: named })
  if (!known) return texts(language, 'source.product')
  return texts(language, certainty === 'ours' ? 'source.guidance' : 'source.public')
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
