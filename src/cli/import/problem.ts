// Why a line or a file was not stored: a code for scripts and one sentence in each language.
import { loadFileTexts } from '../../adapters/text/file-texts.ts'
import type { RecordFault } from '../../core/domain/employer-record.ts'
import { type Language, languages } from '../../core/domain/language.ts'
import type { Refusal } from '../../core/domain/refusal.ts'
import type { Finding } from '../../core/domain/schedule-file/finding.ts'
import { findingText } from '../../core/messages/finding-text.ts'
import { refusalText } from '../../core/messages/refusal-text.ts'
import { plainly } from '../cli-error.ts'
import { cliText, readLocale } from '../cli-text.ts'

/** `line`: null for the whole file. */
export type Problem = {
  readonly line: number | null
  readonly code: string
  readonly message: Readonly<Record<Language, string>>
}

/** `notARecord`: the line holds no object with the known names. */
export type LineFault = RecordFault | { readonly code: 'notARecord'; readonly found: string }

/** What is wrong with a line of a file of employers. */
export function faultProblem(line: number, { code, found }: LineFault): Problem {
  const said = { found: plainly(found) }
  return { line, code, message: inBoth(language => cliText(language, `import.fault.${code}`, said)) }
}

/** What a use case refused. */
export function refusalProblem(line: number | null, refusal: Refusal): Problem {
  const message = inBoth(language => {
    const { key, values } = refusalText(refusal, language)
    return readLocale(language, 'ledger').text(key.slice('ledger:'.length), values)
  })
  return { line, code: refusal.code, message }
}

/** What the check of a file found. */
export function findingProblem(finding: Finding): Problem {
  const { line, code } = finding
  return { line, code, message: inBoth(language => findingText(finding, language, fileTexts[language])) }
}

const fileTexts = { ms: loadFileTexts('ms'), en: loadFileTexts('en') }

function inBoth(word: (language: Language) => string): Record<Language, string> {
  return Object.fromEntries(languages.map(language => [language, word(language)])) as Record<Language, string>
}
