// The steps of a link request with documents, as they are stored.
import { z } from 'zod'
import { EmployerCode } from '../domain/employer-code.ts'
import { LinkDocumentKind } from '../domain/link-request.ts'

const files = z.array(z.object({ what: LinkDocumentKind, fileId: z.string() })).max(10)

/** What was sent already, when they go back. `ticket`: tells this request from another. */
const held = z.object({ ticket: z.string(), files }).optional()

/** How often in a row what was given was refused, at most 2. */
const refused = z.int().optional()

export const requestingSteps = [
  /** The person's full name. */
  z.object({ at: z.literal('requesting.name'), employerCode: EmployerCode, held, refused }),
  /** What they are at the employer. */
  z.object({
    ...{ at: z.literal('requesting.position'), employerCode: EmployerCode, name: z.string() },
    ...{ held, refused },
  }),
  /** Waits for the files of one document; `files` are kept already. */
  z.object({
    at: z.literal('requesting.documents'),
    employerCode: EmployerCode,
    name: z.string(),
    position: z.string(),
    ticket: z.string(),
    what: LinkDocumentKind,
    files,
  }),
] as const
