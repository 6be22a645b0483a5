// Somebody gives a code that was mailed. Wrong, tried too often, expired, used, another chat's, and for an employer
// that there is not: one refusal, after the same work.
import type { EmployerCode } from '../../core/domain/employer-code.ts'
import type { Link, LinkProof } from '../../core/domain/link.ts'
import { type LinkCodePurpose, mayTry } from '../../core/domain/link-code.ts'
import { err, ok } from '../../core/domain/result.ts'
import type { By, Outcome } from '../ledger.ts'
import { beginLink } from './begin-link.ts'
import type { LinkEmployer, Linking } from './link-book.ts'

export type CodeEntered = {
  readonly personId: string
  readonly employerCode: EmployerCode
  readonly digits: string
}

export type CodeProven = { readonly link: Link; readonly employer: LinkEmployer }

const proofOf: Readonly<Record<LinkCodePurpose, LinkProof>> = { own: 'mailedCode', client: 'clientCode' }

/** The link begins at once. Refused with: linkCodeRefused. */
export function enterLinkCode(
  { book, clock }: Linking,
  { personId, employerCode, digits }: CodeEntered,
): Promise<Outcome<CodeProven>> {
  return book.changeCode({ personId, employerCode }, async file => {
    const at = clock.now()
    const isRight = file.matches(digits)
    const { code } = file
    await file.tried()
    if (code === undefined || !mayTry(code, at) || !isRight) return err({ code: 'linkCodeRefused' })
    await file.use()
    const links = await file.links()
    const by: By = { actor: { kind: 'person', id: personId }, source: 'chat' }
    const link = await beginLink(links, { personId, proof: proofOf[code.purpose] }, { by, at })
    return ok({ link, employer: links.employer })
  })
}
