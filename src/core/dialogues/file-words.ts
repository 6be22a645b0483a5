// How people type what a button below a file would say.
import type { StepOf } from './conversation.ts'
import { plainWords } from './words.ts'

const yes = [
  'ya',
  'ye',
  'yes',
  'y',
  'ok',
  'okay',
  'boleh',
  'setuju',
  'buat',
  'betulkan',
  'teruskan',
  'go on',
  'do it',
]
const no = ['tidak', 'tak', 'tak nak', 'tidak mahu', 'no', 'n', 'nope', 'jangan']
const dropIt = [
  'buang',
  'buang fail',
  'padam',
  'padam fail',
  'drop',
  'drop it',
  'drop the file',
  'delete the file',
]

type Choices = Partial<Record<StepOf<'file'>['at'], Readonly<Record<string, readonly string[]>>>>

const choices: Choices = {
  'file.checking': { drop: dropIt },
  'file.employer': { drop: dropIt },
  'file.month': { drop: dropIt },
  'file.report': {
    changes: [
      'lihat pembetulan',
      'pembetulan',
      'betulkan',
      'see corrections',
      'corrections',
      'correct it',
      'fix it',
      'fix',
    ],
    accept: [
      'teruskan',
      'tukar',
      'tukar ke fail 278',
      'kemaskan fail',
      'go on',
      'convert',
      'convert to 278',
      'tidy the file',
    ],
    marked: ['salinan bertanda', 'marked copy'],
    drop: dropIt,
  },
  'file.changes': {
    marked: ['salinan bertanda', 'marked copy'],
    accept: [...yes, 'ya buat perubahan', 'yes make them'],
    back: [...no, 'tidak kembali', 'no go back'],
  },
  'file.summary': {
    submit: [
      'hantar',
      'hantar jadual',
      'ya hantar',
      'fail dan cara hantar',
      'send',
      'send it',
      'send the schedule',
      'file and how to send',
      ...yes,
    ],
    back: ['belum', 'belum lagi', 'not yet', ...no],
    drop: dropIt,
  },
  'file.skbbk': {
    'skbbk:optedOut': ['ya', 'yes', 'ya memilih keluar', 'memilih keluar', 'yes opted out', 'opted out'],
    'skbbk:due': [...no, 'tidak tambah skbbk', 'tambah skbbk', 'no add skbbk', 'add skbbk'],
  },
}

/** The press that a typed word stands for at this step, or undefined. */
export function fileWord(at: StepOf<'file'>['at'], text: string): string | undefined {
  const typed = plainWords(text)
  return Object.entries(choices[at] ?? {}).find(([, words]) => words.includes(typed))?.[0]
}
