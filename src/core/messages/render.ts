// Message data to the text and buttons of one language. Text is Telegram HTML: whatever people wrote is escaped.

import { type Language, languages } from '../domain/language.ts'
import { buttonRows } from './button-rows.ts'
import { formatDay, formatInstant, formatMoney, formatPeriod } from './format.ts'
import type { Choice, Message, Value, Values } from './message.ts'
import type { TextKey } from './text-key.ts'

/** Looks a text up in one language and puts the (already escaped) values in. */
export type Texts = (language: Language, key: TextKey, values?: Record<string, string | number>) => string

/** The answer to a topic of the knowledge base in one language, as HTML. */
export type AnswerText = (language: Language, topic: string) => string

export type Rendered = {
  text: string
  buttons: { text: string; press?: string; url?: string }[][]
  /** What the button says that shares the own phone number, or that it is taken away. */
  shares?: { contact: string } | 'gone'
}

export type Wording = { texts: Texts; answers: AnswerText }

/** Words a message for a person; `both` languages stand one below the other, buttons in the first. */
export function render(message: Message, language: Language, wording: Wording): Rendered {
  const wanted = message.language ?? language
  const spoken = wanted === 'both' ? languages : [wanted]
  const first = spoken[0] ?? language
  return {
    text: spoken.map(each => linesOf(message, each, wording)).join('\n\n— — —\n\n'),
    buttons: (message.choices ?? []).flatMap(row =>
      buttonRows(row.map(choice => button(choice, first, wording.texts))),
    ),
    ...sharing(message, first, wording.texts),
  }
}

function sharing({ shares }: Message, language: Language, texts: Texts): Pick<Rendered, 'shares'> {
  if (shares === undefined) return {}
  return { shares: shares === 'gone' ? 'gone' : { contact: texts(language, 'button.shareNumber') } }
}

function linesOf(message: Message, language: Language, { texts, answers }: Wording): string {
  return message.lines
    .map(line => {
      if (line === 'blank') return ''
      if ('answer' in line) return answers(language, line.answer)
      if ('written' in line) return escapeHtml(line.written[language])
      return texts(language, line.key, worded(line.values, language, texts, escapeHtml))
    })
    .join('\n')
}

function button(choice: Choice, language: Language, texts: Texts): Rendered['buttons'][number][number] {
  const text =
    typeof choice.label === 'string'
      ? texts(language, choice.label, worded(choice.values, language, texts, plain))
      : choice.label.name
  return 'press' in choice ? { text, press: choice.press } : { text, url: choice.url }
}

function worded(
  values: Values | undefined,
  language: Language,
  texts: Texts,
  written: (text: string) => string,
): Record<string, string | number> {
  const entries = Object.entries(values ?? {})
  return Object.fromEntries(entries.map(([name, value]) => [name, word(value, language, texts, written)]))
}

function word(
  value: Value,
  language: Language,
  texts: Texts,
  written: (text: string) => string,
): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return written(value)
  if ('day' in value) return formatDay(value.day, language, value.weekday)
  if ('period' in value) return formatPeriod(value.period, language)
  if ('money' in value) return formatMoney(value.money)
  if ('written' in value) return written(value.written[language])
  if ('text' in value) return texts(language, value.text, worded(value.values, language, texts, written))
  if ('list' in value) return value.list.map(each => word(each, language, texts, written)).join(', ')
  return formatInstant(value.instant, language, hour => texts(language, partOfDay(hour)))
}

/** The text that ends a time of day. */
export function partOfDay(hour: number): TextKey {
  if (hour < 12) return 'common.morning'
  if (hour < 14) return 'common.noon'
  return hour < 19 ? 'common.afternoon' : 'common.night'
}

/** The text as it stands between tags. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function plain(text: string): string {
  return text
}
