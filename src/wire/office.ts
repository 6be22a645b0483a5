// PERKESO's offices, and what staff or the portal corrected of them.
import { z } from 'zod'
import { OfficeHours } from '../core/domain/office.ts'
import { Position } from '../core/domain/position.ts'
import { State } from '../core/domain/state.ts'
import { pageOf } from './page.ts'
import { line, WireEmail, WireId, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

export const OfficeQuery = z.strictObject({ state: State.optional() })

const OfficeId = named(
  'OfficeId',
  'The id of an office: small letters, digits and hyphens.',
  z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
)
const OfficeName = named(
  'OfficeName',
  'The name of an office in both languages.',
  z.strictObject({ ms: line(2, 100), en: line(2, 100) }),
)
const town = line(2, 60)
const number = z
  .string()
  .regex(/^[0-9+][0-9 -]{5,20}$/)
  .describe('As people write it.')
const Hours = named(
  'OfficeHours',
  'Open on each day of the week from `from` to `to`; 0 is Sunday, times HH:MM.',
  OfficeHours,
)
const WirePosition = named('Position', 'Degrees, north and east.', Position)

const address = line(5, 300)
const phones = z.array(number).min(1).max(5)
const hours = z.array(Hours).min(1).max(7)

const where = { id: OfficeId, state: State, name: OfficeName, towns: z.array(z.string()) }

export const OfficeList = named(
  'OfficeList',
  'The offices as they stand. Only the details named in `confirmed` are shown to employers.',
  z.object({
    items: z.array(
      z.object({
        ...where,
        details: z.object({
          address: z.string().optional(),
          phones: z.array(z.string()).optional(),
          fax: z.string().optional(),
          email: z.string().optional(),
          hours: z.array(Hours).optional(),
        }),
        confirmed: z.array(z.enum(['address', 'phones', 'fax', 'email', 'hours'])),
        position: WirePosition.optional(),
      }),
    ),
  }),
)

const OfficeFindings = named(
  'OfficeFindings',
  'What was found out: each detail is confirmed by it. Null: what we had is wrong, and nothing is known. Left out: as before.',
  z.strictObject({
    address: address.nullable().optional(),
    phones: phones.nullable().optional(),
    fax: number.nullable().optional(),
    email: WireEmail.nullable().optional(),
    hours: hours.nullable().optional(),
    position: WirePosition.nullable().optional(),
  }),
)

const source = line(2, 300).describe('Where it is known from, such as the state page of the website.')

export const NewOfficeCorrection = named(
  'NewOfficeCorrection',
  'An office has other details, was missing, or is closed for good.',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('changed'), officeId: OfficeId, findings: OfficeFindings, source }),
    z.strictObject({
      ...{ kind: z.literal('added'), officeId: OfficeId, state: State, name: OfficeName },
      ...{ towns: z.array(town).min(1).max(10), findings: OfficeFindings, source },
    }),
    z.strictObject({ kind: z.literal('closed'), officeId: OfficeId, source }),
  ]),
)

const kept = {
  id: WireId,
  officeId: OfficeId,
  source: z.string(),
  addedAt: WireInstant,
  addedBy: z.object({ kind: z.string(), id: z.string().optional() }),
}

export const OfficeCorrection = named(
  'OfficeCorrection',
  'A correction on record, with who added it and when.',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('changed'), ...kept, findings: OfficeFindings }),
    z.object({
      ...{ kind: z.literal('added'), ...kept, state: State, name: OfficeName },
      ...{ towns: z.array(z.string()), findings: OfficeFindings },
    }),
    z.object({ kind: z.literal('closed'), ...kept }),
  ]),
)

export const OfficeCorrectionPage = named(
  'OfficeCorrectionPage',
  'A page of corrections, the newest first.',
  pageOf(OfficeCorrection),
)
