// The two languages of the assistant, equal in every detail.
export const languages = ['ms', 'en'] as const

export type Language = (typeof languages)[number]

/** Spoken to people of whom no language is known. */
export const defaultLanguage: Language = 'ms'

/** The language of this name, as it is kept and as buttons carry it; undefined for any other text. */
export function languageNamed(text: string | null | undefined): Language | undefined {
  return languages.find(language => language === text)
}

/** The language of a Telegram `language_code`, or undefined when it is neither: then both are shown. */
export function languageOfCode(code: string | undefined): Language | undefined {
  return languageNamed(code?.toLowerCase().split('-')[0])
}
