// The texts about files of one language as plain data, for processes and commands that word findings themselves.
import { readFileSync } from 'node:fs'
import type { Language } from '../../core/domain/language.ts'
import type { FileTexts } from '../../core/messages/finding-text.ts'

/** What locales/{ms,en}/file.json holds. */
export type FileLocale = FileTexts & {
  readonly template: { readonly amount: string; readonly over: string; readonly upTo: string }
  readonly annotated: { readonly line: string; readonly findings: string }
  readonly command: Readonly<Record<string, string>>
}

/** Reads the texts of a language. */
export function loadFileTexts(language: Language): FileLocale {
  const file = new URL(`../../../locales/${language}/file.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}
