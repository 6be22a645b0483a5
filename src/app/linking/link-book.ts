// The port of links: tokens, codes and the links of an employer. Each change is one transaction that locks what it
// changes, or part of the turn of the person who asks for it.
import type { Instant } from '../../core/calendar/instant.ts'
import type { EmployerCode } from '../../core/domain/employer-code.ts'
import type { Link, LinkEnd } from '../../core/domain/link.ts'
import type { LinkCodePurpose, LiveCode, Sends } from '../../core/domain/link-code.ts'
import type { LinkToken, LinkTokenOutcome } from '../../core/domain/link-token.ts'
import type { Message } from '../../core/messages/message.ts'
import type { Texts } from '../../core/messages/render.ts'
import type { Writing } from '../ledger.ts'
import type { Clock, Mail } from '../ports.ts'

export type LinkEmployer = { readonly id: string; readonly code: EmployerCode; readonly name: string }

/** The links of one employer, which is locked. */
export type LinkFile = {
  readonly employer: LinkEmployer
  /** Those that stand now. */
  readonly links: readonly Link[]
  /** Those whose time is over, not ended yet. */
  readonly expired: readonly Link[]
  readonly begin: (link: Omit<Link, 'id'>) => Promise<Link>
  readonly renew: (link: Link) => Promise<void>
  readonly end: (link: Link, by: LinkEnd, at: Instant) => Promise<void>
  /** What the channel calls somebody, when it was ever told. */
  readonly nameOf: (personId: string) => Promise<string | undefined>
  /** Says it in somebody's own chat, once for all time under this key. */
  readonly tell: (personId: string, said: Message, key: string) => Promise<void>
} & Writing

/** A link of the portal, locked. */
export type TokenFile = {
  /** Undefined when there is no such token; the rest then does nothing, in the same time. */
  readonly token: LinkToken | undefined
  /** Compares in constant time with the code that the chat was shown. */
  readonly matches: (code: string) => boolean
  readonly open: (personId: string, at: Instant) => Promise<void>
  readonly showCode: (code: string, until: Instant) => Promise<void>
  /** Counts one more try. */
  readonly tried: () => Promise<void>
  readonly end: (outcome: LinkTokenOutcome, at: Instant) => Promise<void>
  /** The links of its employer. */
  readonly links: () => Promise<LinkFile>
}

/** The newest code of a person for an employer code, locked. */
export type CodeFile = {
  readonly code: (LiveCode & { readonly purpose: LinkCodePurpose }) | undefined
  readonly matches: (digits: string) => boolean
  readonly tried: () => Promise<void>
  readonly use: () => Promise<void>
  readonly links: () => Promise<LinkFile>
}

/** A code that was asked for and is to be mailed, its employer code locked against other mails. */
export type AskedCodeFile = {
  readonly purpose: LinkCodePurpose
  readonly sends: Sends
  /** Undefined when the employer is not on record, or has no address. */
  readonly recipient: { readonly address: string; readonly employer: LinkEmployer } | undefined
  /** Keeps the hash, queues the mail, and ends codes that were sent before. */
  readonly mail: (code: string, mail: Mail, held: { from: Instant; until: Instant }) => Promise<void>
  readonly leave: () => Promise<void>
  readonly note: Writing['note']
}

export type CodeAsked = {
  readonly personId: string
  readonly codes: readonly EmployerCode[]
  readonly purpose: LinkCodePurpose
  readonly at: Instant
}

export type LinkBook = {
  /** By the employer, or by one of its links that stand; undefined when there is none. */
  readonly change: <T>(
    whose: { readonly employerId: string } | { readonly linkId: string },
    work: (file: LinkFile | undefined) => Promise<T>,
  ) => Promise<T>
  readonly changeToken: <T>(
    which: { readonly token: string } | { readonly tokenId: string },
    work: (file: TokenFile) => Promise<T>,
  ) => Promise<T>
  /** Notes that codes are asked for, and sends the job that mails them. The employers are not looked at. */
  readonly ask: (asked: CodeAsked) => Promise<void>
  readonly changeCode: <T>(
    of: { readonly personId: string; readonly employerCode: EmployerCode },
    work: (file: CodeFile) => Promise<T>,
  ) => Promise<T>
  /** The oldest code that a person asked for and that was not looked at yet. */
  readonly nextAsked: <T>(
    personId: string,
    work: (file: AskedCodeFile | undefined) => Promise<T>,
  ) => Promise<T>
  /** Up to so many links whose time is over and that were not ended yet. */
  readonly expired: (now: Instant, limit: number) => Promise<readonly string[]>
}

/** What the use cases of linking work with. `draw`: so many random digits. */
export type Linking = {
  readonly book: LinkBook
  readonly clock: Clock
  readonly draw: (digits: number) => string
}

/** The same with the texts of mails. */
export type LinkMailing = Linking & { readonly texts: Texts }
