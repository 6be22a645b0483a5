// Link requests over a stage of links: documents that are kept, and requests that were sent with them.
import { randomUUID } from 'node:crypto'
import { keptFiles } from '../../src/adapters/db/files/kept-files.ts'
import type { LinkParts } from '../../src/adapters/db/links/link-parts.ts'
import { createLinkRequesting } from '../../src/adapters/db/links/link-request-book.ts'
import { openLinkRequest } from '../../src/app/linking/open-link-request.ts'
import type { Clock } from '../../src/app/ports.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import {
  type LinkDocumentKind,
  linkDocumentKinds,
  linkRequestLimits,
} from '../../src/core/domain/link-request.ts'
import { done } from './desk.ts'
import type { LinkStage } from './linking.ts'

export const requester = { name: 'Siti Aminah binti Rahman', position: 'Pemilik' }

type Stage = Pick<LinkStage, 'database'> & {
  readonly parts: LinkParts
  readonly clock: Clock
  readonly code: string
}

/** What requests need besides the stage. */
export function requestsOn({ parts, database, clock, code }: Stage) {
  const requesting = createLinkRequesting(parts)
  const files = keptFiles({ database, clock })
  /** A file that was looked at and kept, as the job leaves it. */
  const document = async (personId: string, what: LinkDocumentKind) => {
    const deleteAfter = (clock.now() + linkRequestLimits.unsentMs) as Instant
    const of = { personId, purpose: what, name: `${what}.pdf`, mime: 'application/pdf' }
    const { id } = await files.keep({ ...of, key: randomUUID(), deleteAfter }, Buffer.from('%PDF-1.7 secret'))
    return { what, fileId: id }
  }
  const documents = (personId: string) => Promise.all(linkDocumentKinds.map(kind => document(personId, kind)))
  const open = async (personId: string, employerCode = code as EmployerCode) =>
    openLinkRequest(requesting, {
      ...{ personId, employerCode, requester },
      documents: await documents(personId),
    })
  return {
    ...{ requesting, document, documents, open },
    /** The reference of one that was sent. */
    opened: async (personId: string, employerCode?: EmployerCode) =>
      done(await open(personId, employerCode)).reference,
  }
}
