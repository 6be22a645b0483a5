// A link from the portal into a chat: opened once, by one person, and begun only when the portal gives back the code
// that this chat was shown.
import type { Instant } from '../calendar/instant.ts'
import type { LinkRole } from './link.ts'
import { mayTry, portalCode } from './link-code.ts'

/** `openedBy`: the person it belongs to from its first opening on. `ended`: it came to its end, whichever. */
export type LinkToken = {
  readonly id: string
  readonly employerId: string
  readonly apiKeyId: string
  readonly role: LinkRole
  readonly expiresAt: Instant
  readonly linkExpiresAt?: Instant
  readonly openedBy?: string
  readonly codeExpiresAt?: Instant
  readonly tries: number
  readonly ended: boolean
}

export type LinkTokenOutcome = 'linked' | 'declined' | 'wrongCodes'

/** Whether this person may go on with it: not used, not expired, and nobody else's. */
export function mayOpen(token: LinkToken, personId: string, now: Instant): boolean {
  if (token.ended || token.expiresAt <= now) return false
  return token.openedBy === undefined || token.openedBy === personId
}

/** When the code shown now expires: in ten minutes, and never later than the link of the portal. */
export function codeUntil({ expiresAt }: LinkToken, now: Instant): Instant {
  return Math.min(now + portalCode.holdsMs, expiresAt) as Instant
}

/** Whether the portal may give a code for it now. */
export function mayConfirm(token: LinkToken, apiKeyId: string, now: Instant): boolean {
  const { tries, codeExpiresAt: expiresAt } = token
  return !token.ended && token.apiKeyId === apiKeyId && mayTry({ tries, expiresAt }, now)
}

/** Whether the link that comes of it would still stand when the portal has its time to confirm. */
export function lastsLongEnough(linkExpiresAt: Instant | undefined, expiresAt: Instant): boolean {
  return linkExpiresAt === undefined || linkExpiresAt > expiresAt
}
