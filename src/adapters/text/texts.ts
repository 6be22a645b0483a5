// The shipped texts of the chat and its knowledge base: both languages, loaded once.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../core/domain/language.ts'
import { buildKnowledge, type Knowledge } from '../../core/faq/knowledge.ts'
import type { KnowledgeTexts, TopicTexts } from '../../core/faq/topic.ts'
import { topics } from '../../core/faq/topics.ts'
import { answerText } from '../../core/messages/answer-text.ts'
import type { Wording } from '../../core/messages/render.ts'
import { namespaces } from '../../core/messages/text-key.ts'
import { loadNamespaces, localesFolder, readJson } from './locale.ts'

export type Library = { wording: Wording; knowledge: Knowledge; answers: KnowledgeTexts }

let loaded: Library | undefined

/** All texts, and the index over the knowledge base: made once a process, and read only. */
export function loadTexts(): Library {
  loaded ??= load()
  return loaded
}

function load(): Library {
  const texts = loadNamespaces(namespaces)
  const answers = loadKnowledgeTexts()
  return {
    wording: {
      texts,
      answers: (language, id) => answerText(id, answers[language][id], language, texts),
    },
    knowledge: buildKnowledge(topics, answers),
    answers,
  }
}

/** The words of all topics, in both languages. */
export function loadKnowledgeTexts(): KnowledgeTexts {
  return Object.fromEntries(languages.map(each => [each, readTopics(each)])) as KnowledgeTexts
}

function readTopics(language: Language): TopicTexts {
  const groups = readdirSync(join(localesFolder, language, 'faq')).filter(name => name.endsWith('.json'))
  return Object.assign({}, ...groups.map(name => readJson(language, `faq/${name}`)))
}
