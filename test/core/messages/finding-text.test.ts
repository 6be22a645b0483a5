import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/core/domain/language.ts'
import { columns } from '../../../src/core/domain/schedule-file/column.ts'
import { type FindingCode, findingAt, severities } from '../../../src/core/domain/schedule-file/finding.ts'
import { findingText } from '../../../src/core/messages/finding-text.ts'

const read = (language: string) =>
  JSON.parse(readFileSync(new URL(`../../../locales/${language}/file.json`, import.meta.url), 'utf8'))
const codes = Object.keys(severities) as FindingCode[]

describe.each(languages)('in %s', language => {
  const texts = read(language)

  it('every finding and every column has its text, and no other has', () => {
    expect(Object.keys(texts.finding)).toEqual(codes)
    expect(Object.keys(texts.column)).toEqual(columns)
  })

  it('no finding shows a place that nothing is put in', () => {
    const shown = codes.map(code =>
      findingText(findingAt(1, { code, column: 'wages', found: 1, expected: 2 }), language, texts),
    )
    expect(shown.filter(text => /[{}]|undefined|null/.test(text))).toEqual([])
  })
})

it.each([
  ['ms', 'PERKESO majikan RM51.65; mengikut jadual kadar RM56.85.'],
  ['en', 'SOCSO employer is RM51.65; by the contribution table it is RM56.85.'],
] as const)('in %s amounts are shown in ringgit', (language, text) => {
  const finding = findingAt(12, {
    code: 'amountDiffers',
    column: 'socsoEmployer',
    found: 5165,
    expected: 5685,
  })
  expect(findingText(finding, language, read(language))).toBe(text)
})

it.each([
  [
    'ms',
    'Baris ini bagi Ogos 2026, sedangkan fail ini bagi Oktober 2026. Satu fail untuk satu bulan sahaja.',
  ],
  ['en', 'This line is for August 2026, but the file is for October 2026. One file is for one month only.'],
] as const)('in %s months are shown by name', (language, text) => {
  const finding = findingAt(12, {
    code: 'monthMixed',
    column: 'month',
    found: '2026-08',
    expected: '2026-10',
  })
  expect(findingText(finding, language, read(language))).toBe(text)
})

it.each([
  ['ms', 'Tajuk lajur ini tidak ditemui: No. MyKad/SSFW, Gaji.'],
  ['en', 'These column headings were not found: MyKad/SSFW no., Wages.'],
] as const)('in %s columns are named', (language, text) => {
  const finding = findingAt(null, { code: 'headingsMissing', expected: 'identity, wages' })
  expect(findingText(finding, language, read(language))).toContain(text)
})
