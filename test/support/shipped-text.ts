// The shipped texts as a person sees them, so that a better wording breaks no test.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Texts = { [name: string]: string | Texts }

const locales = join(import.meta.dirname, '../../locales')

/** Finds texts of this language by key, `menu.title` of bot.json or `forms:city.label` of another file. */
export function shippedIn(language: 'ms' | 'en'): (key: string) => string {
  return key => {
    const [name = '', file = 'bot'] = key.split(':').reverse()
    const texts: Texts = JSON.parse(readFileSync(join(locales, language, `${file}.json`), 'utf8'))
    const found = name.split('.').reduce<string | Texts | undefined>(partOf, texts)
    if (typeof found !== 'string') throw new Error(`locales/${language}/${file}.json has no text ${name}`)
    return longestPart(found)
  }
}

function partOf(texts: string | Texts | undefined, name: string): string | Texts | undefined {
  return typeof texts === 'object' ? texts[name] : undefined
}

/** The longest stretch of one line that stays the same whatever is filled in. */
function longestPart(text: string): string {
  const parts = text.replace(/<[^>]+>/g, '').split(/\{\{\w+\}\}|\n/)
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest)).trim()
}
