// The texts of the API: problems, the document, the refusals of the ledger, and what is found in files.
import type { Language } from '../../core/domain/language.ts'
import type { Refusal } from '../../core/domain/refusal.ts'
import type { Finding } from '../../core/domain/schedule-file/finding.ts'
import { findingText } from '../../core/messages/finding-text.ts'
import { refusalText } from '../../core/messages/refusal-text.ts'
import { loadFileTexts } from './file-texts.ts'
import { type LookUp, loadNamespaces } from './locale.ts'

export type ApiWording = {
  texts: LookUp
  refusal: (language: Language, refusal: Refusal) => string
  finding: (language: Language, finding: Finding) => string
}

export function loadApiTexts(): ApiWording {
  const texts = loadNamespaces(['api', 'ledger'])
  const files = { ms: loadFileTexts('ms'), en: loadFileTexts('en') }
  return {
    texts,
    refusal: (language, refusal) => {
      const { key, values } = refusalText(refusal, language)
      return texts(language, key, values)
    },
    finding: (language, finding) => findingText(finding, language, files[language]),
  }
}
