// Rows of links and of the portal's links as the domain has them.
import type { Link } from '../../../core/domain/link.ts'
import { LinkProof, LinkRole } from '../../../core/domain/link.ts'
import type { LinkToken } from '../../../core/domain/link-token.ts'
import type { Prisma } from '../generated/client.ts'
import { instantOf } from '../store/store-context.ts'

export function linkOf(row: Prisma.LinkGetPayload<object>): Link {
  const { id, personId, employerId, role, proof, startedAt, expiresAt } = row
  return {
    ...{ id, personId, employerId, startedAt: instantOf(startedAt) },
    ...{ role: LinkRole.parse(role), proof: LinkProof.parse(proof) },
    ...(expiresAt !== null && { expiresAt: instantOf(expiresAt) }),
  }
}

export function tokenOf(row: Prisma.LinkTokenGetPayload<object>): LinkToken {
  const { id, employerId, apiKeyId, role, tries, expiresAt, linkExpiresAt, usedByPersonId } = row
  return {
    ...{ id, employerId, apiKeyId, role: LinkRole.parse(role), tries, ended: row.endedAt !== null },
    expiresAt: instantOf(expiresAt),
    ...(linkExpiresAt !== null && { linkExpiresAt: instantOf(linkExpiresAt) }),
    ...(usedByPersonId !== null && { openedBy: usedByPersonId }),
    ...(row.codeExpiresAt !== null && { codeExpiresAt: instantOf(row.codeExpiresAt) }),
  }
}
