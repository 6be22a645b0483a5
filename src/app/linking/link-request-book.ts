// The port of link requests: each change is one transaction that locks what it changes, or part of the turn of the person
// who asks for it.
import type { Instant } from '../../core/calendar/instant.ts'
import type { EmployerCode } from '../../core/domain/employer-code.ts'
import type { LinkDocumentKind, LinkRequest, Requester } from '../../core/domain/link-request.ts'
import type { LinkRequestReference } from '../../core/domain/link-request-reference.ts'
import type { Message } from '../../core/messages/message.ts'
import type { Writing } from '../ledger.ts'
import type { Clock } from '../ports.ts'
import type { LinkFile } from './link-book.ts'

/** A file of the person that is to go with a request. */
export type LinkDocument = { readonly what: LinkDocumentKind; readonly fileId: string }

export type NewLinkRequest = {
  readonly employerCode: EmployerCode
  readonly requester: Requester
  readonly documents: readonly LinkDocument[]
  readonly openedAt: Instant
  readonly expiresAt: Instant
  /** Until when its documents are kept. */
  readonly documentsUntil: Instant
}

/** All requests of one person, locked, so that they are counted one by one. The employer is not looked at. */
export type OwnLinkRequests = {
  readonly requests: readonly LinkRequest[]
  /** Those of these files that are kept, are this person's, and go with no request yet. */
  readonly free: (fileIds: readonly string[]) => Promise<readonly string[]>
  readonly open: (request: NewLinkRequest) => Promise<LinkRequest>
} & Writing

/** One request, locked. */
export type LinkRequestFile = {
  /** Undefined when there is no such request; the rest then must not be used. */
  readonly request: LinkRequest | undefined
  readonly save: (request: LinkRequest, at: Instant) => Promise<void>
  /** Until when its documents are kept. */
  readonly keepDocuments: (until: Instant) => Promise<void>
  /** The links of the employer with its code, locked too; undefined when there is none on record. */
  readonly links: () => Promise<LinkFile | undefined>
  /** Says it in the person's own chat, once for all time under this key. */
  readonly tell: (said: Message, key: string) => Promise<void>
} & Writing

export type LinkRequestBook = {
  readonly ofPerson: <T>(personId: string, work: (own: OwnLinkRequests) => Promise<T>) => Promise<T>
  readonly change: <T>(reference: string, work: (file: LinkRequestFile) => Promise<T>) => Promise<T>
  /** Up to so many open ones whose time is over. */
  readonly overdue: (now: Instant, limit: number) => Promise<readonly LinkRequestReference[]>
}

/** What the use cases of link requests work with. */
export type LinkRequesting = { readonly requests: LinkRequestBook; readonly clock: Clock }
