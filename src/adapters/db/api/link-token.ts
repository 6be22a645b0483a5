// Single-use tokens of deep links: 192 random bits, of which only the SHA-256 is kept.
import { createHash, randomBytes } from 'node:crypto'
import type { MintLinkToken } from '../../../app/api-access.ts'
import { lastsLongEnough } from '../../../core/domain/link-token.ts'
import { err, ok } from '../../../core/domain/result.ts'
import { appendAudit } from '../audit.ts'
import type { Database } from '../database.ts'
import { retried } from '../retry.ts'

export function mintLinkToken({ prisma }: Database): MintLinkToken {
  return ({ code, role, apiKeyId, at, expiresAt, linkExpiresAt }) =>
    retried(() =>
      prisma.$transaction(async tx => {
        const employer = await tx.employer.findUnique({ where: { code }, select: { id: true } })
        if (employer === null) return err({ code: 'employerUnknown' })
        if (!lastsLongEnough(linkExpiresAt, expiresAt)) return err({ code: 'linkEndsTooSoon' })
        const token = randomBytes(24).toString('base64url')
        const tokenHash = new Uint8Array(createHash('sha256').update(token).digest())
        const { id } = await tx.linkToken.create({
          data: {
            ...{ tokenHash, employerId: employer.id, role, apiKeyId },
            ...{ createdAt: new Date(at), expiresAt: new Date(expiresAt) },
            ...(linkExpiresAt !== undefined && { linkExpiresAt: new Date(linkExpiresAt) }),
          },
          select: { id: true },
        })
        await appendAudit(tx, {
          at: new Date(at),
          actor: { kind: 'portal', id: apiKeyId },
          action: 'linkTokenMinted',
          subject: { kind: 'employer', id: code },
          detail: { linkToken: id, role },
        })
        return ok({ id, token })
      }),
    )
}
