import { expect, test } from 'vitest'
import { finderOf } from '../../../src/core/faq/finder.ts'
import { answer, buildKnowledge } from '../../../src/core/faq/knowledge.ts'
import { groupFile, type Overlay, withOverlays } from '../../../src/core/faq/overlay.ts'
import { effectOf } from '../../../src/core/faq/overlay-effect.ts'
import type { KnowledgeTexts } from '../../../src/core/faq/topic.ts'
import { topics } from '../../../src/core/faq/topics.ts'
import { knowledgeTexts } from './knowledge-files.ts'

const texts = knowledgeTexts()
const wording: Overlay = {
  topic: 'acr.what',
  language: 'ms',
  kind: 'wording',
  text: 'acr tu binatang apa',
}
const text = (of: KnowledgeTexts) => of.ms['acr.what']

test('a wording is one more, an answer stands in the place of the old one, and the later of two holds', () => {
  const answers = [
    { ...wording, kind: 'answer' as const, text: 'pertama' },
    { ...wording, kind: 'answer' as const, text: 'kedua' },
  ]
  const laid = withOverlays(texts, [wording, ...answers])
  expect(text(laid)).toEqual({ answer: 'kedua', wordings: [...(text(texts)?.wordings ?? []), wording.text] })
  expect(laid.en).toEqual(texts.en)
})

test('an answer says where it is known from, which is not in the file', () => {
  const known = { source: 'surat PERKESO', since: '2026-12-01' }
  const laid = withOverlays(texts, [{ ...wording, ...known, kind: 'answer', text: 'baharu' }])
  expect(text(laid)?.told).toEqual(known)
  expect(groupFile(laid.ms, 'acr')['acr.what']).toEqual({
    answer: 'baharu',
    wordings: text(texts)?.wordings,
  })
})

test('the same wording twice, and one of a topic that there is not, change nothing', () => {
  const known = text(texts)?.wordings[0] ?? ''
  const none = [
    { ...wording, text: known },
    { ...wording, topic: 'acr.nothing' },
  ]
  expect(withOverlays(texts, none)).toEqual(texts)
})

test('the file of a group can be written again, in the order of its topics', () => {
  const file = groupFile(withOverlays(texts, [wording]).ms, 'acr')
  expect(Object.keys(file)).toEqual(topics.filter(({ id }) => id.startsWith('acr.')).map(({ id }) => id))
  expect(file['acr.what']?.wordings.at(-1)).toBe(wording.text)
})

test('what an overlay changes of the replies to known questions is told, and nothing else', () => {
  const before = buildKnowledge(topics, texts)
  const after = buildKnowledge(topics, withOverlays(texts, [wording]))
  const questions = [
    { q: 'acr tu binatang apa?', expect: 'acr.what', also: [] },
    { q: 'lupa password', expect: 'id.forgot', also: [] },
  ]
  const effect = effectOf({ before: finderOf(before), after: finderOf(after) }, questions)
  expect(effect.changed.map(({ question, after }) => [question.q, after])).toEqual(
    answer(before, 'acr tu binatang apa?').kind === 'answer'
      ? []
      : [['acr tu binatang apa?', { kind: 'answer', ids: ['acr.what'] }]],
  )
  expect(effect.after.directRight).toBe(1)
})
