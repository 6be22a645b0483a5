// What can be typed in place of the buttons of the list of payroll files.
import { plainWords } from './words.ts'

const list = ['senarai', 'senarai fail', 'buka senarai', 'list', 'list of files', 'open the list']
const zip = ['zip', 'fail sedia dalam zip', 'muat turun', 'ready files in one zip', 'download']
const drop = [
  ...['buang semua', 'buang semua fail', 'padam semua'],
  ...['drop all', 'drop all files', 'delete all'],
]

/** The press that a typed word stands for: a place of the list, or one of its buttons; undefined for any other. */
export function batchWord(text: string): { readonly place: number } | 'list' | 'zip' | 'drop' | undefined {
  const typed = plainWords(text)
  if (/^\d{1,2}$/.test(typed)) return { place: Number(typed) }
  if (list.includes(typed)) return 'list'
  if (zip.includes(typed)) return 'zip'
  return drop.includes(typed) ? 'drop' : undefined
}
