// Somebody asks with documents to be linked, and may take it back. What is done is the same for every employer code, whether
// or not there is such an employer: it is not looked at before somebody decides.
import type { Instant } from '../../core/calendar/instant.ts'
import type { EmployerCode } from '../../core/domain/employer-code.ts'
import {
  documentsUntil,
  endedRequest,
  isComplete,
  type LinkRequest,
  linkRequestLimits,
  mayRequest,
  type Requester,
} from '../../core/domain/link-request.ts'
import { err, ok } from '../../core/domain/result.ts'
import type { By, Outcome } from '../ledger.ts'
import type { LinkDocument, LinkRequesting } from './link-request-book.ts'
import { requestHappened } from './link-request-happening.ts'

export type LinkRequestMade = {
  readonly personId: string
  readonly employerCode: EmployerCode
  readonly requester: Requester
  readonly documents: readonly LinkDocument[]
}

/** Refused with: linkRequestOpen, tooManyLinkRequests, linkDocumentsMissing (one is not kept any more, or not theirs). */
export function openLinkRequest(
  { requests, clock }: LinkRequesting,
  { personId, employerCode, requester, documents: given }: LinkRequestMade,
): Promise<Outcome<LinkRequest>> {
  return requests.ofPerson(personId, async own => {
    const at = clock.now()
    const refused = mayRequest(own.requests, employerCode, at)
    if (refused) return err({ code: refused })
    const free = await own.free(given.map(({ fileId }) => fileId))
    const documents = given.filter(({ fileId }) => free.includes(fileId))
    if (documents.length < given.length || !isComplete(documents))
      return err({ code: 'linkDocumentsMissing' })
    const expiresAt = (at + linkRequestLimits.openMs) as Instant
    const until = documentsUntil('expired', expiresAt)
    const times = { openedAt: at, expiresAt, documentsUntil: until }
    const request = await own.open({ employerCode, requester, documents, ...times })
    await requestHappened(own, request, { by: person(personId), at })
    return ok(request)
  })
}

/** Refused with: linkRequestUnknown (also of somebody else's), linkRequestEnded. */
export function cancelLinkRequest(
  { requests, clock }: LinkRequesting,
  { personId, reference }: { readonly personId: string; readonly reference: string },
): Promise<Outcome<LinkRequest>> {
  return requests.change(reference, async file => {
    const at = clock.now()
    if (file.request?.personId !== personId) return err({ code: 'linkRequestUnknown' })
    const ended = endedRequest(file.request, { to: 'cancelled', at, source: 'chat' })
    if (!ended.ok) return err({ code: ended.error })
    await file.save(ended.value, at)
    await file.keepDocuments(documentsUntil('cancelled', at))
    await requestHappened(file, ended.value, { by: person(personId), at })
    return ended
  })
}

function person(id: string): By {
  return { actor: { kind: 'person', id }, source: 'chat' }
}
