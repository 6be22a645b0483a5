// How people type that a document of a link request is all here, or that it may be sent.
import { plainWords } from './words.ts'

const done = [
  ...['siap', 'sudah', 'dah', 'habis', 'seterusnya', 'itu sahaja', 'itu saja', 'ya', 'ye', 'ok', 'okay'],
  ...['hantar', 'hantar sekarang', 'hantar permintaan', 'ya hantar', 'teruskan', 'surat kebenaran'],
  ...['done', 'finished', 'next', "that's all", 'that is all', 'yes', 'send', 'send it', 'send the request'],
  'letter of authority',
].map(plainWords)

/** Whether a whole message says so. */
export function isDone(text: string): boolean {
  return done.includes(plainWords(text))
}
