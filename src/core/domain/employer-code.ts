// The code that PERKESO gives an employer: 12 characters, `^[A-Z]\d{10}[A-Z]$` [2].
// The rule of its last letter is not public and one source shows a 9-character code [?]: another shape is warned of, not refused.
import { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainCode, wrongLength } from './typed-text.ts'

/** An employer code, upper case, without spaces. */
export const EmployerCode = z.string().refine(isEmployerCode).brand<'EmployerCode'>()
export type EmployerCode = z.infer<typeof EmployerCode>

export type EmployerCodeReason = 'empty' | 'tooShort' | 'tooLong' | 'characters'

/** Reads an employer code; `shape` is 'other' for 9 to 12 letters and digits that do not have the usual shape. */
export function parseEmployerCode(
  text: string,
): Result<{ code: EmployerCode; shape: 'usual' | 'other' }, EmployerCodeReason> {
  const typed = plainCode(text)
  if (typed === '') return err('empty')
  // Nine letters without a digit are a word, not a code of another shape.
  if (!/^[A-Z\d]*\d[A-Z\d]*$/.test(typed)) return err('characters')
  const length = wrongLength(typed.length, 9, 12)
  if (length !== undefined) return err(length)
  return ok({ code: typed as EmployerCode, shape: /^[A-Z]\d{10}[A-Z]$/.test(typed) ? 'usual' : 'other' })
}

function isEmployerCode(text: string): boolean {
  const read = parseEmployerCode(text)
  return read.ok && read.value.code === text
}
