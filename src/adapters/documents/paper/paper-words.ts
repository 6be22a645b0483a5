// A paper is in one language or in both: whatever stands on it stands there in each.
import type { PictureWords } from '../picture-words.ts'

/** The words of a paper's languages, Malay first. */
export type PaperWords = {
  readonly each: readonly PictureWords[]
  /** Malay / English, or what is the same in both once. */
  readonly both: (say: (words: PictureWords) => string) => string
}

export function paperWords(...each: readonly PictureWords[]): PaperWords {
  return { each, both: say => [...new Set(each.map(say))].join(' / ') }
}
