// How people type what a button of the walk would say, where the question can be answered in a word.
import type { Dialogue } from './conversation.ts'
import { plainWords } from './words.ts'

const yes = [
  'ya',
  'ye',
  'ada',
  'sudah',
  'sudah ada',
  'dah ada',
  'ya sudah ada',
  'ya ada',
  'yes',
  'y',
  'yup',
  'yes i have',
  'yes i have one',
  'have',
]
const no = [
  ...[
    'tidak',
    'tak',
    'x',
    'belum',
    'belum ada',
    'tak ada',
    'takde',
    'tiada',
    'x ada',
    'belum lagi',
    'tidak ada',
  ],
  ...['no', 'n', 'not yet', 'none', 'nope', 'never', 'no i dont', "no i don't"],
]
const right = [
  ...[
    'betul',
    'betul semua',
    'semua betul',
    'ya betul',
    'simpan',
    'betul, simpan',
    'ok',
    'okay',
    'setuju',
    'hantar',
  ],
  ...['correct', 'all correct', 'right', 'save', 'save it', 'correct, save it', 'looks good', 'submit'],
]
const wrong = [
  'salah',
  'tidak betul',
  'tak betul',
  'betulkan',
  'ubah',
  'tukar',
  'wrong',
  'edit',
  'change',
  'correct something',
  'change answers',
  'tukar jawapan',
]

type Choices = Partial<Record<Dialogue['at'], Readonly<Record<string, readonly string[]>>>>

const choices: Choices = {
  'registering.meaning': {
    'meaning:id': [
      'id',
      'id portal',
      'portal',
      'id portal assist',
      'a portal assist id',
      'portal id',
      'a portal id',
      'assist',
    ],
    'meaning:employer': ['majikan', 'majikan baharu', 'menjadi majikan', 'employer', 'become an employer'],
    'meaning:worker': ['pekerja', 'daftar pekerja', 'worker', 'employee', 'register a worker'],
  },
  'registering.kind': { 'code:yes': yes, 'code:no': no },
  'registering.hadId': {
    'had:never': [...no, 'belum pernah', 'tak pernah', 'tidak pernah'],
    'had:forgot': [
      'lupa',
      'lupa kata laluan',
      'ada, lupa kata laluan',
      'forgot',
      'forgot password',
      'yes, forgot password',
      'i forgot my password',
    ],
    'had:left': ['berhenti kerja', 'pemegang id berhenti', 'sudah berhenti', 'left', 'the id holder left'],
  },
  'registering.meantEmail': {
    meant: [
      ...yes,
      'betul',
      'ya betul',
      'correct',
      'right',
      'ok',
      'ya, guna yang itu',
      'yes, use that one',
      'use that one',
    ],
    asTyped: [...no, 'tidak, kekalkan', 'kekalkan', 'no, keep mine', 'keep', 'keep mine', 'langkau', 'skip'],
  },
  'registering.review': { file: [...yes, ...right], correct: [...no, ...wrong] },
  'registering.discard': {
    'discard:yes': [...yes, 'buang', 'ya, buang', 'discard', 'yes, discard'],
    continue: [...no, 'sambung'],
  },
}

/** The press that a typed word stands for at this step, or undefined. */
export function typedChoice(at: Dialogue['at'], text: string): string | undefined {
  const typed = plainWords(text)
  return Object.entries(choices[at] ?? {}).find(([, words]) =>
    words.some(word => plainWords(word) === typed),
  )?.[0]
}

/** Whether the whole message says no: at a field that may be left empty, that it is. */
export function saysNo(text: string): boolean {
  return no.includes(plainWords(text))
}
