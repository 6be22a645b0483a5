// The steps of linking a chat with employers, as they are stored.
import { z } from 'zod'
import { Period } from '../calendar/period.ts'
import { EmployerCode } from '../domain/employer-code.ts'
import { LinkRole } from '../domain/link.ts'

const Named = z.object({ id: z.string(), code: z.string(), name: z.string() })

/** How often in a row what was given was refused, at most 2. */
const refused = z.int().optional()

export const linkingSteps = [
  /** The employer code is asked, or a list of them. */
  z.object({ at: z.literal('linking.employer'), refused }),
  /** The employer code that a link request is for: its mailbox is no longer used. */
  z.object({ at: z.literal('linking.request'), refused }),
  /** The digits that may have been mailed for this employer code. */
  z.object({ at: z.literal('linking.digits'), employerCode: EmployerCode, refused }),
  /** Whether mails may go to the employers of a list; `linked`: how many of them are linked already. */
  z.object({
    at: z.literal('linking.clients'),
    codes: z.array(EmployerCode),
    linked: z.int(),
    unread: z.int(),
    over: z.int(),
  }),
  /** Whether to be linked with the employer that the portal named. */
  z.object({
    at: z.literal('linking.token'),
    tokenId: z.string(),
    employer: Named,
    role: LinkRole,
    until: z.number().optional(),
  }),
  /** Whether a link is really to end: `who` is somebody else, without a name ''. */
  z.object({
    at: z.literal('linking.cut'),
    linkId: z.string(),
    employer: Named,
    who: z.string().optional(),
    lastOwner: z.boolean(),
  }),
  /** Part of the name or code of one of many employers, of which this month was asked for. */
  z.object({
    at: z.literal('linking.search'),
    period: Period.optional(),
    late: z.literal(true).optional(),
    refused,
  }),
] as const
