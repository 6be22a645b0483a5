import { describe, expect, test } from 'vitest'
import { languageOf } from '../../../src/core/faq/language.ts'
import { readQuestion } from '../../../src/core/faq/question.ts'
import { testQuestions } from './knowledge-files.ts'

describe('the language of a question', () => {
  test.each([
    ['Bagaimana membayar caruman?', 'ms'],
    ['nk byr cmne', 'ms'],
    ['xleh masuk', 'ms'],
    ['How do I pay?', 'en'],
    ['can pay or not lah', 'en'],
    ['acr', undefined],
    ['no 900101-14-5555', undefined],
    ['no 12 jalan', undefined],
    ['no telefon', 'ms'],
    ['', undefined],
    ['what apa', undefined],
  ])('of "%s" is %s', (question, language) => {
    expect(languageOf(question)).toBe(language)
  })

  test('is told rightly for 97 questions in a hundred that are in one language', () => {
    const one = testQuestions().filter(({ lang }) => lang !== 'mixed')
    const right = one.filter(({ q, lang }) => languageOf(q) === (lang.startsWith('ms') ? 'ms' : 'en'))
    expect((right.length / one.length) * 100).toBeGreaterThanOrEqual(97)
  })
})

describe('the words that are compared', () => {
  test.each([
    ['nk byr acr', 'hendak membayar ACR'],
    ['camne daftar', 'bagaimana mendaftar?'],
    ['xbayar', 'tidak bayar'],
    ['no akaun', 'nombor akaun'],
    ['no 55', 'nombor 55'],
    ['tiap2 bulan', 'tiap bulan'],
    ['lamaaaa', 'lama'],
    ['ＡＣＲ', 'acr'],
    ['e-mel', 'email'],
    ['a\u200bcr', 'acr'],
    ['i-Perkeso', 'iPERKESO'],
  ])('of "%s" are those of "%s"', (typed, meant) => {
    expect(readQuestion(typed).words).toEqual(readQuestion(meant).words)
  })

  test('are few, however long the message', () => {
    expect(readQuestion('acr '.repeat(500)).words.length).toBe(60)
  })
})
