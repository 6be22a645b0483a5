// Single-use links from the portal, by which a chat is linked to an employer.
import { z } from 'zod'
import { WireEmployerCode, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

const LinkRole = z.enum(['owner', 'member'])

export const NewLinkToken = named(
  'NewLinkToken',
  'A link for the person who is logged in to the portal for this employer.',
  z.strictObject({ role: LinkRole, minutes: z.int().min(1).max(1440).optional() }),
)

export const LinkToken = named(
  'LinkToken',
  'A token for a deep link (`https://t.me/<bot>?start=<token>`), shown once and used once.',
  z.object({
    token: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/),
    employerCode: WireEmployerCode,
    role: LinkRole,
    expiresAt: WireInstant,
  }),
)
