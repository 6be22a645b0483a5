import { readdirSync, readFileSync } from 'node:fs'
import type { KnowledgeTexts, Language, TopicTexts } from '../../../src/core/faq/topic.ts'
import { topics } from '../../../src/core/faq/topics.ts'

export type TestQuestion = {
  readonly q: string
  readonly lang: 'ms' | 'ms-sms' | 'en' | 'manglish' | 'mixed'
  readonly expect: string
  readonly also: readonly string[]
}

const locales = new URL('../../../locales/', import.meta.url)

/** The files of one language, in the order of the topics' groups, as the assistant loads them. */
function textsIn(language: Language): TopicTexts {
  const groups = [...new Set(topics.map(({ id }) => id.slice(0, id.indexOf('.'))))]
  const files = groups.map(group => new URL(`${language}/faq/${group}.json`, locales))
  return Object.assign({}, ...files.map(file => JSON.parse(readFileSync(file, 'utf8'))))
}

export function knowledgeTexts(): KnowledgeTexts {
  return { ms: textsIn('ms'), en: textsIn('en') }
}

export function knowledgeFileNames(language: Language): readonly string[] {
  return readdirSync(new URL(`${language}/faq/`, locales)).sort()
}

export function testQuestions(): readonly TestQuestion[] {
  const lines = readFileSync(new URL('../../../knowledge/dev-questions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map(line => JSON.parse(line))
}
