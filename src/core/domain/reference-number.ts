// The references by which a schedule is paid: `^(ACR|ECR)\d{12}$` [1]. ACR is Act 4 (SOCSO), ECR is Act 800 (EIS).
import { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainCode, wrongLength } from './typed-text.ts'

/** ACR: Employees' Social Security Act 1969 (Act 4); ECR: Employment Insurance System Act 2017 (Act 800). */
export const ReferenceKind = z.enum(['ACR', 'ECR'])
export type ReferenceKind = z.infer<typeof ReferenceKind>

/** `ACR` or `ECR` and 12 digits. */
export const ReferenceNumber = z.string().refine(isReferenceNumber).brand<'ReferenceNumber'>()
export type ReferenceNumber = z.infer<typeof ReferenceNumber>

export type ReferenceNumberReason = 'empty' | 'prefix' | 'characters' | 'tooShort' | 'tooLong'

/** Reads a reference; spaces, hyphens and small letters do not matter. 12 digits alone lack their 'prefix'. */
export function parseReferenceNumber(
  text: string,
): Result<{ number: ReferenceNumber; kind: ReferenceKind }, ReferenceNumberReason> {
  const typed = plainCode(text)
  if (typed === '') return err('empty')
  const kind = ReferenceKind.options.find(each => typed.startsWith(each))
  if (kind === undefined) return err('prefix')
  const digits = typed.slice(kind.length)
  if (!/^\d*$/.test(digits)) return err('characters')
  const length = wrongLength(digits.length, 12, 12)
  return length === undefined ? ok({ number: typed as ReferenceNumber, kind }) : err(length)
}

/** The reference that our own store issues with a running number (official mode, sandbox) [ours]; RangeError beyond 12 digits. */
export function referenceNumber(kind: ReferenceKind, running: number): ReferenceNumber {
  const fits = Number.isSafeInteger(running) && running >= 0 && running < 1e12
  if (!fits) throw new RangeError(`not 12 digits: ${running}`)
  return `${kind}${String(running).padStart(12, '0')}` as ReferenceNumber
}

/** For reading aloud and copying by hand: `ACR 0000 0000 0012`. */
export function formatReferenceNumber(number: ReferenceNumber): string {
  return number.replace(/^(...)(....)(....)(....)$/, '$1 $2 $3 $4')
}

function isReferenceNumber(text: string): boolean {
  const read = parseReferenceNumber(text)
  return read.ok && read.value.number === text
}
