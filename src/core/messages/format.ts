// Dates, months, times and money as people in Malaysia write them. Business time is Asia/Kuala_Lumpur.
import { type Day, weekday } from '../calendar/day.ts'
import { dayInMalaysia, type Instant, timeInMalaysia } from '../calendar/instant.ts'
import type { Period } from '../calendar/period.ts'
import type { Language } from '../domain/language.ts'
import type { Sen } from '../domain/money.ts'

const locale = { ms: 'ms-MY', en: 'en-GB' } as const

/** 15 Disember 2026 / 15 December 2026; with the weekday: Selasa, 15 Disember 2026. */
export function formatDay(day: Day, language: Language, withWeekday = false): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const plain = `${date} ${monthName(month, language)} ${year}`
  return withWeekday ? `${weekdayName(weekday(day), language)}, ${plain}` : plain
}

/** November 2026 */
export function formatPeriod(period: Period, language: Language): string {
  const [year, month] = period.split('-').map(Number) as [number, number]
  return `${monthName(month, language)} ${year}`
}

/** RM1,234.50 */
export function formatMoney(sen: Sen): string {
  const [ringgit = '0', cents = '00'] = (Math.abs(sen) / 100).toFixed(2).split('.')
  return `${sen < 0 ? '−' : ''}RM${ringgit.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** 14 Disember 2026, 9.05 pagi / 14 December 2026, 9.05 am; `partOfDay` words the hour. */
export function formatInstant(
  instant: Instant,
  language: Language,
  partOfDay: (hour: number) => string,
): string {
  const { hour, minute } = timeInMalaysia(instant)
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')}`
  return `${formatDay(dayInMalaysia(instant), language)}, ${clock} ${partOfDay(hour)}`
}

// Made once: making one takes as long as wording a whole message.
const months = { ms: named('ms', { month: 'long' }), en: named('en', { month: 'long' }) }
const weekdays = { ms: named('ms', { weekday: 'long' }), en: named('en', { weekday: 'long' }) }

function named(language: Language, part: { month: 'long' } | { weekday: 'long' }) {
  return new Intl.DateTimeFormat(locale[language], { ...part, timeZone: 'UTC' })
}

function monthName(month: number, language: Language): string {
  return months[language].format(Date.UTC(2024, month - 1, 1))
}

function weekdayName(dayOfWeek: number, language: Language): string {
  return weekdays[language].format(Date.UTC(2023, 0, 1 + dayOfWeek))
}
