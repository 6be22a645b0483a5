// A finding of a schedule file in words. The texts are handed in as they stand in locales/{ms,en}/file.json, so that a
// process of its own can word findings too.
import type { Period } from '../calendar/period.ts'
import type { Language } from '../domain/language.ts'
import type { Sen } from '../domain/money.ts'
import { type Column, columns, isMoney } from '../domain/schedule-file/column.ts'
import type { Finding, FindingCode } from '../domain/schedule-file/finding.ts'
import { formatMoney, formatPeriod } from './format.ts'

export type FileTexts = {
  readonly finding: Readonly<Record<FindingCode, string>>
  readonly column: Readonly<Record<Column, string>>
}

/** The sentence of a finding, without its line. */
export function findingText(finding: Finding, language: Language, texts: FileTexts): string {
  const { code, column, found, expected } = finding
  const word = (value: string | number | null) => worded(value, column, { language, texts })
  return texts.finding[code]
    .replaceAll('{{column}}', column === null ? '' : texts.column[column])
    .replaceAll('{{found}}', () => word(found))
    .replaceAll('{{expected}}', () => word(expected))
}

function worded(
  value: string | number | null,
  column: Column | null,
  { language, texts }: { readonly language: Language; readonly texts: FileTexts },
): string {
  if (value === null) return ''
  if (typeof value === 'number')
    return isMoney(column) ? formatMoney(value as Sen) : value.toLocaleString('en-MY')
  if (column === 'month' && /^\d{4}-\d{2}$/.test(value)) return formatPeriod(value as Period, language)
  if (column === null)
    return value
      .split(', ')
      .map(each => nameOf(each, texts))
      .join(', ')
  return value
}

/** Findings about the whole file name columns by their ids. */
function nameOf(text: string, texts: FileTexts): string {
  return (columns as readonly string[]).includes(text) ? texts.column[text as Column] : text
}
