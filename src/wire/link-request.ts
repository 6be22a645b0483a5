// Requests of people who cannot reach the mailbox on record to be linked with an employer, and what is decided on them.
import { z } from 'zod'
import { LinkRole } from '../core/domain/link.ts'
import { LinkDocumentKind, LinkRequestState } from '../core/domain/link-request.ts'
import { PageQuery, pageOf } from './page.ts'
import { line, WireEmployerCode, WireId, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

export const WireLinkRequestReference = named(
  'LinkRequestReference',
  'The reference of a request to be linked, ours and not PERKESO’s.',
  z.string().regex(/^SHP-[0-9]{2}-[0-9]{6}-[A-Z]$/),
)

export const LinkRequestQuery = PageQuery.extend({ state: LinkRequestState.optional() })

const recordedBy = line(1, 100).describe('The supervisor who decided.')

export const LinkRequestDecision = named(
  'LinkRequestDecision',
  'What a supervisor decided. Approval begins a link; without a role the first of an employer is its owner. A rejection says why, for the person to read.',
  z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve'), role: LinkRole.optional(), recordedBy }),
    z.strictObject({ decision: z.literal('reject'), reason: line(1, 500), recordedBy }),
  ]),
)

const LinkDocument = named(
  'LinkDocument',
  'A file that goes with a request to be linked: of the SSM document, or of the letter of authority.',
  z.object({ id: WireId, what: LinkDocumentKind, mime: z.string(), size: z.int(), at: WireInstant }),
)

export const LinkRequest = named(
  'LinkRequest',
  'A request to be linked with documents. `employerCode`: as it was typed; `employerName`: of the employer on record with that code, when there is one.',
  z.object({
    reference: WireLinkRequestReference,
    state: LinkRequestState,
    employerCode: WireEmployerCode,
    employerName: z.string().optional(),
    name: z.string().describe('The person’s full name, by their own account.'),
    position: z.string().describe('What they are at the employer, by their own account.'),
    openedAt: WireInstant,
    expiresAt: WireInstant,
    linkId: WireId.optional(),
    history: z.array(
      z.object({
        from: LinkRequestState.optional(),
        to: LinkRequestState,
        at: WireInstant,
        source: z.string(),
        recordedBy: z.string().optional(),
        reason: z.string().optional(),
      }),
    ),
    documents: z.array(LinkDocument),
  }),
)

export const LinkRequestPage = named(
  'LinkRequestPage',
  'A page of requests to be linked, the newest first.',
  pageOf(LinkRequest),
)
