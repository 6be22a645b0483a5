// How the answer to each field of a registration is read, and what is worth asking about one [ours].
import type { EmailReason } from './email.ts'
import { parseEmail } from './email.ts'
import type { EmployerCodeReason } from './employer-code.ts'
import { parseEmployerCode } from './employer-code.ts'
import type { PersonNameReason } from './person-name.ts'
import { parseCompanyName, parsePersonName } from './person-name.ts'
import type { PhoneReason } from './phone.ts'
import { parsePhone } from './phone.ts'
import type { PostcodeReason } from './postcode.ts'
import { parsePostcode } from './postcode.ts'
import type { Field, FieldValues } from './registration.ts'
import type { Result } from './result.ts'
import { ok } from './result.ts'
import type { SsmReason } from './ssm-number.ts'
import { parseSsmNumber } from './ssm-number.ts'
import type { State } from './state.ts'
import { parseState } from './state.ts'
import type { LineReason } from './text-line.ts'
import { parseAddressLine, parseWords } from './text-line.ts'

/** Why an answer was not accepted; each field uses some of them. */
export type FieldReason =
  | LineReason
  | PersonNameReason
  | EmployerCodeReason
  | SsmReason
  | PostcodeReason
  | PhoneReason
  | EmailReason
  | 'unknown'

type Parsers = { readonly [F in Field]: (text: string) => Result<FieldValues[F], FieldReason> }

const parsers: Parsers = {
  employerName: parseCompanyName,
  employerCode: text => pick(parseEmployerCode(text), read => read.code),
  ssmNumber: text => pick(parseSsmNumber(text), read => read.number),
  businessKind: parseWords,
  addressLine1: parseWords,
  addressLine2: parseAddressLine,
  postcode: text => pick(parsePostcode(text), read => read.postcode),
  city: parseWords,
  state: parseState,
  phone: text => pick(parsePhone(text), read => read.phone),
  officerName: parsePersonName,
  officerPosition: parseWords,
  officerEmail: text => pick(parseEmail(text), read => read.email),
  officerPhone: text => pick(parsePhone(text), read => read.phone),
}

/** Reads the answer to a field from what was typed; a field has only the reasons of its own kind of value. */
export function parseField<F extends Field>(field: F, text: string): Result<FieldValues[F], FieldReason> {
  return parsers[field](text)
}

function pick<Read, Value, Reason>(
  read: Result<Read, Reason>,
  value: (read: Read) => Value,
): Result<Value, Reason> {
  return read.ok ? ok(value(read.value)) : read
}

/** Something worth asking about an accepted answer; it never stands in the way. */
export type FieldHint =
  | { readonly kind: 'unusualCode' }
  | { readonly kind: 'didYouMean'; readonly email: string }
  | { readonly kind: 'stateOfPostcode'; readonly state: State }

/** The hint on an accepted answer, if there is one. */
export function fieldHint(field: Field, answer: string): FieldHint | undefined {
  if (field === 'employerCode') {
    const code = parseEmployerCode(answer)
    return code.ok && code.value.shape === 'other' ? { kind: 'unusualCode' } : undefined
  }
  if (field === 'officerEmail') {
    const email = parseEmail(answer)
    const meant = email.ok ? email.value.suggestion : undefined
    return meant === undefined ? undefined : { kind: 'didYouMean', email: meant }
  }
  if (field !== 'postcode') return undefined
  const postcode = parsePostcode(answer)
  return postcode.ok ? { kind: 'stateOfPostcode', state: postcode.value.state } : undefined
}
