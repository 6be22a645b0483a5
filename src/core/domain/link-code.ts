// Codes that are mailed to an employer so that a chat may be linked with it: how long they hold, how often they may be
// tried and sent. Whoever asks is told the same whatever the answer is; docs/decisions/021-codes-that-tell-nothing.md.
import type { Instant } from '../calendar/instant.ts'

/** `own`: for who reads the employer's mail; `client`: for the employer to tell its payroll agent. */
export type LinkCodePurpose = 'own' | 'client'

const minute = 60_000
const day = 24 * 60 * minute

/** How many digits, and how long it holds. A client answers in days, so its code is longer. */
export const linkCodes: Readonly<Record<LinkCodePurpose, { digits: number; holdsMs: number }>> = {
  own: { digits: 6, holdsMs: 10 * minute },
  client: { digits: 8, holdsMs: 7 * day },
}

/** The code that a chat shows for the portal to confirm. */
export const portalCode = { digits: 6, holdsMs: 10 * minute } as const

/** How often a code may be given, right or wrong. */
export const triesAtMost = 3

/** The longest list of employer codes that is read at once. */
export const clientsAtMost = 300

/** The window in which sends are counted. */
export const sendsCountedMs = day

/** Mails sent in the last 24 hours: to this employer for this person, to this employer, and for this person. */
export type Sends = { readonly pair: number; readonly employer: number; readonly person: number }

const mostSends: Readonly<Record<LinkCodePurpose, Sends>> = {
  own: { pair: 3, employer: 10, person: 10 },
  client: { pair: 3, employer: 10, person: clientsAtMost },
}

/** Whether one more may be mailed. */
export function maySend(purpose: LinkCodePurpose, sent: Sends): boolean {
  const most = mostSends[purpose]
  return sent.pair < most.pair && sent.employer < most.employer && sent.person < most.person
}

/** A code that may still be given; `tries` were made before. */
export type LiveCode = { readonly tries: number; readonly expiresAt: Instant | undefined }

/** Whether a code is still looked at: at the moment it expires it is not. */
export function mayTry({ tries, expiresAt }: LiveCode, now: Instant): boolean {
  return tries < triesAtMost && expiresAt !== undefined && now < expiresAt
}
