// Both languages say the same things: same keys, same order, same values and formatting, nothing empty or too long.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/core/domain/language.ts'
import { namespaces } from '../../../src/core/messages/text-key.ts'
import { faultsOf } from './rendered-faults.ts'

/** Names, and what is shown to people of either language. */
const sameInBoth = {
  bot: [
    'button.menu',
    'button.language',
    'button.malay',
    'button.english',
    'topic.schedule.short',
    'topic.old.iperkeso',
    'topic.other.hrd',
  ],
  calculate: [],
  application: [],
  forms: [],
  link: [],
  office: [],
  remind: ['button.monthStatus'],
  request: [],
  settings: ['consent.agree', 'consent.decline'],
  ledger: [],
  payroll: [],
  file: ['column.skbbk', 'column.status'],
} as const

type Node = string | { [key: string]: Node }

function read(language: string, namespace: string): Node {
  const file = new URL(`../../../locales/${language}/${namespace}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function entries(node: Node, path = ''): [key: string, text: string][] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node).flatMap(([key, child]) => entries(child, path === '' ? key : `${path}.${key}`))
}

const ms = Object.fromEntries(namespaces.map(name => [name, entries(read('ms', name))]))
const en = Object.fromEntries(namespaces.map(name => [name, entries(read('en', name))]))

describe.each(namespaces)('the texts of %s', namespace => {
  const malay = ms[namespace] ?? []
  const english = new Map(en[namespace])

  it('have the same keys in the same order in both languages', () => {
    expect([...english.keys()]).toEqual(malay.map(([key]) => key))
  })

  it('put in the same values and format the same places', () => {
    const marks = (text = '') => (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).sort()
    for (const [key, text] of malay) expect([key, marks(english.get(key))]).toEqual([key, marks(text)])
  })

  it('are not left in the other language', () => {
    const words = (text = '') => text.replace(/\{\{\w+\}\}|<[^>]*>/g, '')
    const alike = malay.filter(
      ([key, text]) => words(english.get(key)) === words(text) && /[a-z]{4,}/i.test(words(text)),
    )
    expect(alike.map(([key]) => key).filter(key => !key.startsWith('states.'))).toEqual(sameInBoth[namespace])
  })

  it.each(languages)('are sound in %s: not empty, tags closed, & escaped', language => {
    const texts = language === 'ms' ? malay : [...english]
    const faults = texts.flatMap(([key, text]) =>
      faultsOf({ text: text.replaceAll(/\{\{\w+(, number)?\}\}/g, 'x'), buttons: [] }).map(
        fault => `${key}: ${fault}`,
      ),
    )
    expect(faults).toEqual([])
  })
})

describe.each(languages)('in %s', language => {
  const bot = entries(read(language, 'bot'))

  it('labels of buttons hold at most 24 characters', () => {
    const filled = bot.map(([key, text]) => [key, text.replace('{{period}}', 'September 2026')] as const)
    const labels = filled.filter(([key]) => /^(button|topic)\./.test(key) && !key.startsWith('button.month.'))
    const fields = entries(read(language, 'forms')).filter(([key]) => key.endsWith('.label'))
    expect([...labels, ...fields].filter(([, text]) => [...text].length > 24)).toEqual([])
  })

  it('the text on a pressed button holds at most 200 characters', () => {
    expect(bot.filter(([key, text]) => key.endsWith('Toast') && text.length > 200)).toEqual([])
  })

  it('commands are described in 3 to 256 characters', () => {
    const described = bot.filter(([key]) => key.startsWith('command.'))
    expect(described.length).toBeGreaterThan(10)
    expect(described.filter(([, text]) => text.length < 3 || text.length > 256)).toEqual([])
  })
})
