// Registrations for a portal ID, and the steps they take.
import { z } from 'zod'
import { EnclosureKind } from '../core/domain/enclosure.ts'
import {
  Field,
  RegistrationEvent,
  RegistrationKind,
  RegistrationState,
  SendingWay,
} from '../core/domain/registration.ts'
import { PageQuery, pageOf } from './page.ts'
import { confirmed, line, WireEmployerCode, WireId, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

export const WireRegistrationReference = named(
  'RegistrationReference',
  'The reference of an application, ours and not PERKESO’s.',
  z.string().regex(/^SHB-[0-9]{2}-[0-9]{6}-[A-Z]$/),
)

export const RegistrationQuery = PageQuery.extend({ state: RegistrationState.optional() })

export const RegistrationStep = named(
  'RegistrationStep',
  'What became of an application. What is returned or rejected says why, for the employer to read; what is returned may name the fields in question, which the employer is then asked again.',
  z.strictObject({
    event: RegistrationEvent,
    at: WireInstant.optional(),
    note: line(1, 500).optional(),
    fields: z.array(Field).min(1).max(Field.options.length).optional(),
    recordedBy: line(1, 100).optional(),
    ...confirmed,
  }),
)

const Enclosure = named(
  'Enclosure',
  'A file that goes with an application: a page of the signed form, or of the SSM document.',
  z.object({ id: WireId, what: EnclosureKind, mime: z.string(), size: z.int(), at: WireInstant }),
)

export const Registration = named(
  'Registration',
  'An application for a portal ID, without what the form says.',
  z.object({
    reference: WireRegistrationReference,
    kind: RegistrationKind,
    state: RegistrationState,
    employerCode: WireEmployerCode.optional(),
    history: z.array(
      z.object({
        from: RegistrationState.optional(),
        to: RegistrationState,
        at: WireInstant,
        source: z.string(),
        recordedBy: z.string().optional(),
        note: z.string().optional(),
        fields: z.array(Field).optional(),
        way: SendingWay.optional(),
      }),
    ),
    enclosures: z.array(Enclosure),
  }),
)
export type Registration = z.input<typeof Registration>

export const RegistrationPage = named(
  'RegistrationPage',
  'A page of applications, the newest first.',
  pageOf(Registration),
)
