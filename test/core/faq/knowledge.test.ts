import { describe, expect, test } from 'vitest'
import { lintKnowledge } from '../../../src/core/faq/lint.ts'
import type { Rule } from '../../../src/core/faq/lint-finding.ts'
import type { Topic, TopicText } from '../../../src/core/faq/topic.ts'
import { topicById, topics } from '../../../src/core/faq/topics.ts'
import { knowledgeFileNames, knowledgeTexts, testQuestions } from './knowledge-files.ts'

describe('the shipped knowledge', () => {
  test('has no finding', () => {
    const questions = testQuestions().map(({ q }) => q)
    expect(lintKnowledge(topics, knowledgeTexts(), questions)).toEqual([])
  })

  test('has the same files in both languages, one for each group of topics', () => {
    const groups = [...new Set(topics.map(({ id }) => `${id.slice(0, id.indexOf('.'))}.json`))].sort()
    expect(knowledgeFileNames('ms')).toEqual(groups)
    expect(knowledgeFileNames('en')).toEqual(groups)
  })

  test('keeps an answer short enough to read in a chat', () => {
    const texts = knowledgeTexts()
    const answers = [...Object.values(texts.ms), ...Object.values(texts.en)]
    expect(answers.filter(({ answer }) => answer.length > 700)).toEqual([])
  })

  test('gives the careline wherever it asks to confirm with PERKESO', () => {
    const { ms, en } = knowledgeTexts()
    const said = topics.flatMap(({ id }) => [ms[id]?.answer ?? '', en[id]?.answer ?? ''])
    const asking = said.filter(answer => /sahkan dengan PERKESO|confirm with PERKESO/.test(answer))
    expect(asking.filter(answer => !answer.includes('1-300-22-8000'))).toEqual([])
  })

  test('says "please confirm with PERKESO" wherever part of an answer is not certain', () => {
    const doubtful = topics.filter(({ certainty }) => !['circular', 'confirmed'].includes(certainty))
    const { ms, en } = knowledgeTexts()
    const silent = doubtful.filter(
      ({ id }) =>
        !/sahkan dengan PERKESO/.test(ms[id]?.answer ?? '') ||
        !/confirm with PERKESO/.test(en[id]?.answer ?? ''),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('is found by id', () => {
    expect(topicById('acr.what')?.id).toBe('acr.what')
    expect(topicById('acr.nothing')).toBeUndefined()
  })
})

const topic: Topic = {
  id: 'x.one',
  kind: 'answer',
  sources: [{ kind: 'circular', clause: '3.4' }],
  since: '2018-01-01',
  certainty: 'circular',
  next: ['status'],
  related: ['x.two'],
  confusable: [],
}
const other: Topic = { ...topic, id: 'x.two', related: ['x.one'] }
const text = (stem: string): TopicText => ({
  answer: 'Answer.',
  wordings: ['one', 'two', 'three', 'four', 'five', 'six'].map(word => `${stem} ${word}`),
})
const sound = {
  topics: [topic, other],
  ms: { 'x.one': text('satu'), 'x.two': text('dua') } as Record<string, TopicText>,
  en: { 'x.one': text('first'), 'x.two': text('second') } as Record<string, TopicText>,
  questions: ['something else'],
}

type Knowledge = typeof sound

function rulesBroken(change: Partial<Knowledge>): readonly Rule[] {
  const { topics, ms, en, questions } = { ...sound, ...change }
  return lintKnowledge(topics, { ms, en }, questions).map(({ rule }) => rule)
}

function withTopic(change: Partial<Topic>): Partial<Knowledge> {
  return { topics: [{ ...topic, ...change }, other] }
}

function withText(change: Partial<TopicText>): Partial<Knowledge> {
  return { ms: { ...sound.ms, 'x.one': { ...text('satu'), ...change } } }
}

describe('a fault in the knowledge is found', () => {
  test('and sound knowledge has none', () => {
    expect(rulesBroken({})).toEqual([])
  })

  const faults: readonly (readonly [string, Rule, Partial<Knowledge>])[] = [
    ['a source is missing', 'noSource', withTopic({ sources: [] })],
    [
      'a clause is not in the circular',
      'unknownClause',
      withTopic({ sources: [{ kind: 'circular', clause: '3.6' }] }),
    ],
    ['a related topic does not exist', 'unknownId', withTopic({ related: ['x.three'] })],
    ['a confusable topic does not exist', 'unknownId', withTopic({ confusable: ['x.three'] })],
    ['a topic is confusable with itself', 'unknownId', withTopic({ confusable: ['x.one'] })],
    ['three next steps are offered', 'tooManySteps', withTopic({ next: ['status', 'office', 'person'] })],
    ['the date is not a date', 'badDate', withTopic({ since: 'January 2018' })],
    ['two topics share an id', 'sameId', { topics: [topic, other, other] }],
    ['a language lacks a topic', 'missingKey', { en: { 'x.one': text('first') } }],
    ['a text has no topic', 'extraKey', { en: { ...sound.en, 'x.three': text('third') } }],
    ['the order differs', 'keyOrder', { en: { 'x.two': text('second'), 'x.one': text('first') } }],
    ['an answer is empty', 'empty', withText({ answer: ' ' })],
    ['a wording is empty', 'empty', withText({ wordings: [...text('satu').wordings, ''] })],
    ['an answer is too long', 'longAnswer', withText({ answer: 'a'.repeat(1001) })],
    ['an answer has a link tag', 'html', withText({ answer: '<a href="https://example.org">x</a>' })],
    ['a bold tag is left open', 'html', withText({ answer: '<b>bold' })],
    ['an ampersand is not plain', 'html', withText({ answer: 'this & that' })],
    ['there are five wordings', 'fewWordings', withText({ wordings: text('satu').wordings.slice(1) })],
    [
      'one wording is repeated to make six',
      'fewWordings',
      withText({ wordings: [...text('satu').wordings.slice(1), 'Satu two'] }),
    ],
    [
      'a wording is longer than people type',
      'longWording',
      withText({ wordings: [...text('satu').wordings, 'a'.repeat(91)] }),
    ],
    [
      'the same wording stands under two ids, whatever its case and punctuation',
      'sameWording',
      withText({ wordings: [...text('satu').wordings, 'Second, ONE?'] }),
    ],
    [
      'a test question is a wording, whatever its case and punctuation',
      'testQuestion',
      { questions: ['Satu: one!'] },
    ],
  ]

  test.each(faults)('when %s', (_when, rule, change) => {
    expect(rulesBroken(change)).toEqual([rule])
  })
})

test('bold text in pairs is allowed in an answer', () => {
  expect(rulesBroken(withText({ answer: 'Pay <b>before</b> the <b>15th</b>.' }))).toEqual([])
})
