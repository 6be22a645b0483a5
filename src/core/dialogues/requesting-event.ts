// What link requests ask of the store, and what comes back.
import type { EmployerCode } from '../domain/employer-code.ts'
import type { LinkDocumentKind, LinkRequest, LinkRequestRefusal, Requester } from '../domain/link-request.ts'
import type { LinkRequestReference } from '../domain/link-request-reference.ts'

/** A request as the person who sent it may see it. */
export type LinkRequestSeen = Pick<
  LinkRequest,
  'reference' | 'employerCode' | 'state' | 'openedAt' | 'expiresAt' | 'history'
>

/**
 * What is wanted with the person's own requests: to begin one for this employer code, to see the one of a reference or cancel it, or those
 * that wait, beside the linked employers (`alone`: there are none).
 */
export type LinkRequestsView =
  | { show: 'begin'; employerCode: EmployerCode }
  | { show: 'one' | 'cancel'; reference: LinkRequestReference }
  | { show: 'waiting'; alone: boolean }

export type RequestingQuery = { kind: 'linkRequests'; view: LinkRequestsView }

export type RequestingCommand =
  | {
      kind: 'openLinkRequest'
      employerCode: EmployerCode
      requester: Requester
      documents: readonly { what: LinkDocumentKind; fileId: string }[]
    }
  | { kind: 'cancelLinkRequest'; reference: LinkRequestReference }

export type RequestingResult =
  /** All of the person's own, newest first. */
  | { kind: 'linkRequestsRead'; requests: readonly LinkRequestSeen[]; view: LinkRequestsView }
  | {
      kind: 'linkRequestOpened'
      employerCode: EmployerCode
      opened?: LinkRequestSeen
      refused?: LinkRequestRefusal | 'linkDocumentsMissing'
    }
  /** Without its content when there is none of the person's own that is open. */
  | { kind: 'linkRequestCancelled'; cancelled?: LinkRequestSeen }
