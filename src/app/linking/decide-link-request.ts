// A supervisor decides on a link request, or nobody does in time. Who may decide is checked by whoever calls: the API by its
// scope. The person hears of it in their chat, from the same transaction.

import type { LinkRole } from '../../core/domain/link.ts'
import {
  documentsUntil,
  endedRequest,
  isOverdue,
  type LinkRequest,
  type LinkRequestStep,
} from '../../core/domain/link-request.ts'
import { err, ok } from '../../core/domain/result.ts'
import {
  linkGranted,
  linkRequestExpired,
  linkRequestRejected,
} from '../../core/messages/link-request-notice.ts'
import type { By, Outcome } from '../ledger.ts'
import { beginLink } from './begin-link.ts'
import type { LinkRequestFile, LinkRequesting } from './link-request-book.ts'
import { requestHappened } from './link-request-happening.ts'

export type Approval = {
  readonly reference: string
  /** Left out, the first to be linked is the owner, as with every link. */
  readonly role?: LinkRole
  /** Who decided, by the desk's own account. */
  readonly recordedBy: string
}

/**
 * The link begins, proven by documents, and the others who speak for the employer hear of it. Refused with:
 * linkRequestUnknown, linkRequestEnded, noSuchEmployer.
 */
export function approveLinkRequest(
  { requests, clock }: LinkRequesting,
  by: By,
  { reference, role, recordedBy }: Approval,
): Promise<Outcome<LinkRequest>> {
  return requests.change(reference, async file => {
    const at = clock.now()
    const { request } = file
    if (!request) return err({ code: 'linkRequestUnknown' })
    const step = { to: 'approved', at, source: by.source, recordedBy } as const
    const mayEnd = endedRequest(request, step)
    if (!mayEnd.ok) return err({ code: mayEnd.error })
    const links = await file.links()
    if (!links) return err({ code: 'noSuchEmployer' })
    const proven = { personId: request.personId, proof: 'documents', ...(role && { role }) } as const
    const link = await beginLink(links, proven, { by, at })
    const ended = await end(file, request, { ...step, linkId: link.id }, by)
    if (ended.ok) await file.tell(linkGranted(links.employer, link, reference), `linkRequest:${reference}`)
    return ended
  })
}

export type Rejection = { readonly reference: string; readonly reason: string; readonly recordedBy: string }

/** `reason`: for the person to read. Refused with: linkRequestUnknown, linkRequestEnded. */
export function rejectLinkRequest(
  { requests, clock }: LinkRequesting,
  by: By,
  { reference, reason, recordedBy }: Rejection,
): Promise<Outcome<LinkRequest>> {
  return requests.change(reference, async file => {
    const { request } = file
    if (!request) return err({ code: 'linkRequestUnknown' })
    const step = { to: 'rejected', at: clock.now(), source: by.source, recordedBy, reason } as const
    const ended = await end(file, request, step, by)
    if (ended.ok) await file.tell(linkRequestRejected(ended.value, reason), `linkRequest:${reference}`)
    return ended
  })
}

const aPage = 50

/** Ends the requests that nobody decided on in time, one transaction each; gives how many there were. */
export async function expireLinkRequests({ requests, clock }: LinkRequesting): Promise<number> {
  const by: By = { actor: { kind: 'system', id: 'links' }, source: 'chat' }
  let expired = 0
  for (;;) {
    const at = clock.now()
    const overdue = await requests.overdue(at, aPage)
    for (const reference of overdue) {
      await requests.change(reference, async file => {
        if (!file.request || !isOverdue(file.request, at)) return
        const ended = await end(file, file.request, { to: 'expired', at, source: 'system' }, by)
        if (ended.ok) await file.tell(linkRequestExpired(ended.value), `linkRequest:${reference}`)
      })
    }
    expired += overdue.length
    if (overdue.length < aPage) return expired
  }
}

type End = Omit<LinkRequestStep, 'from'> & { readonly linkId?: string }

async function end(
  file: LinkRequestFile,
  request: LinkRequest,
  step: End,
  by: By,
): Promise<Outcome<LinkRequest>> {
  const ended = endedRequest(request, step)
  if (!ended.ok) return err({ code: ended.error })
  await file.save(ended.value, step.at)
  await file.keepDocuments(documentsUntil(step.to, step.at))
  await requestHappened(file, ended.value, { by, at: step.at })
  return ok(ended.value)
}
