import type { Language, Translate } from './language.tsx'

// Everybody played here lives in Malaysia, so the phone's clock is Malaysia's wherever the browser is.
const zone = 'Asia/Kuala_Lumpur'
const locales: Record<Language, string> = { ms: 'ms-MY', en: 'en-GB' }

/** "14:05" of a time in milliseconds. */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at)
}

/** "2026-12-15": tells days apart. */
export function dayKey(at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at)
}

/** "15 Disember 2026" of a time in milliseconds. */
export function writtenDate(at: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at)
}

/** "Hari ini", "Semalam" or the date. */
export function dayName(at: number, language: Language, t: Translate): string {
  const now = Date.now()
  if (dayKey(at) === dayKey(now)) return t('chat.today')
  if (dayKey(at) === dayKey(now - 86_400_000)) return t('chat.yesterday')
  return writtenDate(at, language)
}

/** "12 KB", "1.4 MB" of a number of bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
