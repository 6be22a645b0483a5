// Idempotency-Key: of the same request sent twice, or at once, one is carried out; the others get its reply.
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Request } from 'express'
import type { KeptReply, OnceRequest } from '../../../app/api-access.ts'
import type { ApiContext } from './api-context.ts'
import type { Call } from './operation.ts'
import type { Ready } from './ready-reply.ts'
import { Refused } from './refused.ts'

/** The reply of `work`, or the one that was given to the same request before. Failures of ours are not kept. */
export async function answeredOnce(
  request: Request,
  { key, body, context }: { key: Call['key']; body: unknown; context: ApiContext },
  work: () => Promise<Ready>,
): Promise<Ready> {
  const given = request.method === 'POST' ? request.get('idempotency-key') : undefined
  if (given === undefined) return work()
  const { once } = context.store
  const asked: OnceRequest = { apiKeyId: key.id, key: given, hash: await hashOf(request, body) }
  const state = await once.begin(asked, context.clock.now())
  if (state.kind === 'answered') return again(state.reply)
  if (state.kind === 'otherRequest') throw new Refused('idempotencyKeyReused')
  if (state.kind === 'running') {
    throw new Refused('idempotencyKeyRunning', { headers: { 'Retry-After': '1' } })
  }
  return carriedOut(asked, context, work)
}

async function carriedOut(
  asked: OnceRequest,
  { store: { once } }: ApiContext,
  work: () => Promise<Ready>,
): Promise<Ready> {
  let ready: Ready
  try {
    ready = await work()
  } catch (error) {
    await once.forget(asked)
    throw error
  }
  await once.answer(asked, kept(ready))
  return ready
}

/** Hashed in a few milliseconds; of a longer body, others have their turn in between. */
const pieceBytes = 1024 * 1024

async function hashOf(request: Request, body: unknown): Promise<Uint8Array> {
  const hash = createHash('sha256').update(`${request.method} ${request.originalUrl}\n`)
  if (!Buffer.isBuffer(body)) return hash.update(JSON.stringify(body ?? null)).digest()
  for (let at = 0; at < body.length; at += pieceBytes) {
    hash.update(body.subarray(at, at + pieceBytes))
    await setImmediate()
  }
  return hash.digest()
}

function kept({ status, headers, body }: Ready): KeptReply {
  const isText = typeof body === 'string'
  return { status, headers, body: isText ? body : Buffer.from(body).toString('base64'), base64: !isText }
}

function again({ status, headers, body, base64 }: KeptReply): Ready {
  return {
    status,
    headers: { ...headers, 'Idempotent-Replayed': 'true' },
    body: base64 ? Buffer.from(body, 'base64') : body,
  }
}
