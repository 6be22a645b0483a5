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
const topics: readonly Topic[] = [known, { ...known, id: 'x.two' }, { ...known, id: 'x.not', kind: 'reject' }]

function candidate(id: string, share: number): Candidate {
  return { id, share, parts: [share, share, share], nearest: '' }
}

test.each([
  ['says every word', 'x.one', [], 0.85, 'answer'],
  ['never says one of the words', 'x.one', ['kemalangan'], 0.85, 'clarify'],
  ['never says one of the words, but is far ahead', 'x.one', ['kemalangan'], 0.7, 'answer'],
  ['says every word, with another as near', 'x.one', [], 0.95, 'clarify'],
  ['refuses, and never says one of the words', 'x.not', ['kemalangan'], 0.85, 'answer'],
  ['refuses, and never says the name of what is ours', 'x.not', ['perkeso'], 0.85, 'clarify'],
] as const)('a topic that %s', (_, id, unsaid, runnerUp, kind) => {
  const share = 0.8
  const decision = decide(topics, [candidate(id, share), candidate('x.two', share * runnerUp)], () => unsaid)
  expect(decision.kind).toBe(kind)
})
