// Links of chats with employers. They say nothing about the person.
import { z } from 'zod'
import { LinkProof, LinkRole } from '../core/domain/link.ts'
import { pageOf } from './page.ts'
import { WireEmployerCode, WireId, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

export const Link = named(
  'Link',
  'A person in a chat who speaks for an employer. `proof`: how that was proven.',
  z.object({
    id: WireId,
    employerCode: WireEmployerCode,
    role: LinkRole,
    proof: LinkProof,
    startedAt: WireInstant,
    expiresAt: WireInstant.optional(),
  }),
)

export const LinkPage = named('LinkPage', 'A page of links that stand, the newest first.', pageOf(Link))
