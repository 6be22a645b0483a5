// API keys: `shb_<id>_<secret>`. The secret is 256 random bits, which nobody guesses, so a plain SHA-256 of it is kept.
import { createHash, randomBytes } from 'node:crypto'
import type { KeyStore } from '../../../app/api-access.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { appendAudit } from '../audit.ts'
import type { Database } from '../database.ts'
import { retried } from '../retry.ts'

export type NewKey = { name: string; scopes: readonly string[]; at: Instant }

export function keyStore({ prisma }: Pick<Database, 'prisma'>): KeyStore {
  return {
    find: async id => {
      const row = await prisma.apiKey.findUnique({ where: { id } })
      if (row === null) return undefined
      const { name, scopes, secretHash, revokedAt, lastUsedAt } = row
      const used = lastUsedAt && { lastUsedAt: lastUsedAt.getTime() as Instant }
      return { id, name, scopes, secretHash, revoked: revokedAt !== null, ...used }
    },
    used: async (id, at) => {
      await prisma.apiKey.updateMany({ where: { id }, data: { lastUsedAt: new Date(at) } })
    },
  }
}

/** Makes a key and gives its token, which is not to be had again. */
export async function createKey(
  { prisma }: Pick<Database, 'prisma'>,
  { name, scopes, at }: NewKey,
): Promise<{ id: string; token: string }> {
  const id = randomBytes(8).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  const secretHash = new Uint8Array(createHash('sha256').update(secret).digest())
  await retried(() =>
    prisma.$transaction(async tx => {
      const data = { id, name, scopes: [...scopes], secretHash, createdAt: new Date(at) }
      await tx.apiKey.create({ data, select: { id: true } })
      await appendAudit(tx, { ...byHand('apiKeyCreated', id, at), detail: { scopes: scopes.join(' ') } })
    }),
  )
  return { id, token: `shb_${id}_${secret}` }
}

/** False when there is no such key, or it was revoked before. */
export async function revokeKey(
  { prisma }: Pick<Database, 'prisma'>,
  id: string,
  at: Instant,
): Promise<boolean> {
  return retried(() =>
    prisma.$transaction(async tx => {
      const revokedAt = new Date(at)
      const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt } })
      if (count === 1) await appendAudit(tx, byHand('apiKeyRevoked', id, at))
      return count === 1
    }),
  )
}

export async function listKeys({ prisma }: Pick<Database, 'prisma'>) {
  const select = {
    ...{ id: true, name: true, scopes: true },
    ...{ createdAt: true, lastUsedAt: true, revokedAt: true },
  }
  return prisma.apiKey.findMany({ orderBy: { createdAt: 'asc' }, select })
}

function byHand(action: string, id: string, at: Instant) {
  return { at: new Date(at), actor: { kind: 'system' }, action, subject: { kind: 'apiKey', id } } as const
}
