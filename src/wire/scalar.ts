// The single values of the API: amounts in sen, days, months, instants, ids, codes and lines of text.
import { z } from 'zod'
import { Day } from '../core/calendar/day.ts'
import { Period } from '../core/calendar/period.ts'
import { Email } from '../core/domain/email.ts'
import { EmployerCode } from '../core/domain/employer-code.ts'
import type { Sen } from '../core/domain/money.ts'
import { Phone } from '../core/domain/phone.ts'
import { ReferenceNumber } from '../core/domain/reference-number.ts'
import { SsmNumber } from '../core/domain/ssm-number.ts'
import { named } from './shape.ts'

// The pattern is for the document; what it cannot say (a day that exists) the domain's own schema checks.
function text<Domain extends z.ZodType>(pattern: RegExp, domain: Domain) {
  const shape = z.string().regex(pattern)
  return shape.refine(value => domain.safeParse(value).success) as unknown as z.ZodType<
    z.output<Domain>,
    string
  >
}

export const WireSen = named(
  'Sen',
  'An amount in sen: RM1.00 is 100.',
  z.int().min(0).max(99_999_999_999) as unknown as z.ZodType<Sen, number>,
)

export const WireWages = named(
  'WagesSen',
  'The wages of one worker in one month, in sen.',
  z.int().min(0).max(2_000_000_000) as unknown as z.ZodType<Sen, number>,
)

export const WireDay = named(
  'Day',
  'A calendar day in Malaysia, YYYY-MM-DD.',
  text(/^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, Day),
)

export const WirePeriod = named(
  'Period',
  'A contribution month, YYYY-MM, from 2016-06 on.',
  text(/^(2[01]\d{2})-(0[1-9]|1[0-2])$/, Period),
)

const instant = () =>
  z
    .string()
    .regex(
      /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
    )
    .refine(text => z.iso.datetime({ offset: true }).safeParse(text).success)

export const WireInstant = named('Instant', 'A moment of this century, RFC 3339.', instant())

const WirePastInstant = named('PastInstant', 'A moment that is not to come, RFC 3339.', instant())

export const WireId = named('Id', 'An opaque id of a record.', z.uuid())

export const WireEmployerCode = named(
  'EmployerCode',
  'The code that PERKESO gave the employer: capital letters and digits, 12 as a rule.',
  text(/^[A-Z0-9]{9,12}$/, EmployerCode),
)

export const WireReferenceNumber = named(
  'ReferenceNumber',
  'The number of an ACR (Act 4) or ECR (Act 800).',
  text(/^(ACR|ECR)[0-9]{12}$/, ReferenceNumber),
)

export const WireSsmNumber = named(
  'SsmNumber',
  'A registration number of SSM: 12 digits, with or without the old number in brackets, or the old one.',
  text(/^([0-9]{12}( \([A-Z]{0,3}[0-9]{3,9}-[A-Z]{1,3}\))?|[A-Z]{0,3}[0-9]{3,9}-[A-Z]{1,3})$/, SsmNumber),
)

export const WireEmail = named('Email', 'An e-mail address.', text(/^[^\s@]{1,64}@[a-z0-9.-]{3,189}$/, Email))

export const WirePhone = named(
  'Phone',
  'A Malaysian telephone number, +60 and the digits after the first zero.',
  text(/^\+60[0-9]{8,10}$/, Phone),
)

const seen = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * One line of words, something of which can be seen. Without what no column of text would keep as it is (control
 * characters, halves of a character), and without what turns the direction of the words around it.
 */
export function line(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u)
    .refine(text => seen.test(text))
}

export const WireName = named('Name', 'A name as it is written on papers.', line(2, 150))

export const EventKey = named(
  'EventKey',
  'The key of this event where it comes from: reported again with the same key, it changes nothing.',
  z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/),
)

/** `portalConfirmedAt`: when the portal said so. */
export const confirmed = { portalConfirmedAt: WirePastInstant.optional() }
