// An employer with its contacts as a file tells it, one record: read into what the store keeps, or with every fault.
import type { Email } from './email.ts'
import { parseEmail } from './email.ts'
import type { EmployerCode } from './employer-code.ts'
import { parseEmployerCode } from './employer-code.ts'
import type { Phone } from './phone.ts'
import { parsePhone } from './phone.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import type { SsmNumber } from './ssm-number.ts'
import { parseSsmNumber } from './ssm-number.ts'
import type { State } from './state.ts'
import { parseState } from './state.ts'
import { plainLine } from './typed-text.ts'

/** As it was written; what is left out and what is empty are the same. */
export type TypedContact = Readonly<Partial<Record<'name' | 'position' | 'email' | 'phone', string>>>
export type TypedEmployer = Readonly<Partial<Record<'code' | 'name' | 'ssm' | 'state', string>>> & {
  readonly contacts: readonly TypedContact[]
}

type RecordedContact = {
  readonly name: string
  readonly position?: string
  readonly email?: Email
  readonly phone?: Phone
}

export type EmployerRecord = {
  readonly employer: {
    readonly code: EmployerCode
    readonly name: string
    readonly ssmNumber?: SsmNumber
    readonly state?: State
  }
  readonly contacts: readonly RecordedContact[]
}

export type RecordFault = {
  readonly code:
    | 'codeMissing'
    | 'codeWrong'
    | 'nameMissing'
    | 'nameWrong'
    | 'ssmWrong'
    | 'stateUnknown'
    | 'contactNameMissing'
    | 'contactNameWrong'
    | 'positionWrong'
    | 'emailWrong'
    | 'phoneWrong'
  readonly found: string
}

type Read = <Value>(
  text: string | undefined,
  code: RecordFault['code'],
  parse: (text: string) => Value | undefined,
) => Value | undefined

/** The record, or all that is wrong with it in the order of its fields. */
export function readEmployerRecord(typed: TypedEmployer): Result<EmployerRecord, readonly RecordFault[]> {
  const faults: RecordFault[] = []
  const read: Read = (text, code, parse) => {
    if (isEmpty(text)) return undefined
    const value = parse(text)
    if (value === undefined) faults.push({ code, found: text })
    return value
  }
  if (isEmpty(typed.code)) faults.push({ code: 'codeMissing', found: '' })
  const code = read(typed.code, 'codeWrong', text => okValue(parseEmployerCode(text))?.code)
  if (isEmpty(typed.name)) faults.push({ code: 'nameMissing', found: '' })
  const name = read(typed.name, 'nameWrong', named)
  const ssmNumber = read(typed.ssm, 'ssmWrong', text => okValue(parseSsmNumber(text))?.number)
  const state = read(typed.state, 'stateUnknown', text => okValue(parseState(text)))
  const contacts = typed.contacts.map(contact => readContact(contact, read, faults))
  if (code === undefined || name === undefined || faults.length > 0) return err(faults)
  return ok({ employer: { code, name, ...(ssmNumber && { ssmNumber }), ...(state && { state }) }, contacts })
}

function readContact(typed: TypedContact, read: Read, faults: RecordFault[]): RecordedContact {
  if (isEmpty(typed.name)) faults.push({ code: 'contactNameMissing', found: '' })
  const name = read(typed.name, 'contactNameWrong', named) ?? ''
  const position = read(typed.position, 'positionWrong', named)
  const email = read(typed.email, 'emailWrong', text => okValue(parseEmail(text))?.email)
  const phone = read(typed.phone, 'phoneWrong', text => okValue(parsePhone(text))?.phone)
  return { name, ...(position && { position }), ...(email && { email }), ...(phone && { phone }) }
}

function isEmpty(text: string | undefined): text is undefined | '' {
  return text === undefined || plainLine(text) === ''
}

/** 2 to 150 characters, as the wire has it. */
function named(text: string): string | undefined {
  const name = plainLine(text)
  return name.length >= 2 && name.length <= 150 ? name : undefined
}

function okValue<Value>(read: Result<Value, unknown>): Value | undefined {
  return read.ok ? read.value : undefined
}
