// How people type the answer to the privacy notice. "Ya" alone is not enough: it may answer something else.
import { plainWords } from './words.ts'

const agreeing = new Set(['setuju', 'saya setuju', 'ya setuju', 'agree', 'i agree', 'yes i agree', 'agreed'])
const declining = new Set(['tidak setuju', 'tak setuju', 'saya tidak setuju', 'disagree', "i don't agree"])

/** The answer that a whole message gives, or undefined. */
export function consentSaid(text: string): 'yes' | 'no' | undefined {
  const words = plainWords(text)
  if (agreeing.has(words)) return 'yes'
  return declining.has(words) ? 'no' : undefined
}
