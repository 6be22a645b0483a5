import { expect, test } from 'vitest'
import { decide } from '../../../src/core/faq/decide.ts'
import type { Candidate } from '../../../src/core/faq/rank.ts'
import type { Topic } from '../../../src/core/faq/topic.ts'

const known: Topic = {
  id: 'x.one',
  kind: 'answer',
  sources: [{ kind: 'product' }],
  since: '2018-01-01',
  certainty: 'confirmed',
  next: [],
  related: [],
  confusable: [],
}
const others = Array.from({ length: 27 }, (_, at): Topic => ({ ...known, id: `y.other${at}` }))
const topics: readonly Topic[] = [
  known,
  { ...known, id: 'x.two' },
  { ...known, id: 'x.not', kind: 'reject' },
  ...others,
]

function candidate(id: string, share: number): Candidate {
  return { id, share, parts: [share, share, share], nearest: '' }
}

const rare = { word: 'kemalangan', sayers: 0 }
const usual = { word: 'gaji', sayers: 9 }
const subject = { word: 'caruman', sayers: 10 }
const ours = { word: 'skbbk', sayers: 2 }

test.each([
  ['says every word', 'x.one', [], 0.85, 'answer'],
  ['never says one of the words', 'x.one', [rare], 0.85, 'clarify'],
  ['never says one of the words, but is far ahead', 'x.one', [rare], 0.75, 'answer'],
  ['never says one of the words that others say', 'x.one', [usual], 0.75, 'clarify'],
  ['never says one that others say, but is farther ahead', 'x.one', [rare, usual], 0.65, 'answer'],
  ['never says what the question is about, however far ahead', 'x.one', [rare, subject], 0.1, 'clarify'],
  ['says every word, with another as near', 'x.one', [], 0.95, 'clarify'],
  ['refuses, and never says one of the words', 'x.not', [usual], 0.85, 'answer'],
  ['refuses, and never says the name of what is ours', 'x.not', [ours], 0.85, 'clarify'],
  ['refuses, and never says what is ours, but is far ahead', 'x.not', [ours], 0.75, 'answer'],
  ['refuses, and never says what the service is about', 'x.not', [subject], 0.75, 'clarify'],
] as const)('a topic that %s', (_, id, unsaid, runnerUp, kind) => {
  const share = 0.8
  const decision = decide(topics, [candidate(id, share), candidate('x.two', share * runnerUp)], () => unsaid)
  expect(decision.kind).toBe(kind)
})

test.each([
  ['an answer that says every word', 'x.one', [], 'clarify'],
  ['an answer, with a word that nobody says', 'x.one', [rare], 'answer'],
  ['a refusal', 'x.not', [], 'answer'],
] as const)('of half of what could be, %s', (_, id, unsaid, kind) => {
  expect(decide(topics, [candidate(id, 0.5)], () => unsaid).kind).toBe(kind)
})
