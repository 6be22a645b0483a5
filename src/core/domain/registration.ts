// A registration for the portal ID: the employer's form from its first answer to PERKESO's decision [C 3.1, 3.2].
// The official field list is not public: fields, states and steps are our companion summary of it [ours].
import { z } from 'zod'
import type { Instant } from '../calendar/instant.ts'
import { Email } from './email.ts'
import { EmployerCode } from './employer-code.ts'
import { Phone } from './phone.ts'
import { Postcode } from './postcode.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { SsmNumber } from './ssm-number.ts'
import { State } from './state.ts'

/** A new employer gets the ID before it has an employer code [1]; an existing one gives its code. */
export const RegistrationKind = z.enum(['new', 'existing'])
export type RegistrationKind = z.infer<typeof RegistrationKind>

/** Where it stands. */
export const RegistrationState = z.enum([
  'draft',
  'filled',
  'signedCopyReceived',
  'sent',
  'received',
  'inReview',
  'approved',
  'returned',
  'rejected',
])
export type RegistrationState = z.infer<typeof RegistrationState>

export const RegistrationEvent = z.enum([
  'filledIn',
  'answersChanged',
  'signedCopyCame',
  'sentToPerkeso',
  'handedIn',
  'receivedByPerkeso',
  'reviewBegun',
  'approvedByPerkeso',
  'returnedByPerkeso',
  'rejectedByPerkeso',
])
export type RegistrationEvent = z.infer<typeof RegistrationEvent>

type Steps = Readonly<Partial<Record<RegistrationEvent, RegistrationState>>>

/**
 * The only steps there are. A second signed copy replaces the first; approved and rejected are final. Who hands the paper
 * in at an office need not send a copy of it here first.
 */
const registrationSteps: Readonly<Record<RegistrationState, Steps>> = {
  draft: { filledIn: 'filled' },
  filled: { answersChanged: 'filled', signedCopyCame: 'signedCopyReceived', handedIn: 'sent' },
  signedCopyReceived: {
    answersChanged: 'filled',
    signedCopyCame: 'signedCopyReceived',
    sentToPerkeso: 'sent',
    handedIn: 'sent',
  },
  sent: { receivedByPerkeso: 'received' },
  received: { reviewBegun: 'inReview' },
  inReview: {
    approvedByPerkeso: 'approved',
    returnedByPerkeso: 'returned',
    rejectedByPerkeso: 'rejected',
  },
  approved: {},
  returned: { answersChanged: 'filled', signedCopyCame: 'signedCopyReceived', handedIn: 'sent' },
  rejected: {},
}

/** The state after an event, or 'notAllowed' when the table has no such step. */
export function advance(
  state: RegistrationState,
  event: RegistrationEvent,
): Result<RegistrationState, 'notAllowed'> {
  const next = registrationSteps[state][event]
  return next === undefined ? err('notAllowed') : ok(next)
}

/** Whether the form is filled and PERKESO does not have it in its hands: its answers and enclosures may be changed. */
export function isChangeable(state: RegistrationState): boolean {
  return advance(state, 'answersChanged').ok
}

/** Where the form goes by e-mail [C 3.2]. */
export const formAddress = 'idportal@perkeso.gov.my'

/** How the form goes to PERKESO [C 3.2]. */
export const SendingWay = z.enum(['email', 'post', 'fax', 'office'])
export type SendingWay = z.infer<typeof SendingWay>

/** What can be asked for. */
export const Field = z.enum([
  'employerName',
  'employerCode',
  'ssmNumber',
  'businessKind',
  'addressLine1',
  'addressLine2',
  'postcode',
  'city',
  'state',
  'phone',
  'officerName',
  'officerPosition',
  'officerEmail',
  'officerPhone',
])
export type Field = z.infer<typeof Field>

/** A line of words as `parseField` gives it: at most 150 characters, each of one or two UTF-16 units. */
export const FieldLine = z.string().min(2).max(300)

/** The answers by field, each already read by `parseField`. */
const FieldValues = z.object({
  employerName: FieldLine,
  employerCode: EmployerCode,
  ssmNumber: SsmNumber,
  businessKind: FieldLine,
  addressLine1: FieldLine,
  addressLine2: FieldLine,
  postcode: Postcode,
  city: FieldLine,
  state: State,
  phone: Phone,
  officerName: FieldLine,
  officerPosition: FieldLine,
  officerEmail: Email,
  officerPhone: Phone,
}) satisfies z.ZodObject<Record<Field, z.ZodType>>
export type FieldValues = z.infer<typeof FieldValues>

/** A form being filled: what was answered, and which optional fields were skipped. */
export const RegistrationForm = z.object({
  kind: RegistrationKind,
  answers: FieldValues.partial(),
  skipped: z.array(Field),
  /** When it was begun: tells one form of a person from another. */
  begunAt: z.number().optional(),
})
export type RegistrationForm = z.infer<typeof RegistrationForm>

const addressAndOfficer = [
  'addressLine1',
  'addressLine2',
  'postcode',
  'city',
  'state',
  'phone',
  'officerName',
  'officerPosition',
  'officerEmail',
  'officerPhone',
] as const

const fields: Readonly<Record<RegistrationKind, readonly Field[]>> = {
  new: ['employerName', 'ssmNumber', 'businessKind', ...addressAndOfficer],
  existing: ['employerCode', 'employerName', ...addressAndOfficer],
}

const optional: ReadonlySet<Field> = new Set<Field>(['ssmNumber', 'businessKind', 'addressLine2'])

/** All fields of a form, in its order. */
export function fieldsFor(kind: RegistrationKind): readonly Field[] {
  return fields[kind]
}

/** Those asked one after another. The postcode tells the state, which is asked only to be corrected, or when it was lost. */
export function fieldsInTurn(kind: RegistrationKind): readonly Field[] {
  return fieldsFor(kind).filter(field => field !== 'state')
}

/** Whether a field may be skipped. */
export function isOptional(field: Field): boolean {
  return optional.has(field)
}

/** A form of this kind with nothing answered yet. */
export function newForm(kind: RegistrationKind, begunAt?: Instant): RegistrationForm {
  return { kind, answers: {}, skipped: [], ...(begunAt !== undefined && { begunAt }) }
}

/**
 * What can still be read of a form that an earlier or later assistant kept: answers to fields that are not asked any more, or
 * that are read otherwise now, are left out and asked again. Undefined when not even its kind is known.
 */
export function salvagedForm(kept: unknown): RegistrationForm | undefined {
  const read = KeptForm.safeParse(kept)
  if (!read.success) return undefined
  const { kind, answers, skipped, begunAt } = read.data
  const known = Field.options.flatMap(field => {
    const value = FieldValues.shape[field].safeParse(answers[field])
    return value.success ? [[field, value.data] as const] : []
  })
  return {
    kind,
    answers: Object.fromEntries(known) as Partial<FieldValues>,
    skipped: skipped.flatMap(field => Field.safeParse(field).data ?? []),
    ...(begunAt !== undefined && { begunAt }),
  }
}

const KeptForm = z.object({
  kind: RegistrationKind,
  answers: z.record(z.string(), z.unknown()).catch({}),
  skipped: z.array(z.unknown()).catch([]),
  begunAt: z.number().optional().catch(undefined),
})

/** The first field that is neither answered nor skipped, undefined when the form is filled. */
export function nextField(form: RegistrationForm): Field | undefined {
  return fieldsFor(form.kind).find(field => !isDone(form, field))
}

/** How many of the fields asked one after another are answered or skipped, of how many. */
export function formProgress(form: RegistrationForm): { readonly done: number; readonly of: number } {
  const asked = fieldsInTurn(form.kind)
  return { done: asked.filter(field => isDone(form, field)).length, of: asked.length }
}

function isDone(form: RegistrationForm, field: Field): boolean {
  return form.answers[field] !== undefined || (isOptional(field) && form.skipped.includes(field))
}
