// The ledger port: employers with their schedules, references and payments, as the use cases need them of a store.
// Each change is one transaction that locks its employer, and is run again on a serialisation failure or a deadlock.
import type { Instant } from '../core/calendar/instant.ts'
import type { Period } from '../core/calendar/period.ts'
import type { Email } from '../core/domain/email.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { EnclosureKind } from '../core/domain/enclosure.ts'
import type { Happening } from '../core/domain/happening.ts'
import type { HolidayCorrection } from '../core/domain/holiday.ts'
import type {
  EmployerLedger,
  LedgerChange,
  PaymentEntry,
  ReferenceEntry,
  Share,
  VersionEntry,
} from '../core/domain/ledger.ts'
import type { OperatorMode } from '../core/domain/operator.ts'
import type { Phone } from '../core/domain/phone.ts'
import type { ReferenceKind, ReferenceNumber } from '../core/domain/reference-number.ts'
import type { Refusal } from '../core/domain/refusal.ts'
import type { RegistrationForm } from '../core/domain/registration.ts'
import type { Registration } from '../core/domain/registration-record.ts'
import type { Result } from '../core/domain/result.ts'
import type { RejectionReason } from '../core/domain/schedule.ts'
import type { ScheduleLine } from '../core/domain/schedule-line.ts'
import type { Settings } from '../core/domain/setting.ts'
import type { SsmNumber } from '../core/domain/ssm-number.ts'
import type { State } from '../core/domain/state.ts'
import type { Almanac } from './calendar-of.ts'
import type { Clock, Mail } from './ports.ts'

/** Who does it; `id`: the key of a portal, of a member of staff or of a person. It goes into the audit trail. */
export type Actor = {
  readonly kind: 'portal' | 'staff' | 'person' | 'import' | 'system'
  readonly id?: string
}

/** By which way it came. */
export type Source = 'portal' | 'chat' | 'api' | 'staff' | 'import'

/** `portalConfirmedAt`: when the portal said so; left out while it has not. */
export type By = { readonly actor: Actor; readonly source: Source; readonly portalConfirmedAt?: Instant }

/** What every use case of the ledger works with. `settings`: those that hold at the moment it is asked. */
export type Desk = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly newId: () => string
  readonly operator: OperatorMode
  readonly settings: () => Promise<Settings>
  readonly almanac: Almanac
}

/** A value, or the refusal to tell; broken invariants throw. */
export type Outcome<Value> = Result<Value, Refusal>

/** `updatedAt` is its mark of change: hand it back as `unchangedSince` to change only what was seen. */
export type Employer = {
  readonly id: string
  readonly code: EmployerCode
  readonly name: string
  readonly ssmNumber?: SsmNumber
  readonly state?: State
  readonly portalConfirmedAt?: Instant
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** Whom PERKESO writes to at an employer. E-mail and phone are sealed in the store. */
export type Contact = {
  readonly id: string
  readonly name: string
  readonly position?: string
  readonly email?: Email
  readonly phone?: Phone
  readonly portalConfirmedAt?: Instant
  readonly updatedAt: Instant
}

/** Whose ledger: by anything that belongs to one employer. `number` of a `code`: a reference about to be recorded. */
export type Whose =
  | { readonly code: EmployerCode; readonly number?: ReferenceNumber }
  | { readonly scheduleId: string }
  | { readonly number: ReferenceNumber }
  | { readonly paymentId: string }

/** How a change is stamped in the store. */
export type Stamp = { readonly by: By; readonly at: Instant }

/** One row of the audit trail: a verb in the past tense, and ids, never personal values. */
export type AuditNote = {
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/** The inside of one change, with the employer locked and the ledger as it is now. */
export type Books = {
  /** Undefined: nobody's yet, such as a payment whose reference is unknown. */
  readonly employer: Employer | undefined
  readonly ledger: EmployerLedger
  /** The next number that no reference and no payment carries. */
  readonly drawNumber: (kind: ReferenceKind) => Promise<ReferenceNumber>
  /** Whether a reference of another employer has this number. */
  readonly isTakenElsewhere: (number: ReferenceNumber) => Promise<boolean>
  /** The payment on record under this key, of whatever employer. */
  readonly paymentBySource: (sourceKey: string) => Promise<PaymentEntry | undefined>
  readonly save: (changes: readonly LedgerChange[], stamp: Stamp) => Promise<void>
  /** The lines that were written under the id of a version are its lines from now on. */
  readonly keepLines: (scheduleId: string, stamp: Stamp) => Promise<void>
} & Writing

/** What is written along with every change, in its transaction. */
export type Writing = {
  readonly append: (happenings: readonly Happening[], stamp: Stamp) => Promise<void>
  readonly note: (note: AuditNote, stamp: Stamp) => Promise<void>
}

export type NewEmployer = Pick<Employer, 'code' | 'name' | 'ssmNumber' | 'state'>

/** The inside of a change of the employer itself and its contacts, with the employer locked. */
export type EmployerFile = {
  readonly employer: Employer | undefined
  readonly contacts: readonly Contact[]
  readonly add: (employer: NewEmployer & { readonly id: string }, stamp: Stamp) => Promise<Employer>
  readonly change: (
    employer: Pick<Employer, 'id' | 'name' | 'ssmNumber' | 'state'>,
    stamp: Stamp,
  ) => Promise<Employer>
  readonly saveContact: (contact: Omit<Contact, 'updatedAt'>, stamp: Stamp) => Promise<Contact>
  readonly removeContact: (id: string) => Promise<void>
} & Writing

/** The inside of a change of a registration, with its row locked. */
export type RegistrationFile = {
  readonly registration: Registration | undefined
  /** Who filed it; undefined once they had everything of theirs deleted. */
  readonly personId: string | undefined
  readonly save: (registration: Registration, stamp: Stamp) => Promise<void>
  /** What the form says; as much of it as this assistant can still read. */
  readonly form: () => RegistrationForm | undefined
  readonly saveForm: (form: RegistrationForm) => Promise<void>
  readonly enclosures: () => Promise<readonly Enclosed[]>
  readonly enclose: (enclosure: Omit<Enclosed, 'size' | 'mime'>) => Promise<void>
  /** Until when the files of what is enclosed are kept. */
  readonly keepEnclosures: (until: Instant) => Promise<void>
  /** Takes enclosures out; their files are deleted unless they are kept as a record of what was sent. */
  readonly takeOut: (fileIds: readonly string[], keepFiles: boolean, stamp: Stamp) => Promise<void>
  /** The newest mail with it. */
  readonly mail: () => Promise<RegistrationMail | undefined>
  /** Queues a mail once under its key, and its job with it. */
  readonly queueMail: (mail: { readonly key: string; readonly mail: Mail }) => Promise<void>
  /** False when it has begun to be sent. */
  readonly stopMail: (id: string) => Promise<boolean>
} & Writing

/** A file that goes with an application, `size` in bytes. */
export type Enclosed = {
  readonly what: EnclosureKind
  readonly set: string
  readonly fileId: string
  readonly mime: string
  readonly size: number
  /** When the person sent it, which may be long before it was looked at. */
  readonly sentAt: Instant
}

export type RegistrationMail = {
  readonly id: string
  readonly key: string
  readonly state: 'waiting' | 'sent' | 'failed' | 'unknown' | 'cancelled'
}

export type VersionRead = VersionEntry & {
  readonly source: Source
  readonly reasons: readonly RejectionReason[]
  readonly submittedAt?: Instant
  readonly decidedAt?: Instant
  readonly portalConfirmedAt?: Instant
}

export type ReferenceRead = Omit<ReferenceEntry, 'covers'> & {
  /** With the month and version of each. */
  readonly covers: readonly (Share & { readonly period: Period; readonly version: number })[]
  readonly generatedAt: Instant
  readonly removedAt?: Instant
  readonly portalConfirmedAt?: Instant
}

export type PaymentRead = PaymentEntry & {
  readonly reportedAt: Instant
  readonly reversedAt?: Instant
  readonly reversalReason?: string
  readonly portalConfirmedAt?: Instant
}

/**
 * What is on record of one month: all versions, and the references and payments that have to do with any of them; with
 * the corrections of holidays that touch the employer's state.
 */
export type MonthRead = {
  readonly employer: Employer
  readonly versions: readonly VersionRead[]
  readonly references: readonly ReferenceRead[]
  readonly payments: readonly PaymentRead[]
  readonly corrections: readonly HolidayCorrection[]
}

/** Lines of a version that is to be: written in pages, each in a transaction of its own, and part of nothing until kept. */
export type LineWriting = {
  /** The most lines of a page. */
  readonly page: number
  /** A page, the first of its lines being this line of the schedule. */
  readonly save: (page: LinePage) => Promise<void>
  /** Takes back what was written for a version that was not made. */
  readonly drop: (scheduleId: string) => Promise<void>
}

export type LinePage = {
  readonly scheduleId: string
  readonly first: number
  readonly lines: readonly ScheduleLine[]
  readonly at: Instant
}

export type Ledger = {
  readonly change: <T>(whose: Whose, work: (books: Books) => Promise<T>) => Promise<T>
  readonly changeEmployer: <T>(code: EmployerCode, work: (file: EmployerFile) => Promise<T>) => Promise<T>
  readonly changeRegistration: <T>(
    reference: string,
    work: (file: RegistrationFile) => Promise<T>,
  ) => Promise<T>
  readonly lines: LineWriting
  readonly readMonth: (code: EmployerCode, period: Period) => Promise<MonthRead | undefined>
  /** Undefined for an employer that is not on record. */
  readonly readEmployer: (
    code: EmployerCode,
  ) => Promise<{ readonly employer: Employer; readonly contacts: readonly Contact[] } | undefined>
}
