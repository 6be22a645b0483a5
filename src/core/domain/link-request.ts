// Somebody who cannot reach the mailbox on record asks with documents to be linked with an employer. Which documents, how
// many requests and how long they wait is not public anywhere: all of it is ours [ours]. Nothing here knows whether there is
// such an employer: docs/decisions/022-a-request-tells-nothing.md.
import { z } from 'zod'
import type { Instant } from '../calendar/instant.ts'
import type { EmployerCode } from './employer-code.ts'
import type { LinkRequestReference } from './link-request-reference.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'

export const LinkRequestState = z.enum(['open', 'approved', 'rejected', 'cancelled', 'expired'])
export type LinkRequestState = z.infer<typeof LinkRequestState>

/** What goes with a request: the employer's SSM document, and its letter that names the person [ours]. */
export const LinkDocumentKind = z.enum(['ssmDocument', 'authorityLetter'])
export type LinkDocumentKind = z.infer<typeof LinkDocumentKind>

/** In the order they are asked for. */
export const linkDocumentKinds = LinkDocumentKind.options

const day = 24 * 3_600_000

export const linkRequestLimits = {
  /** Requests that one person may send in 24 hours, whatever became of them. */
  aDay: 3,
  /** Files of one request. */
  files: 10,
  /** How long it waits for a decision. */
  openMs: 30 * day,
  /** How long its documents are kept after its end; those of a cancelled one are not. */
  documentsMs: 90 * day,
  /** How long a file is kept that no request was sent with. */
  unsentMs: 7 * day,
} as const

/** One change of its state. `recordedBy`: who decided, by the desk's own account. `reason`: for the person to read. */
export type LinkRequestStep = {
  readonly from?: LinkRequestState
  readonly to: LinkRequestState
  readonly at: Instant
  readonly source: string
  readonly recordedBy?: string
  readonly reason?: string
}

/** What the person says of themselves. */
export type Requester = { readonly name: string; readonly position: string }

export type LinkRequest = {
  readonly id: string
  readonly reference: LinkRequestReference
  readonly personId: string
  /** As it was typed: it may be nobody's. */
  readonly employerCode: EmployerCode
  readonly requester: Requester
  readonly state: LinkRequestState
  readonly openedAt: Instant
  readonly expiresAt: Instant
  /** The link that it led to. */
  readonly linkId?: string
  readonly history: readonly LinkRequestStep[]
}

/** Why no request can be sent now: one waits for the same employer code, or too many were sent today. */
export type LinkRequestRefusal = 'linkRequestOpen' | 'tooManyLinkRequests'

/** Whether this person may send one for this employer code, by those that they sent before. */
export function mayRequest(
  own: readonly Pick<LinkRequest, 'employerCode' | 'state' | 'openedAt'>[],
  employerCode: EmployerCode,
  now: Instant,
): LinkRequestRefusal | undefined {
  if (own.some(each => each.state === 'open' && each.employerCode === employerCode)) return 'linkRequestOpen'
  const today = own.filter(({ openedAt }) => openedAt > now - day)
  return today.length >= linkRequestLimits.aDay ? 'tooManyLinkRequests' : undefined
}

/** Whether there is a file of each kind, and not too many in all. */
export function isComplete(documents: readonly { readonly what: LinkDocumentKind }[]): boolean {
  const complete = linkDocumentKinds.every(kind => documents.some(({ what }) => what === kind))
  return complete && documents.length <= linkRequestLimits.files
}

/** Whether nobody decided in time: at that very moment it has expired. */
export function isOverdue({ state, expiresAt }: Pick<LinkRequest, 'state' | 'expiresAt'>, now: Instant) {
  return state === 'open' && expiresAt <= now
}

type End = Omit<LinkRequestStep, 'from'> & { readonly linkId?: string }

/** The request after its end. Only an open one ends, and once; at its time only by expiring. */
export function endedRequest(
  request: LinkRequest,
  { linkId, ...step }: End,
): Result<LinkRequest, 'linkRequestEnded'> {
  const { state, history } = request
  const expires = step.to === 'expired'
  if (state !== 'open' || step.to === 'open' || isOverdue(request, step.at) !== expires)
    return err('linkRequestEnded')
  const ended = { ...request, state: step.to, history: [...history, { from: state, ...step }] }
  return ok(linkId === undefined ? ended : { ...ended, linkId })
}

/** Until when its documents are kept, once it has ended. */
export function documentsUntil(to: LinkRequestState, at: Instant): Instant {
  return to === 'cancelled' ? at : ((at + linkRequestLimits.documentsMs) as Instant)
}
