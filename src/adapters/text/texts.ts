// The shipped texts through i18next: both languages, loaded once, a missing key stops the process that asks for it.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInstance, type Resource } from 'i18next'
import { type Language, languages } from '../../core/domain/language.ts'
import { buildKnowledge, type Knowledge } from '../../core/faq/knowledge.ts'
import type { KnowledgeTexts, TopicTexts } from '../../core/faq/topic.ts'
import { topics } from '../../core/faq/topics.ts'
import { answerText } from '../../core/messages/answer-text.ts'
import type { Texts, Wording } from '../../core/messages/render.ts'

const localesFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../locales')

export type Library = { wording: Wording; knowledge: Knowledge }

/** All texts, and the index over the knowledge base. */
export function loadTexts(): Library {
  const texts = loadLocales()
  const answers = Object.fromEntries(languages.map(each => [each, readTopics(each)])) as KnowledgeTexts
  return {
    wording: {
      texts,
      answers: (language, id) => answerText(id, answers[language][id]?.answer, language, texts),
    },
    knowledge: buildKnowledge(topics, answers),
  }
}

function loadLocales(): Texts {
  const namespaces = ['bot', 'forms']
  const resources: Resource = {}
  for (const language of languages) {
    resources[language] = Object.fromEntries(
      namespaces.map(name => [name, readJson(language, `${name}.json`)]),
    )
  }
  const library = createInstance()
  void library.init({
    resources,
    ns: namespaces,
    defaultNS: 'bot',
    initAsync: false,
    fallbackLng: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`there is no text for ${key}`)
    },
  })
  const fixed = Object.fromEntries(languages.map(each => [each, library.getFixedT(each)]))
  return (language, key, values = {}) => fixed[language]?.(key, values) as string
}

function readTopics(language: Language): TopicTexts {
  const folder = join(localesFolder, language, 'faq')
  const groups = readdirSync(folder).filter(name => name.endsWith('.json'))
  return Object.assign({}, ...groups.map(name => readJson(language, `faq/${name}`)))
}

function readJson(language: Language, name: string) {
  return JSON.parse(readFileSync(join(localesFolder, language, name), 'utf8'))
}
