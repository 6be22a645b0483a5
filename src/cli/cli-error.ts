// What went wrong for whoever typed a command: a code for scripts, one sentence for people, in either language.
import { firstPeriod, type Period } from '../core/calendar/period.ts'
import { lastPublishedPeriod } from '../core/domain/contribution-table.ts'
import type { Language } from '../core/domain/language.ts'
import { formatPeriod } from '../core/messages/format.ts'
import { type CliKey, cliText } from './cli-text.ts'

type CodeOf<Key> = Key extends `error.${infer Code}` ? Code : never

/** `found`: what was typed; `period`: the month that is refused. The sentence shows them. */
export type CliError = { readonly code: CodeOf<CliKey>; readonly found?: unknown; readonly period?: Period }

/** The error as scripts get it. */
export function errorJson(error: CliError) {
  return { error: { code: error.code, message: { ms: errorText(error, 'ms'), en: errorText(error, 'en') } } }
}

/** The error as one sentence. */
export function errorText({ code, found, period }: CliError, language: Language): string {
  return cliText(language, `error.${code}`, {
    found: plainly(found),
    month: period === undefined ? '' : formatPeriod(period, language),
    first: formatPeriod(firstPeriod, language),
    last: formatPeriod(lastPublishedPeriod, language),
  })
}

/** Something that was typed, on one line, short, and nothing that a terminal would obey. */
export function plainly(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '')
  const plain = text.replace(/\p{C}+/gu, ' ')
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain
}
