import { expect, test } from 'vitest'
import { buildKnowledge } from '../../../src/core/faq/knowledge.ts'
import { type Miss, redactedQuestion } from '../../../src/core/faq/miss.ts'
import { groupMisses } from '../../../src/core/faq/miss-group.ts'
import { topics } from '../../../src/core/faq/topics.ts'
import { knowledgeTexts } from './knowledge-files.ts'

test.each([
  ['no ic saya 900101-14-5555 kenapa', 'no ic saya ▒▒▒▒ kenapa'],
  ['call me at +60 12-345 6789 ok', 'call me at ▒▒▒▒ ok'],
  ['email saya siti@kedai.com.my tak dapat', 'email saya ▒▒▒▒ tak dapat'],
  ['kod A1234567890B tak jumpa', 'kod ▒▒▒▒ tak jumpa'],
  ['akaun 1234567890123456', 'akaun ▒▒▒▒'],
  ['ic900101145678 tel0123456789', 'ic▒▒▒▒ tel▒▒▒▒'],
  ['900101 - 14 - 5678ali pasport A12345678', '▒▒▒▒ali pasport A▒▒▒▒'],
  ['ACR123456789012 tak jumpa', 'ACR▒▒▒▒ tak jumpa'],
  ['bayaran 15/11/2026 bulan 9 2026', 'bayaran 15/11/2026 bulan 9 2026'],
  ['gaji 2500 dan 15hb 2026', 'gaji 2500 dan 15hb 2026'],
])('"%s" is kept as "%s"', (typed, kept) => {
  expect(redactedQuestion(typed)).toBe(kept)
})

test('a long message is kept cut', () => {
  expect(redactedQuestion('kenapa '.repeat(200)).length).toBe(300)
})

test('misses that ask about the same are one group, whatever the language and the spelling, with the taps counted', () => {
  const index = buildKnowledge(topics, knowledgeTexts())
  const miss = (question: string, chosen?: string): Miss => ({
    ...{ question, language: undefined, kind: 'unknown', near: [] },
    ...(chosen !== undefined && { chosen }),
  })
  const groups = groupMisses(index, [
    miss('slip gaji boleh download', 'none'),
    miss('berapa lama buka akaun bank', 'person'),
    miss('download slip gaji'),
    miss('slip gji leh download x', 'none'),
  ])
  expect(groups.map(({ misses, chosen }) => [misses.length, chosen])).toEqual([
    [3, { none: 2 }],
    [1, { person: 1 }],
  ])
})
