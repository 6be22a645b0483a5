// The locale files, and looking texts up in them through i18next: a missing key stops the process that asks for it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import { type Language, languages } from '../../core/domain/language.ts'

export const localesFolder = join(import.meta.dirname, '../../../locales')

export type LookUp = (language: Language, key: string, values?: Record<string, string | number>) => string

/** Texts of these namespaces; a key without one is of the first. */
export function loadNamespaces(namespaces: readonly [string, ...string[]]): LookUp {
  const library = createInstance()
  void library.init({
    resources: Object.fromEntries(languages.map(each => [each, readAll(each, namespaces)])),
    ns: namespaces,
    defaultNS: namespaces[0],
    initAsync: false,
    fallbackLng: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`there is no text for ${key}`)
    },
  })
  const fixed = Object.fromEntries(languages.map(each => [each, library.getFixedT(each)]))
  return (language, key, values = {}) => fixed[language]?.(key, values) as string
}

function readAll(language: Language, namespaces: readonly string[]) {
  return Object.fromEntries(namespaces.map(name => [name, readJson(language, `${name}.json`)]))
}

export function readJson(language: Language, name: string) {
  return JSON.parse(readFileSync(join(localesFolder, language, name), 'utf8'))
}
