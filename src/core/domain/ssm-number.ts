// Registration numbers of companies and businesses. Since 11 Oct 2019 12 digits, `YYYY TT NNNNNN` (01 local company,
// 02 foreign, 03 business, 04 to 06 LLPs), often with the old number behind it; the old number alone is still written.
import { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainCode } from './typed-text.ts'

/** `201901000005`, `201901000005 (1312525-A)` or `1312525-A`. */
export const SsmNumber = z.string().refine(isSsmNumber).brand<'SsmNumber'>()
export type SsmNumber = z.infer<typeof SsmNumber>

export type SsmReason = 'empty' | 'characters' | 'tooShort' | 'tooLong' | 'year' | 'entity' | 'oldShape'

export type SsmEntity = 'localCompany' | 'foreignCompany' | 'business' | 'llp'

export type SsmRead = {
  /** As it is written in full. */
  readonly number: SsmNumber
  readonly current?: string
  readonly old?: string
  /** Known from the 12 digits only. */
  readonly entity?: SsmEntity
}

const entities: Readonly<Record<string, SsmEntity>> = {
  '01': 'localCompany',
  '02': 'foreignCompany',
  '03': 'business',
  '04': 'llp',
  '05': 'llp',
  '06': 'llp',
}

/** Old numbers seen in use: 3 to 9 digits and a letter, before some the letters of a branch or LLP [ours]. */
const oldShape = /^([A-Z]{0,3})(\d{3,9})([A-Z]{1,3})$/

/** Reads a registration number in any of its three forms; brackets, spaces, slashes and hyphens do not matter. */
export function parseSsmNumber(text: string): Result<SsmRead, SsmReason> {
  const typed = plainCode(text).replace(/[()[\]/.]/g, '')
  if (typed === '') return err('empty')
  if (!/^[A-Z\d]+$/.test(typed)) return err('characters')
  const [, current, rest = ''] = /^(\d{12}(?=[A-Z]{0,3}\d{3,9}[A-Z]|$))?(.*)$/.exec(typed) ?? []
  const old = writtenOld(rest)
  if (current === undefined) {
    return old === undefined ? err(reasonFor(typed)) : ok({ number: old as SsmNumber, old })
  }
  return rest !== '' && old === undefined ? err('oldShape') : readCurrent(current, old)
}

function readCurrent(current: string, old: string | undefined): Result<SsmRead, SsmReason> {
  // No company here is older than 1800, and no number of the next century is issued yet [ours].
  if (!/^(18|19|20)/.test(current)) return err('year')
  const entity = entities[current.slice(4, 6)]
  if (entity === undefined) return err('entity')
  const number = (old === undefined ? current : `${current} (${old})`) as SsmNumber
  return ok(old === undefined ? { number, current, entity } : { number, current, old, entity })
}

function writtenOld(typed: string): string | undefined {
  const shape = oldShape.exec(typed)
  return shape === null ? undefined : `${shape[1]}${shape[2]}-${shape[3]}`
}

function reasonFor(typed: string): SsmReason {
  if (!/^\d+$/.test(typed)) return 'oldShape'
  return typed.length < 12 ? 'tooShort' : 'tooLong'
}

function isSsmNumber(text: string): boolean {
  const read = parseSsmNumber(text)
  return read.ok && read.value.number === text
}
