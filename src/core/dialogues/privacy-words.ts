// How people ask for a copy of what is kept of them, or for its deletion, and how they answer whether they mean it.
import { plainWords } from './words.ts'

const own =
  /\b(data|maklumat|akaun|rekod|sejarah|perbualan|info|information|account|records?|history|conversation|everything)\b/
const mine = /\b(saya|aku|kami|my|about me|of me|mine|everything|semua)\b/
const away = /\b(padam(kan)?|hapus(kan)?|buang|delete|erase|remove|wipe|forget)\b/
const copy = /\b(salinan|eksport|export|muat turun|download|copy)\b/
const longest = 8

/** What a short text asks for; a question is none. */
export function privacySaid(text: string): 'export' | 'delete' | undefined {
  const words = plainWords(text)
  if (/[?？]\s*$/.test(text) || words.split(' ').length > longest) return undefined
  if (!own.test(words) || !mine.test(words)) return undefined
  if (away.test(words)) return 'delete'
  return copy.test(words) ? 'export' : undefined
}

const yes = new Set([
  ...['ya padam', 'ya padam semua', 'padam', 'padam semua', 'yes delete', 'yes delete everything'],
  ...['delete', 'delete everything', 'delete all', 'yes delete all', 'yes delete it'],
])
const no = new Set([
  ...[
    'tidak',
    'tak',
    'tak jadi',
    'jangan',
    'jangan padam',
    'tidak kekalkan',
    'kekalkan',
    'no',
    'keep',
    'keep it',
  ],
  ...["don't", 'do not', "don't delete", 'no keep it', 'nope'],
])
const half = new Set(['ya', 'ye', 'yes', 'y', 'ok', 'okay', 'baik', 'betul', 'sure', 'setuju'])

const copyFirst = new Set([
  ...['dapatkan salinan dahulu', 'salinan dahulu', 'salinan dulu', 'salinan'],
  ...['get a copy first', 'copy first', 'copy', 'get a copy', 'dapatkan salinan'],
])

/** A bare yes is not enough for what cannot be undone. */
export function deletionAnswer(text: string): 'deleteYes' | 'keep' | 'export' | 'unclear' | undefined {
  const words = plainWords(text)
  if (yes.has(words)) return 'deleteYes'
  if (no.has(words)) return 'keep'
  if (copyFirst.has(words)) return 'export'
  return half.has(words) ? 'unclear' : undefined
}
