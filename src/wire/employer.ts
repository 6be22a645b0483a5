// Employers and their contacts.
import { z } from 'zod'
import { State } from '../core/domain/state.ts'
import { pageOf } from './page.ts'
import {
  confirmed,
  WireEmail,
  WireEmployerCode,
  WireId,
  WireInstant,
  WireName,
  WirePhone,
  WireSsmNumber,
} from './scalar.ts'
import { named } from './shape.ts'

export const NewEmployer = named(
  'NewEmployer',
  'An employer to put on record.',
  z.strictObject({
    code: WireEmployerCode,
    name: WireName,
    ssmNumber: WireSsmNumber.optional(),
    state: State.optional(),
    ...confirmed,
  }),
)

export const EmployerChange = named(
  'EmployerChange',
  'What to change of an employer; what is left out stays.',
  z.strictObject({
    name: WireName.optional(),
    ssmNumber: WireSsmNumber.nullable().optional(),
    state: State.nullable().optional(),
    ...confirmed,
  }),
)

export const Employer = named(
  'Employer',
  'An employer on record. `portalConfirmedAt`: when the portal last confirmed it.',
  z.object({
    code: WireEmployerCode,
    name: z.string(),
    ssmNumber: z.string().optional(),
    state: State.optional(),
    ...confirmed,
    createdAt: WireInstant,
    updatedAt: WireInstant,
  }),
)
export type Employer = z.input<typeof Employer>

export const EmployerPage = named('EmployerPage', 'A page of employers.', pageOf(Employer))

const contactFields = {
  position: WireName.optional(),
  email: WireEmail.optional(),
  phone: WirePhone.optional(),
}

export const NewContact = named(
  'NewContact',
  'A person whom an employer named to PERKESO.',
  z.strictObject({ name: WireName, ...contactFields, ...confirmed }),
)

export const ContactChange = named(
  'ContactChange',
  'What to change of a contact; what is left out stays, null takes away.',
  z.strictObject({
    name: WireName.optional(),
    position: WireName.nullable().optional(),
    email: WireEmail.nullable().optional(),
    phone: WirePhone.nullable().optional(),
    ...confirmed,
  }),
)

export const Contact = named(
  'Contact',
  'A contact on record.',
  z.object({
    id: WireId,
    employerCode: WireEmployerCode,
    name: z.string(),
    position: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    ...confirmed,
    updatedAt: WireInstant,
  }),
)
export type Contact = z.input<typeof Contact>

export const ContactPage = named('ContactPage', 'A page of contacts.', pageOf(Contact))
