// Checks the knowledge as a reviewer would: sources, keys, wordings and answers, in both languages alike.
// Carries the rule that no question of the test set is learnt by heart.

import type { Finding } from './lint-finding.ts'
import { brokenAnswer, brokenWordings } from './lint-text.ts'
import { tokensOf } from './tokens.ts'
import type { KnowledgeTexts, Language, Topic, TopicTexts } from './topic.ts'
import { clauses } from './topic.ts'

const languages: readonly Language[] = ['ms', 'en']

/**
 * Everything that is wrong with the knowledge; an empty list means that it may be shipped.
 * `testQuestions` are the questions that accuracy is measured with: none may be a wording.
 */
export function lintKnowledge(
  topics: readonly Topic[],
  texts: KnowledgeTexts,
  testQuestions: readonly string[],
): Finding[] {
  const ids = new Set(topics.map(({ id }) => id))
  return [
    ...topics.flatMap(topic => [...lintSources(topic), ...lintReferences(topic, ids), ...lintShape(topic)]),
    ...lintIds(topics),
    ...languages.flatMap(language => lintKeys(topics, texts[language], language)),
    ...languages.flatMap(language => lintTexts(texts[language], language)),
    ...lintWordings(texts, new Set(testQuestions.map(spoken))),
  ]
}

function lintSources(topic: Topic): Finding[] {
  if (topic.sources.length === 0) return [{ rule: 'noSource', id: topic.id, detail: '' }]
  return topic.sources
    .filter(source => source.kind === 'circular')
    .filter(({ clause }) => !clauses.includes(clause))
    .map(({ clause }) => ({ rule: 'unknownClause', id: topic.id, detail: clause }))
}

function lintReferences(topic: Topic, ids: ReadonlySet<string>): Finding[] {
  return [...topic.related, ...topic.confusable]
    .filter(id => !ids.has(id) || id === topic.id)
    .map(id => ({ rule: 'unknownId', id: topic.id, detail: id }))
}

function lintShape(topic: Topic): Finding[] {
  const { id, next, since } = topic
  const steps: Finding[] = next.length > 2 ? [{ rule: 'tooManySteps', id, detail: String(next.length) }] : []
  const date: Finding[] = /^\d{4}-\d{2}-\d{2}$/.test(since) ? [] : [{ rule: 'badDate', id, detail: since }]
  return [...steps, ...date]
}

function lintIds(topics: readonly Topic[]): Finding[] {
  return topics
    .filter(({ id }, at) => topics.findIndex(topic => topic.id === id) !== at)
    .map(({ id }) => ({ rule: 'sameId', id, detail: '' }))
}

function lintKeys(topics: readonly Topic[], texts: TopicTexts, language: Language): Finding[] {
  const expected = [...new Set(topics.map(({ id }) => id))]
  const found = Object.keys(texts)
  const missing = expected.filter(id => !(id in texts))
  const extra = found.filter(id => !expected.includes(id))

  const findings = [
    ...missing.map((id): Finding => ({ rule: 'missingKey', id, language, detail: '' })),
    ...extra.map((id): Finding => ({ rule: 'extraKey', id, language, detail: '' })),
  ]
  if (findings.length > 0) return findings
  const moved = expected.find((id, at) => found[at] !== id)
  return moved === undefined ? [] : [{ rule: 'keyOrder', id: moved, language, detail: '' }]
}

function lintTexts(texts: TopicTexts, language: Language): Finding[] {
  return Object.entries(texts).flatMap(([id, { answer, wordings }]) =>
    [...brokenAnswer(answer), ...brokenWordings(wordings)].map(({ rule, detail }) => ({
      rule,
      id,
      language,
      detail,
    })),
  )
}

function lintWordings(texts: KnowledgeTexts, testQuestions: ReadonlySet<string>): Finding[] {
  const owners = new Map<string, string>()
  const findings: Finding[] = []
  for (const { id, language, wording } of wordingsOf(texts)) {
    const said = spoken(wording)
    if (testQuestions.has(said)) findings.push({ rule: 'testQuestion', id, language, detail: wording })
    const owner = owners.get(said)
    if (owner === undefined) owners.set(said, id)
    else if (owner !== id)
      findings.push({ rule: 'sameWording', id, language, detail: `${wording} (${owner})` })
  }
  return findings
}

type OwnedWording = { readonly id: string; readonly language: Language; readonly wording: string }

function wordingsOf(texts: KnowledgeTexts): readonly OwnedWording[] {
  return languages.flatMap(language =>
    Object.entries(texts[language]).flatMap(([id, text]) =>
      text.wordings.map(wording => ({ id, language, wording })),
    ),
  )
}

/** A question as it sounds: case and punctuation do not count. */
function spoken(text: string): string {
  return tokensOf(text).join(' ')
}
