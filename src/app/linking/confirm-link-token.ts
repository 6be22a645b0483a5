// The portal confirms a link with the code that the chat was shown: only now does the link begin.
import type { Link } from '../../core/domain/link.ts'
import { triesAtMost } from '../../core/domain/link-code.ts'
import { mayConfirm } from '../../core/domain/link-token.ts'
import { err, ok } from '../../core/domain/result.ts'
import { linkBegun, linkNotConfirmed } from '../../core/messages/link-notice.ts'
import type { By, Outcome } from '../ledger.ts'
import { beginLink } from './begin-link.ts'
import type { LinkEmployer, Linking, TokenFile } from './link-book.ts'
import type { LinkStamp } from './link-happening.ts'
import { tokenRefused } from './link-token-happening.ts'

export type Confirmation = {
  readonly tokenId: string
  /** The key that minted it is the one that confirms it. */
  readonly apiKeyId: string
  readonly code: string
}

export type Confirmed = { readonly link: Link; readonly employer: LinkEmployer }

/**
 * Wrong, expired, used, another key's and unknown are one refusal, after the same work: linkCodeRefused. After the
 * third wrong code the link from the portal is over.
 */
export function confirmLinkToken(
  { book, clock }: Linking,
  by: By,
  { tokenId, apiKeyId, code }: Confirmation,
): Promise<Outcome<Confirmed>> {
  return book.changeToken({ tokenId }, async file => {
    const stamp = { by, at: clock.now() }
    const isRight = file.matches(code)
    const { token } = file
    await file.tried()
    if (!token?.openedBy || !mayConfirm(token, apiKeyId, stamp.at)) return err({ code: 'linkCodeRefused' })
    if (isRight) return ok(await begin(file, stamp))
    if (token.tries + 1 >= triesAtMost) await giveUp(file, stamp)
    return err({ code: 'linkCodeRefused' })
  })
}

async function begin(file: TokenFile, stamp: LinkStamp): Promise<Confirmed> {
  const {
    openedBy: personId = '',
    role,
    linkExpiresAt: expiresAt,
  } = file.token ?? { role: 'member' as const }
  const links = await file.links()
  const proven = { personId, proof: 'portal', role, ...(expiresAt !== undefined && { expiresAt }) } as const
  const link = await beginLink(links, proven, stamp)
  await file.end('linked', stamp.at)
  await links.tell(personId, linkBegun(links.employer, link), `link.begun:${file.token?.id}`)
  return { link, employer: links.employer }
}

async function giveUp(file: TokenFile, stamp: LinkStamp): Promise<void> {
  const { tell, employer } = await file.links()
  await file.end('wrongCodes', stamp.at)
  await tokenRefused(file, 'wrongCodes', stamp)
  await tell(file.token?.openedBy ?? '', linkNotConfirmed(employer), `link.refused:${file.token?.id}`)
}
