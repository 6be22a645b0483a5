import { expect, test } from 'vitest'
import { withoutFrame } from '../../../src/core/faq/frame.ts'
import { phrases } from '../../../src/core/faq/phrases.ts'
import { tokensOf } from '../../../src/core/faq/tokens.ts'
import { baseForm } from '../../../src/core/faq/word-forms.ts'
import { plainWordsOf, withoutFillers } from '../../../src/core/faq/words.ts'

test('every phrase is read as what it means', () => {
  const unread = Object.entries(phrases).flatMap(([meant, sayings]) =>
    sayings
      .map(saying => [saying, plainWordsOf(tokensOf(saying)).join(' ')] as const)
      .filter(([, read]) => read !== baseForm(meant))
      .map(([saying, read]) => `${saying}: ${read}, not ${baseForm(meant)}`),
  )
  expect(unread).toEqual([])
})

test.each([
  ['who must pay under the act', 'who must pay'],
  ['wages for the purposes of the employees social security act 1969', 'wages'],
  ['siapa wajib di bawah akta 4', 'siapa wajib di'],
  ['act 4', 'act 4'],
  ['di bawah akta apa', 'di bawah akta apa'],
  ['is it the same in malaysia', 'is it the same'],
])('%s without its frame is %s', (question, content) => {
  expect(withoutFrame(question.split(' ')).join(' ')).toBe(content)
})

test.each([
  ['may I pay in cash', ['boleh', 'bayar', 'tunai']],
  ['pay by 31 May', ['bayar', '31']],
  ['pay by May 31, e.g. in cash', ['bayar', '31', 'tunai']],
  ['two employees leave today', ['dua', 'pekerja', 'berhenti', 'today']],
  ['my worker is leaving', ['pekerja', 'berhenti']],
  ['two employees on leave', ['dua', 'pekerja', 'leave']],
])('%s says %j', (question, words) => {
  expect(withoutFillers(plainWordsOf(tokensOf(question)))).toEqual(words)
})

test.each([
  ['checking', 'semak'],
  ['amended', 'betulkan'],
  ['news', 'news'],
  ['bayarannya', 'bayar'],
])('%s is indexed as %s', (word, form) => {
  expect(baseForm(word)).toBe(form)
})
