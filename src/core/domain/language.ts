// The two languages of the assistant, equal in every detail.
export const languages = ['ms', 'en'] as const

export type Language = (typeof languages)[number]

/** The language of a Telegram `language_code`, or undefined when it is neither: then both are shown. */
export function languageOfCode(code: string | undefined): Language | undefined {
  const primary = code?.toLowerCase().split('-')[0]
  return languages.find(language => language === primary)
}
