// A paper is read in either language: whatever stands on it stands there in both.
import type { PictureWords } from '../picture-words.ts'

/** The words of both languages, Malay first. */
export type BothWords = {
  readonly each: readonly PictureWords[]
  /** Malay / English, or what is the same in both once. */
  readonly both: (say: (words: PictureWords) => string) => string
}

export function bothWords(...each: readonly PictureWords[]): BothWords {
  return { each, both: say => [...new Set(each.map(say))].join(' / ') }
}
