// Turns a question or a wording into the words that are compared.
// Both sides pass through the same function, so that "nk byr" meets "hendak membayar".

import { isFiller, isTelling } from './filler-words.ts'
import { withoutFrame } from './frame.ts'
import { languageOfTokens } from './language.ts'
import { joinPhrases } from './phrases.ts'
import { expand } from './shorthand.ts'
import { isNumberSign } from './tokens.ts'
import { baseForm } from './word-forms.ts'

/** Mends the spelling of a token; given only for questions, because the wordings are the measure. */
export type Mend = (token: string) => string

/**
 * The words of a text cut into tokens: shorthand written out, word forms and languages brought together, phrases
 * joined. The frame of a formal question is left out where something is left that tells what it is about.
 */
export function plainWordsOf(tokens: readonly string[], mend: Mend = asTyped): string[] {
  const content = withoutFrame(tokens)
  if (content === tokens) return readWords(tokens, mend)
  const words = readWords(content, mend)
  return words.some(isTelling) ? words : readWords(tokens, mend)
}

function readWords(tokens: readonly string[], mend: Mend): string[] {
  const isMalay = tokens.includes('no') && languageOfTokens(tokens.filter(token => token !== 'no')) === 'ms'
  const words = withoutTag(tokens)
    .map((token, at, all) => (isNumberSign(all, at) || (token === 'no' && isMalay) ? 'nombor' : token))
    .flatMap(token => expand(single(token)))
    .flatMap(token => expand(mend(token)))
    .map(baseForm)
    .map(numbered)
  return joinPhrases(words)
}

/** The words that say something about the topic. */
export function withoutFillers(words: readonly string[]): string[] {
  return words.filter(word => !isFiller(word))
}

/** tiap2 is tiap. */
function single(token: string): string {
  return token.replace(/^(\p{L}{3,})2$/u, '$1')
}

/** Without the ends that only make a question of it: "boleh x", "can or not", "ok ke". */
function withoutTag(tokens: readonly string[]): readonly string[] {
  const end = tokens.at(-1) ?? ''
  if (tokens.length > 1 && (particles.has(end) || end === 'leh')) return withoutTag(tokens.slice(0, -1))
  if (tokens.length > 2 && denials.has(end)) {
    const before = tokens.at(-2) ?? ''
    return tokens.slice(0, before === 'or' || before === 'atau' ? -2 : -1)
  }
  return tokens
}

const particles: ReadonlySet<string> = new Set(
  'ah la lah lar lor meh ek eh ke kah kan ya yer pls plz please tq'.split(' '),
)
const denials: ReadonlySet<string> = new Set(['x', 'tak', 'not', 'tidak', 'tk'])

/** A number that stands for an amount is one, whichever; small ones and years keep what they say. */
function numbered(word: string): string {
  return /^\d{4,}$/.test(word) && !/^20[0-3]\d$/.test(word) ? 'rm' : word
}

function asTyped(token: string): string {
  return token
}
