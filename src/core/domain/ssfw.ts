// The social security number of a foreign worker (SSFW): 12 digits, written where others have their MyKad number.
// Nothing else is known of its shape: a number that could be a MyKad number is not refused.
import type { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainCode, wrongLength } from './typed-text.ts'

/** 12 digits, without hyphens and spaces. */
export type Ssfw = string & z.$brand<'Ssfw'>

export type SsfwReason = 'empty' | 'characters' | 'tooShort' | 'tooLong'

/** Reads an SSFW number, with or without hyphens and spaces. */
export function parseSsfw(text: string): Result<Ssfw, SsfwReason> {
  const typed = plainCode(text)
  if (typed === '') return err('empty')
  if (!/^\d+$/.test(typed)) return err('characters')
  const length = wrongLength(typed.length, 12, 12)
  return length === undefined ? ok(typed as Ssfw) : err(length)
}
