// How people type what a button or command would say. Recognised in both languages whatever the chat's is.
import type { Language } from '../domain/language.ts'
import { expand } from '../faq/shorthand.ts'
import { wishWords } from './wish-words.ts'

export type Wish = keyof typeof wishWords

const byWord = new Map<string, Wish>(
  (Object.keys(wishWords) as Wish[]).flatMap(wish =>
    wishWords[wish].map(word => [plainWords(word), wish] as const),
  ),
)

/** The wish that a whole message stands for, or undefined when it says more than that. */
export function wishOf(text: string): Wish | undefined {
  const words = plainWords(text)
  const known = byWord.get(words)
  if (known) return known
  if (asksForPerson(words)) return 'person'
  return isThanks(words) ? 'thanks' : undefined
}

/** "Terima kasih banyak-banyak, tuan", and no more than that. */
function isThanks(words: string): boolean {
  return /^((ok|okay|baik) )?(terima kasih|thanks|thank you|tq)\b/.test(words) && words.split(' ').length <= 5
}

/** "Boleh saya cakap dengan pegawai", "I want to talk to a human": a short wish, whatever stands around it. */
function asksForPerson(words: string): boolean {
  const talk =
    /\b(cakap|bercakap|berbual|sembang|talk|speak|chat)\b.*\b(pegawai|orang|manusia|ejen|agent|human|person|someone|somebody|staff|officer)\b/
  return talk.test(words) && words.split(' ').length <= 9
}

const languageWords: Record<string, Language> = {
  'bahasa melayu': 'ms',
  melayu: 'ms',
  bm: 'ms',
  malay: 'ms',
  'tukar bahasa melayu': 'ms',
  english: 'en',
  inggeris: 'en',
  'bahasa inggeris': 'en',
  bi: 'en',
  'speak english': 'en',
  'in english': 'en',
  'tukar english': 'en',
  'tukar inggeris': 'en',
  'tukar bahasa inggeris': 'en',
  'change to english': 'en',
  'switch to english': 'en',
  'guna english': 'en',
  'guna bahasa inggeris': 'en',
  'tukar ke english': 'en',
  'tukar ke bahasa inggeris': 'en',
  'use english': 'en',
  'cakap english': 'en',
  'tukar melayu': 'ms',
  'tukar bm': 'ms',
  'change to malay': 'ms',
  'change to bahasa melayu': 'ms',
  'switch to malay': 'ms',
  'cakap melayu': 'ms',
  'cakap bahasa melayu': 'ms',
  'dalam bahasa melayu': 'ms',
  'guna melayu': 'ms',
  'guna bahasa melayu': 'ms',
  'tukar ke bahasa melayu': 'ms',
  'in malay': 'ms',
  'speak malay': 'ms',
  'use malay': 'ms',
}

/** The language a whole message asks for, or undefined. */
export function languageWish(text: string): Language | undefined {
  const wanted = plainWords(text)
    .replace(/^((saya |kita )?(nak|mahu|hendak)|boleh|tolong|sila|please|can (you|we)|i want( to)?) /, '')
    .replace(/ (please|pls|boleh|ya|ye|la)$/, '')
  return languageWords[wanted]
}

const questionStarts = [
  'apa',
  'apakah',
  'bagaimana',
  'macam mana',
  'mcm mana',
  'camne',
  'cmne',
  'kenapa',
  'mengapa',
  'bila',
  'bilakah',
  'berapa',
  'di mana',
  'dimana',
  'kat mana',
  'siapa',
  'adakah',
  'boleh ke',
  'bolehkah',
  'perlu ke',
  'perlukah',
  'what',
  'how',
  'why',
  'when',
  'where',
  'who',
  'which',
  'can i',
  'can we',
  'do i',
  'do we',
  'is it',
  'is there',
  'must i',
  'should i',
  'could you',
]

/** Whether it ends with a question mark: nobody ends an answer so. */
export function isAsked(text: string): boolean {
  return /[?？؟]\s*$/.test(text)
}

/** In the middle of a form: is this text meant as a question rather than as the answer? */
export function soundsLikeQuestion(text: string): boolean {
  if (isAsked(text)) return true
  if (/\b(sdn\.? bhd\.?|berhad|bhd\.?|enterprise|plt|trading)$/i.test(text.trim())) return false
  const words = `${plainWords(text)} `
  return questionStarts.some(start => words.startsWith(`${start} `))
}

const refusing = new Set(
  "belum tak tidak x tiada takde takda takdak entah no not never none dont don't idk".split(' '),
)
const aroundRefusal = new Set(
  'pernah lagi la lah ada tau tahu pasti nak mahu ingat saya pun je i do know sure yet have any it'.split(
    ' ',
  ),
)

/** "Belum pernah la", "tak tahu", "I don't know", a dash alone: what only refuses is the answer to nothing. */
export function refuses(text: string): boolean {
  if (/^[\s\p{Pd}]*\p{Pd}[\s\p{Pd}]*$/u.test(text)) return true
  const words = plainWords(text).split(' ')
  return (
    words.some(word => refusing.has(word)) &&
    words.every(word => refusing.has(word) || aroundRefusal.has(word))
  )
}

/** As `plainWords`, with the short spellings of messages in full: "brp kena byr" is "berapa kena bayar". */
export function wordsInFull(text: string): string {
  return plainWords(text).split(' ').flatMap(expand).join(' ')
}

/** Lower case, without the invisible, commas, the punctuation at the ends, and doubled spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf},]/gu, '')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
    .replace(/\s+/g, ' ')
}
