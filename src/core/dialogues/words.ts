// How people type what a button or command would say. Recognised in both languages whatever the chat's is.
import type { Language } from '../domain/language.ts'

export type Wish =
  | 'cancel'
  | 'back'
  | 'skip'
  | 'menu'
  | 'person'
  | 'greeting'
  | 'thanks'
  | 'status'
  | 'register'

const wishes: Record<Wish, readonly string[]> = {
  cancel: [
    'batal',
    'tak jadi',
    'x jadi',
    'tidak jadi',
    'berhenti',
    'cancel',
    'stop',
    'never mind',
    'nevermind',
    'quit',
  ],
  back: ['kembali', 'balik', 'undur', 'back', 'go back', 'previous'],
  skip: ['langkau', 'skip', 'tiada', 'none', 'takde', 'tak ada', 'n/a'],
  menu: ['menu', 'menu utama', 'main menu', 'mula', 'start', 'mula semula'],
  person: [
    'pegawai',
    'ejen',
    'agent',
    'human',
    'person',
    'cakap dengan pegawai',
    'nak cakap dengan pegawai',
    'nak cakap dengan orang',
    'talk to a person',
    'talk to a human',
    'talk to someone',
    'customer service',
  ],
  greeting: [
    'hi',
    'hello',
    'helo',
    'hai',
    'hey',
    'salam',
    'assalamualaikum',
    'askum',
    'selamat pagi',
    'selamat petang',
    'selamat tengah hari',
    'selamat malam',
    'good morning',
    'good afternoon',
    'good evening',
  ],
  thanks: [
    'terima kasih',
    'tq',
    'tqvm',
    'tqsm',
    'thanks',
    'thank you',
    'thank u',
    'thx',
    'ty',
    'ok terima kasih',
    'ok thanks',
    'ok tq',
    'ok',
    'okay',
    'baik',
    'baiklah',
    'noted',
  ],
  status: ['status', 'status saya', 'status bayaran', 'my status', 'bayar bulan ini', 'pay this month'],
  register: ['daftar', 'register', 'minta id', 'minta id portal', 'daftar id', 'get a portal id'],
}

const byWord = new Map<string, Wish>(
  (Object.keys(wishes) as Wish[]).flatMap(wish => wishes[wish].map(word => [word, wish] as const)),
)

/** The wish that a whole message stands for, or undefined when it says more than that. */
export function wishOf(text: string): Wish | undefined {
  return byWord.get(plainWords(text))
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
}

export function languageWish(text: string): Language | undefined {
  return languageWords[plainWords(text)]
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

/** In the middle of a form: is this text meant as a question rather than as the answer? */
export function soundsLikeQuestion(text: string): boolean {
  if (/[?？]\s*$/.test(text)) return true
  const words = `${plainWords(text)} `
  return questionStarts.some(start => words.startsWith(`${start} `))
}

/** Lower case, without the invisible, the punctuation at the ends, and doubled spaces. */
function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
    .replace(/\s+/g, ' ')
}
