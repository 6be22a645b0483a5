// A refusal of the ledger as the key of its text, in the namespace `ledger`, with the values that the text names.
import type { Language } from '../domain/language.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import { formatMoney, formatPeriod } from './format.ts'

export type RefusalKey = `ledger:refusal.${RefusalCode}`

/** Money as RM1,234.50 and months as November 2026, in that language. */
export function refusalText(
  refusal: Refusal,
  language: Language,
): { readonly key: RefusalKey; readonly values: Readonly<Record<string, string>> } {
  const values: Record<string, string> = {}
  if ('number' in refusal) values.number = refusal.number
  if ('period' in refusal) values.period = formatPeriod(refusal.period, language)
  if ('found' in refusal) {
    values.found = formatMoney(refusal.found)
    values.expected = formatMoney(refusal.expected)
  }
  return { key: `ledger:refusal.${refusal.code}`, values }
}
