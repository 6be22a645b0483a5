// The words of pictures and documents in one language. The texts are handed in as they stand in
// locales/{ms,en}/picture.json, so that a thread of its own can word them.
import type { Day } from '../../core/calendar/day.ts'
import type { Instant } from '../../core/calendar/instant.ts'
import type { Period } from '../../core/calendar/period.ts'
import type { Language } from '../../core/domain/language.ts'
import { formatDay, formatInstant, formatPeriod } from '../../core/messages/format.ts'
import type { PictureKey, PictureTexts } from '../../core/messages/text-key.ts'

export type PictureWords = {
  readonly word: (key: PictureKey, values?: Readonly<Record<string, string>>) => string
  readonly period: (period: Period) => string
  /** With the month in three or four letters: Nov 2026. */
  readonly shortPeriod: (period: Period) => string
  readonly day: (day: Day) => string
  readonly instant: (instant: Instant) => string
}

export function pictureWords(texts: PictureTexts, language: Language): PictureWords {
  const word: PictureWords['word'] = (key, values = {}) =>
    textAt(texts, key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => given(values, name))
  return {
    word,
    period: each => formatPeriod(each, language),
    shortPeriod: each => `${word(`month.${each.slice(5)}` as PictureKey)} ${each.slice(0, 4)}`,
    day: each => formatDay(each, language, true),
    instant: each => formatInstant(each, language, hour => word(partOfDay(hour))),
  }
}

function textAt(texts: PictureTexts, key: PictureKey): string {
  const found = key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], texts)
  if (typeof found !== 'string') throw new Error(`there is no text for ${key}`)
  return found
}

function given(values: Readonly<Record<string, string>>, name: string): string {
  const value = values[name]
  if (value === undefined) throw new Error(`nothing was given for ${name}`)
  return value
}

function partOfDay(hour: number): PictureKey {
  if (hour < 12) return 'partOfDay.morning'
  if (hour < 14) return 'partOfDay.noon'
  return hour < 19 ? 'partOfDay.afternoon' : 'partOfDay.night'
}
