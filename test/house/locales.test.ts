import { describe, expect, test } from 'vitest'
import type { Period } from '../../src/core/calendar/period.ts'
import { formatPeriod } from '../../src/core/messages/format.ts'
import { namespaces } from '../../src/core/messages/text-key.ts'
import { filesUnder, modulesUnder, textsOf } from './source.ts'
import { labelKeysOf } from './syntax.ts'

const languages = ['ms', 'en'] as const
const files = filesUnder('locales/ms').map(path => path.replace('locales/ms/', ''))

test('both languages have the same files', () => {
  expect(filesUnder('locales/en').map(path => path.replace('locales/en/', ''))).toEqual(files)
})

describe.each(files)('%s', file => {
  const malay = textsOf(`locales/ms/${file}`)
  const english = textsOf(`locales/en/${file}`)

  // How many wordings a question needs is a rule of the knowledge base, not of each language.
  const key = ([name]: [string, string]) => name.replace(/\.wordings\.\d+$/, '.wordings')
  const keys = (texts: [string, string][]) => [...new Set(texts.map(key))]

  test('both languages have the same keys in the same order', () => {
    expect(keys(english)).toEqual(keys(malay))
  })

  test('no text is empty', () => {
    expect([...malay, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('both languages put the same values in', () => {
    const inMalay = new Map(malay.map(([name, text]) => [name, placeholders(text)]))
    const differing = english.filter(
      ([name, text]) => inMalay.has(name) && String(placeholders(text)) !== String(inMalay.get(name)),
    )
    expect(differing).toEqual([])
  })
})

describe.each(languages)('in %s', language => {
  const [own, ...others] = namespaces
  const texts = new Map([
    ...textsOf(`locales/${language}/${own}.json`),
    ...others.flatMap(name =>
      textsOf(`locales/${language}/${name}.json`).map(([key, text]): [string, string] => [
        `${name}:${key}`,
        text,
      ]),
    ),
  ])

  test('a button has at most 24 characters, whatever is put in', () => {
    const long = [...texts]
      .filter(([key]) => isLabel(key))
      .map(([key, text]) => [key, withLongestValues(text, language)] as const)
      .filter(([, label]) => [...label].length > 24)
    expect(long).toEqual([])
  })

  test('a command is described in 3 to 256 characters', () => {
    const lengths = [...texts].filter(([key]) => key.startsWith('command.')).map(([, text]) => text.length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(256)
  })
})

const labels = modulesUnder('src/core').flatMap(labelKeysOf)

function isLabel(key: string): boolean {
  return key.startsWith('button.') || key.startsWith('topic.') || labels.some(label => label.test(key))
}

function withLongestValues(text: string, language: 'ms' | 'en'): string {
  const months = Array.from({ length: 12 }, (_, month) =>
    formatPeriod(`2026-${String(month + 1).padStart(2, '0')}` as Period, language),
  )
  const longest = months.sort((one, other) => other.length - one.length)[0] ?? ''
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => (name === 'period' ? longest : '9,999'))
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name))].sort()
}
