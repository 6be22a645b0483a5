// What the REST API shows that is not one month: single records and lists in pages, each after an opaque id.

import type { Instant } from '../core/calendar/instant.ts'
import type { Period } from '../core/calendar/period.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { Link } from '../core/domain/link.ts'
import type { LinkDocumentKind, LinkRequest, LinkRequestState } from '../core/domain/link-request.ts'
import type { ReferenceNumber } from '../core/domain/reference-number.ts'
import type { RegistrationState } from '../core/domain/registration.ts'
import type { Registration } from '../core/domain/registration-record.ts'
import type { ScheduleLine } from '../core/domain/schedule-line.ts'
import type { By, Contact, Employer, Enclosed, PaymentRead, ReferenceRead, VersionRead } from './ledger.ts'

/** After the record of this id; at most `limit`. */
export type Page = { readonly after?: string; readonly limit: number }

/** `next`: the id to go on after; left out on the last page. */
export type Paged<Item> = { readonly items: readonly Item[]; readonly next?: string }

/** A record with the code of the employer it belongs to; payments of nobody yet have none. */
export type Of<Read> = Read & { readonly code: EmployerCode }

export type ScheduleFilter = { readonly code?: EmployerCode; readonly period?: Period }
export type ReferenceFilter = { readonly code?: EmployerCode }
export type PaymentFilter = { readonly code?: EmployerCode; readonly number?: ReferenceNumber }
export type RegistrationFilter = { readonly state?: RegistrationState }

export type EnclosureRead = Pick<Enclosed, 'what' | 'mime' | 'size'> & {
  readonly id: string
  readonly at: Instant
}

export type RegistrationRead = Registration & {
  readonly code?: EmployerCode
  readonly enclosures: readonly EnclosureRead[]
}
export type LinkRequestFilter = { readonly state?: LinkRequestState }

export type LinkDocumentRead = {
  readonly id: string
  readonly what: LinkDocumentKind
  readonly mime: string
  readonly size: number
  readonly at: Instant
}

/** `employerName`: of the employer with its code, when there is one on record. */
export type LinkRequestRead = LinkRequest & {
  readonly employerName?: string
  readonly documents: readonly LinkDocumentRead[]
}

export type PaymentShown = PaymentRead & { readonly code?: EmployerCode }

export type ApiReader = {
  readonly employers: (page: Page) => Promise<Paged<Employer>>
  /** Undefined when there is no such employer. */
  readonly contacts: (code: EmployerCode, page: Page) => Promise<Paged<Of<Contact>> | undefined>
  /** Those that stand now; undefined when there is no such employer. */
  readonly links: (code: EmployerCode, page: Page) => Promise<Paged<Of<Link>> | undefined>
  readonly contact: (id: string) => Promise<Of<Contact> | undefined>
  readonly schedules: (filter: ScheduleFilter, page: Page) => Promise<Paged<Of<VersionRead>>>
  readonly schedule: (id: string) => Promise<Of<VersionRead> | undefined>
  /** Lines after this line number. */
  readonly scheduleLines: (
    id: string,
    page: { readonly after: number; readonly limit: number },
  ) => Promise<readonly (ScheduleLine & { readonly line: number })[]>
  readonly references: (filter: ReferenceFilter, page: Page) => Promise<Paged<Of<ReferenceRead>>>
  readonly reference: (number: ReferenceNumber) => Promise<Of<ReferenceRead> | undefined>
  readonly payments: (filter: PaymentFilter, page: Page) => Promise<Paged<PaymentShown>>
  readonly payment: (id: string) => Promise<PaymentShown | undefined>
  readonly linkRequests: (filter: LinkRequestFilter, page: Page) => Promise<Paged<LinkRequestRead>>
  readonly linkRequest: (reference: string) => Promise<LinkRequestRead | undefined>
  /** The bytes of a document of this request; that it was read is noted in the audit trail. */
  readonly linkDocument: (
    reference: string,
    id: string,
    by: By,
  ) => Promise<(LinkDocumentRead & { readonly bytes: Uint8Array }) | undefined>
  readonly registrations: (filter: RegistrationFilter, page: Page) => Promise<Paged<RegistrationRead>>
  readonly registration: (reference: string) => Promise<RegistrationRead | undefined>
  /** The bytes of an enclosure of this application; that it was read is noted in the audit trail. */
  readonly enclosure: (
    reference: string,
    id: string,
    by: By,
  ) => Promise<(EnclosureRead & { readonly bytes: Uint8Array }) | undefined>
}
