// What the REST API needs of the store besides the use cases: keys, paces, requests answered once, and reading.
import type { Instant } from '../core/calendar/instant.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { Language } from '../core/domain/language.ts'
import type { LinkRole } from '../core/domain/link.ts'
import type { Pace } from '../core/domain/pace.ts'
import type { Outcome } from './ledger.ts'

/** A key of the portal or of another system. Scopes are those of `wire/scope.ts`. */
export type ApiKey = { id: string; name: string; scopes: readonly string[] }

export type KnownKey = ApiKey & { secretHash: Uint8Array; revoked: boolean; lastUsedAt?: Instant }

export type KeyStore = {
  find: (id: string) => Promise<KnownKey | undefined>
  /** Notes that the key was used. */
  used: (id: string, at: Instant) => Promise<void>
}

export type Tokens = { taken: boolean; tokens: number; waitMs: number }

/** A request under its Idempotency-Key. */
export type OnceRequest = { apiKeyId: string; key: string; hash: Uint8Array }

/** A reply as it is kept to be given again. */
export type KeptReply = { status: number; headers: Record<string, string>; body: string; base64: boolean }

export type OnceState =
  | { kind: 'begun' }
  | { kind: 'running' }
  | { kind: 'otherRequest' }
  | { kind: 'answered'; reply: KeptReply }

export type OnceStore = {
  /** Begins a request, unless it was begun: of many at once exactly one begins. */
  begin: (request: OnceRequest, now: Instant) => Promise<OnceState>
  /** Keeps its reply for 24 hours. */
  answer: (request: OnceRequest, reply: KeptReply) => Promise<void>
  /** Forgets a request that failed for our reasons, so that it may be tried again. */
  forget: (request: OnceRequest) => Promise<void>
}

export type AccessStore = {
  keys: KeyStore
  once: OnceStore
  /** Takes a token of a bucket that all processes share. */
  takeToken: (bucket: string, at: { now: Instant; pace: Pace }) => Promise<Tokens>
}

/** In which role a link is to be, until when it may begin, and when it is to end. */
export type NewLinkToken = {
  code: EmployerCode
  role: LinkRole
  apiKeyId: string
  at: Instant
  expiresAt: Instant
  linkExpiresAt?: Instant
}

/** Makes a single-use token for a deep link; only its hash is kept. Refused with: employerUnknown, linkEndsTooSoon. */
export type MintLinkToken = (link: NewLinkToken) => Promise<Outcome<{ id: string; token: string }>>

/** A message in both languages for everyone who is linked to an employer. */
export type Notice = { code: EmployerCode; text: Readonly<Record<Language, string>>; onceKey?: string }

/** Puts a notice into the outbox for each linked chat that can be reached; gives how many. */
export type NotifyEmployer = (notice: Notice) => Promise<Outcome<number>>
