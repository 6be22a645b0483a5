// Malaysian telephone and fax numbers as people type them, kept as `+60…` (E.164).
// Lengths by prefix are the general numbering plan [ours: general knowledge].
import { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainCode } from './typed-text.ts'

/** A number as `+60` and the national digits without the leading zero. */
export const Phone = z.string().refine(isPhone).brand<'Phone'>()
export type Phone = z.infer<typeof Phone>

export type PhoneReason = 'empty' | 'characters' | 'tooShort' | 'tooLong' | 'prefix' | 'foreign'

/** National digits by how they begin: how many there are, and how they are grouped for reading. */
type Plan = { starts: RegExp; digits: number; groups: RegExp; shown: string }
/** Of nine digits it is a mobile number, such as 013-001 2345. */
const special: Plan = {
  ...{ starts: /^1[378]00(?!\d{5}$)/, digits: 10 },
  ...{ groups: /^(1)(...)(..)(....)$/, shown: '$1-$2-$3-$4' },
}
const plans: readonly Plan[] = [
  special,
  { starts: /^1[15]/, digits: 10, groups: /^(..)(....)(....)$/, shown: '0$1-$2 $3' },
  { starts: /^1/, digits: 9, groups: /^(..)(...)(....)$/, shown: '0$1-$2 $3' },
  { starts: /^3/, digits: 9, groups: /^(.)(....)(....)$/, shown: '0$1-$2 $3' },
  { starts: /^8/, digits: 8, groups: /^(..)(...)(...)$/, shown: '0$1-$2 $3' },
  { starts: /^[4-79]/, digits: 8, groups: /^(.)(...)(....)$/, shown: '0$1-$2 $3' },
]

/** Reads 011-1234 5678, +60 11…, 6012…, 03-2161 1234, 1-300-22-8000; `display` is the usual way to write it here. */
export function parsePhone(text: string): Result<{ phone: Phone; display: string }, PhoneReason> {
  const typed = plainCode(text).replace(/[().]/g, '')
  if (typed === '') return err('empty')
  if (!/^\+?\d+$/.test(typed)) return err('characters')
  if (/^(\+|00)(?!60)/.test(typed)) return err('foreign')
  const national = nationalDigits(typed)
  if (national === undefined) return err('prefix')
  const plan = typedSpecial.test(typed) ? special : planOf(national)
  if (plan === undefined) return err('prefix')
  if (national.length !== plan.digits) return err(national.length < plan.digits ? 'tooShort' : 'tooLong')
  const phone = `+60${national}` as Phone
  return ok({ phone, display: displayPhone(phone) })
}

/** The number as it is written in Malaysia: 012-345 6789, 03-2161 1234, 1-300-22-8000. */
export function displayPhone(phone: Phone): string {
  const national = phone.slice('+60'.length)
  const plan = planOf(national)
  return plan === undefined ? phone : national.replace(plan.groups, plan.shown)
}

function planOf(national: string) {
  return plans.find(plan => plan.starts.test(national))
}

const typedSpecial = /^1[378]00/

/** Without country code and leading zero; only 1-300, 1-700 and 1-800 numbers are dialled without the zero. */
function nationalDigits(typed: string): string | undefined {
  const abroad = /^(?:\+|00)?60(\d*)$/.exec(typed)
  if (abroad !== null) return abroad[1]?.replace(/^0/, '')
  if (typedSpecial.test(typed)) return typed
  return typed.startsWith('0') ? typed.slice(1) : undefined
}

function isPhone(text: string): boolean {
  const read = parsePhone(text)
  return read.ok && read.value.phone === text
}
