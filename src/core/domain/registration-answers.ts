// A filled registration form, as it is filed, summarised and sent.
import { z } from 'zod'
import { Email } from './email.ts'
import { EmployerCode } from './employer-code.ts'
import { Phone } from './phone.ts'
import { Postcode } from './postcode.ts'
import type { Field, RegistrationForm } from './registration.ts'
import { FieldLine, fieldsFor, isOptional } from './registration.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { SsmNumber } from './ssm-number.ts'
import { State } from './state.ts'

const common = {
  employerName: FieldLine,
  address: z.object({
    line1: FieldLine,
    line2: FieldLine.optional(),
    postcode: Postcode,
    city: FieldLine,
    state: State,
  }),
  phone: Phone,
  officerName: FieldLine,
  officerPosition: FieldLine,
  officerEmail: Email,
  officerPhone: Phone,
}

/** A filled form, as it is filed, summarised and sent. */
export const RegistrationAnswers = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('new'),
    ssmNumber: SsmNumber.optional(),
    businessKind: FieldLine.optional(),
    ...common,
  }),
  z.object({ kind: z.literal('existing'), employerCode: EmployerCode, ...common }),
])
export type RegistrationAnswers = z.infer<typeof RegistrationAnswers>

/** The filled form as it is filed, or the required fields that are still missing; answers of the other kind are left out. */
export function answersOf(form: RegistrationForm): Result<RegistrationAnswers, readonly Field[]> {
  const missing = fieldsFor(form.kind).filter(
    field => !isOptional(field) && form.answers[field] === undefined,
  )
  if (missing.length > 0) return err(missing)
  const { addressLine1: line1, addressLine2: line2, postcode, city, state, ...rest } = form.answers
  const address = { line1, line2, postcode, city, state }
  return ok(RegistrationAnswers.parse({ kind: form.kind, ...rest, address }))
}
