// What a channel calls somebody, as it is shown to others who speak for the same employer. They chose it themselves,
// so nothing in it may become a link, a mention or a command.
import { plainLine } from './typed-text.ts'

const mostLetters = 40

/** Letters, digits, spaces, - and ’, / between letters and @ between words, at most 40; undefined when nothing is left. */
export function shownName(text: string): string | undefined {
  const plain = text
    .replace(/[^\p{L}\p{M}\p{Nd} '’/@-]+/gu, ' ')
    .replace(/(?<!\p{L})\/|\/(?!\p{L})/gu, ' ')
    .replace(/(?<! )@|@(?! )/gu, ' ')
  const letters = [...plainLine(plain).replace(/^[\s'’@-]+/u, '')].slice(0, mostLetters).join('').trim()
  return letters === '' ? undefined : letters
}
