// The link of the portal in the chat: opened, agreed to with a code to be given in the portal, or declined. Whatever is
// wrong with it (unknown, used, expired, somebody else's) is one refusal.
import type { Instant } from '../../core/calendar/instant.ts'
import { portalCode } from '../../core/domain/link-code.ts'
import { codeUntil, type LinkToken, mayOpen } from '../../core/domain/link-token.ts'
import { err, ok } from '../../core/domain/result.ts'
import type { By, Outcome } from '../ledger.ts'
import type { LinkEmployer, Linking, TokenFile } from './link-book.ts'
import { tokenNoted, tokenRefused } from './link-token-happening.ts'

export type TokenOpened = { readonly tokenId: string; readonly employer: LinkEmployer } & Pick<
  LinkToken,
  'role' | 'linkExpiresAt'
>

/** Who opens it first is the only one who may go on with it. Refused with: linkTokenRefused. */
export function openLinkToken(
  { book, clock }: Linking,
  { personId, token }: { readonly personId: string; readonly token: string },
): Promise<Outcome<TokenOpened>> {
  return book.changeToken({ token }, async file => {
    const at = clock.now()
    const opened = mayGoOn(file, personId, at)
    if (!opened) return err({ code: 'linkTokenRefused' })
    if (opened.openedBy === undefined) {
      await file.open(personId, at)
      await tokenNoted(file, 'linkTokenOpened', { by: person(personId), at })
    }
    const { employer } = await file.links()
    const { id: tokenId, role, linkExpiresAt } = opened
    return ok({ tokenId, employer, role, ...(linkExpiresAt !== undefined && { linkExpiresAt }) })
  })
}

/** The code to give in the portal. A new one replaces the last; the tries go on. Refused with: linkTokenRefused. */
export function acceptLinkToken(
  { book, clock, draw }: Linking,
  { personId, tokenId }: { readonly personId: string; readonly tokenId: string },
): Promise<Outcome<{ readonly code: string; readonly until: Instant; readonly employer: LinkEmployer }>> {
  const code = draw(portalCode.digits)
  return book.changeToken({ tokenId }, async file => {
    const at = clock.now()
    const token = mayGoOn(file, personId, at)
    if (token?.openedBy !== personId) return err({ code: 'linkTokenRefused' })
    const until = codeUntil(token, at)
    await file.showCode(code, until)
    await tokenNoted(file, 'linkTokenAccepted', { by: person(personId), at })
    const { employer } = await file.links()
    return ok({ code, until, employer })
  })
}

/** The person does not want it: it is over, and the portal hears so. Refused with: linkTokenRefused. */
export function declineLinkToken(
  { book, clock }: Linking,
  { personId, tokenId }: { readonly personId: string; readonly tokenId: string },
): Promise<Outcome<undefined>> {
  return book.changeToken({ tokenId }, async file => {
    const at = clock.now()
    if (mayGoOn(file, personId, at)?.openedBy !== personId) return err({ code: 'linkTokenRefused' })
    await file.end('declined', at)
    await tokenRefused(file, 'declined', { by: person(personId), at })
    return ok(undefined)
  })
}

function mayGoOn({ token }: TokenFile, personId: string, now: Instant): LinkToken | undefined {
  return token && mayOpen(token, personId, now) ? token : undefined
}

function person(id: string): By {
  return { actor: { kind: 'person', id }, source: 'chat' }
}
