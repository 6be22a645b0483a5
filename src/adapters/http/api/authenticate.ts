// Who asks: a bearer token `shb_<id>_<secret>`, compared in constant time with the hash on record.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import type { ApiKey } from '../../../app/api-access.ts'
import type { Scope } from '../../../wire/scope.ts'
import type { ApiContext } from './api-context.ts'
import { Refused } from './refused.ts'

const tokenShape = /^[Bb][Ee][Aa][Rr][Ee][Rr] +shb_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/
const notedEveryMs = 60_000
const nobody = Buffer.alloc(32)
const challenge = { headers: { 'WWW-Authenticate': 'Bearer realm="Sahabat API"' } }

/** The key of a request, when it is on record, not revoked and has the scope; else refuses. */
export async function authenticate(
  request: Request,
  scope: Scope,
  { store, clock }: ApiContext,
): Promise<ApiKey> {
  const given = request.get('authorization')
  if (given === undefined) throw new Refused('keyMissing', challenge)
  const [, id = '', secret = ''] = tokenShape.exec(given) ?? []
  const known = await store.keys.find(id)
  const hash = createHash('sha256').update(secret).digest()
  if (!timingSafeEqual(hash, known?.secretHash ?? nobody) || !known) throw new Refused('keyWrong', challenge)
  if (known.revoked) throw new Refused('keyRevoked', challenge)
  if (!known.scopes.includes(scope)) throw new Refused('scopeMissing', { values: { scope } })
  const now = clock.now()
  if (now - (known.lastUsedAt ?? 0) > notedEveryMs) await store.keys.used(known.id, now)
  return known
}
