// Single-use links from the portal, by which a chat is linked to an employer.
import { z } from 'zod'
import { LinkRole } from '../core/domain/link.ts'
import { WireEmployerCode, WireId, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

export const NewLinkToken = named(
  'NewLinkToken',
  'A link for the person who is logged in to the portal for this employer. `linkExpiresAt`: when what is linked by it is to end; left out, it stays until somebody ends it.',
  z.strictObject({
    role: LinkRole,
    minutes: z.int().min(1).max(1440).optional(),
    linkExpiresAt: WireInstant.optional(),
  }),
)

export const LinkToken = named(
  'LinkToken',
  'A token for a deep link (`https://t.me/<bot>?start=<token>`), shown once and used once. The link begins when its code is confirmed.',
  z.object({
    id: WireId,
    token: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/),
    employerCode: WireEmployerCode,
    role: LinkRole,
    expiresAt: WireInstant,
    linkExpiresAt: WireInstant.optional(),
  }),
)

const LinkCode = named(
  'LinkCode',
  'The code that the chat was shown, as the person read it in the portal.',
  z.string().regex(/^[0-9]{6}$/),
)

export const LinkConfirmation = named(
  'LinkConfirmation',
  'Confirms a link with the code that the chat was shown: three tries, ten minutes.',
  z.strictObject({ code: LinkCode }),
)
