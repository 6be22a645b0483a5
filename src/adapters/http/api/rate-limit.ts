// How fast one key may ask: a token bucket in the store, shared by every process.
import type { Response } from 'express'
import type { ApiKey } from '../../../app/api-access.ts'
import type { ApiContext } from './api-context.ts'
import { Refused } from './refused.ts'

/** Takes one token of the key's bucket, or refuses with when there will be one; says so in the headers. */
export async function takeRate(
  key: ApiKey,
  response: Response,
  { store, pace, clock }: ApiContext,
): Promise<void> {
  const left = await store.takeToken(`api:${key.id}`, { now: clock.now(), pace })
  response.set({
    'RateLimit-Limit': String(pace.burst),
    'RateLimit-Remaining': String(Math.floor(left.tokens)),
    'RateLimit-Reset': String(Math.ceil((pace.burst - left.tokens) / pace.perSecond)),
  })
  if (left.taken) return
  const seconds = Math.max(1, Math.ceil(left.waitMs / 1000))
  throw new Refused('tooManyRequests', { values: { seconds }, headers: { 'Retry-After': String(seconds) } })
}
