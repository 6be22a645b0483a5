// What webhooks and the audit trail are told of a link from the portal before there is a link of the chat.
import type { LinkTokenOutcome } from '../../core/domain/link-token.ts'
import type { TokenFile } from './link-book.ts'
import type { LinkStamp } from './link-happening.ts'

/** In the transaction that changes the link. */
export async function tokenNoted(
  { token, links }: TokenFile,
  action: 'linkTokenOpened' | 'linkTokenAccepted' | 'linkTokenRefused',
  { by, at }: LinkStamp,
): Promise<void> {
  const { note, employer } = await links()
  const subject = { kind: 'linkToken', id: token?.id ?? '' }
  await note({ action, subject, detail: { employer: employer.code } }, { by, at })
}

/** No link comes of it: the person declined, or the portal gave a wrong code too often. */
export async function tokenRefused(
  file: TokenFile,
  reason: Exclude<LinkTokenOutcome, 'linked'>,
  stamp: LinkStamp,
): Promise<void> {
  const { append, employer } = await file.links()
  const subjectId = file.token?.id ?? ''
  const payload = { employer: employer.code, linkTokenId: subjectId, reason }
  await append([{ kind: 'link.refused', subjectId, payload }], stamp)
  await tokenNoted(file, 'linkTokenRefused', stamp)
}
