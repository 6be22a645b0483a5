// The texts of the API: problems, the document, and the refusals of the ledger.
import type { Language } from '../../core/domain/language.ts'
import type { Refusal } from '../../core/domain/refusal.ts'
import { refusalText } from '../../core/messages/refusal-text.ts'
import { type LookUp, loadNamespaces } from './locale.ts'

export type ApiWording = { texts: LookUp; refusal: (language: Language, refusal: Refusal) => string }

export function loadApiTexts(): ApiWording {
  const texts = loadNamespaces(['api', 'ledger'])
  return {
    texts,
    refusal: (language, refusal) => {
      const { key, values } = refusalText(refusal, language)
      return texts(language, key, values)
    },
  }
}
