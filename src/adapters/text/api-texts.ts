// The texts of the API through i18next: problems, the document, and the refusals of the ledger.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInstance } from 'i18next'
import { type Language, languages } from '../../core/domain/language.ts'
import type { Refusal } from '../../core/domain/refusal.ts'
import { refusalText } from '../../core/messages/refusal-text.ts'

const localesFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../locales')
const namespaces = ['api', 'ledger']

export type ApiWording = {
  texts: (language: Language, key: string, values?: Record<string, string | number>) => string
  refusal: (language: Language, refusal: Refusal) => string
}

export function loadApiTexts(): ApiWording {
  const library = createInstance()
  void library.init({
    resources: Object.fromEntries(languages.map(language => [language, readAll(language)])),
    ...{ ns: namespaces, defaultNS: 'api', initAsync: false, fallbackLng: false },
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`there is no text for ${key}`)
    },
  })
  const texts: ApiWording['texts'] = (language, key, values = {}) =>
    library.t(key, { lng: language, ...values })
  return {
    texts,
    refusal: (language, refusal) => {
      const { key, values } = refusalText(refusal, language)
      return texts(language, key, values)
    },
  }
}

function readAll(language: Language) {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(localesFolder, language, `${name}.json`), 'utf8'))
  return Object.fromEntries(namespaces.map(name => [name, read(name)]))
}
