// The texts of the commands, by language: Malay and English have the same keys.
import { readFileSync } from 'node:fs'
import type cli from '../../locales/ms/cli.json'
import { type Language, languageOfCode } from '../core/domain/language.ts'

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${Paths<Node[Key]>}`
}[keyof Node & string]

export type CliKey = Paths<typeof cli>

type Values = Readonly<Record<string, string>>

const read = { ms: readLocale('ms', 'cli'), en: readLocale('en', 'cli') }

/** One text with its values put in. */
export function cliText(language: Language, key: CliKey, values: Values = {}): string {
  return read[language].text(key, values)
}

/** The language that the system is set to, Malay or else English; an empty variable counts as left out. */
export function readLanguage({ LC_ALL, LC_MESSAGES, LANG }: Record<string, string | undefined>): Language {
  const [code] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[_.@]/)
  return languageOfCode(code) ?? 'en'
}

/** The texts of one locale file; throws for a key that it does not have. */
export function readLocale(language: Language, name: 'cli' | 'ledger') {
  const file = new URL(`../../locales/${language}/${name}.json`, import.meta.url)
  const texts: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return {
    text: (key: string, values: Values) => {
      const found = key.split('.').reduce((node, part) => Reflect.get(Object(node), part), texts)
      if (typeof found !== 'string') throw new Error(`there is no text for ${key}`)
      return found.replace(/\{\{(\w+)\}\}/g, (_, put: string) => values[put] ?? '')
    },
  }
}
