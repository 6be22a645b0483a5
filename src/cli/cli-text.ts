// The texts of the commands, by language: Malay and English have the same keys.
import { readFileSync } from 'node:fs'
import type cli from '../../locales/ms/cli.json'
import { type Language, languageOfCode } from '../core/domain/language.ts'

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${Paths<Node[Key]>}`
}[keyof Node & string]

export type CliKey = Paths<typeof cli>

const read = { ms: textsOf('ms'), en: textsOf('en') }

/** One text with its values put in. */
export function cliText(
  language: Language,
  key: CliKey,
  values: Readonly<Record<string, string>> = {},
): string {
  const found = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], read[language])
  if (typeof found !== 'string') throw new Error(`there is no text for ${key}`)
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

/** The language that the system is set to, Malay or else English; an empty variable counts as left out. */
export function readLanguage({ LC_ALL, LC_MESSAGES, LANG }: Record<string, string | undefined>): Language {
  const [code] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[_.@]/)
  return languageOfCode(code) ?? 'en'
}

function textsOf(language: Language): unknown {
  return JSON.parse(readFileSync(new URL(`../../locales/${language}/cli.json`, import.meta.url), 'utf8'))
}
