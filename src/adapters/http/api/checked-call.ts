// Checks every part of a request against the operation's shapes; all that is wrong is told at once.
import type { Request } from 'express'
import { z } from 'zod'
import type { ApiKey } from '../../../app/api-access.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Language } from '../../../core/domain/language.ts'
import { OnceKey } from '../../../wire/once-key.ts'
import type { InvalidPart } from '../../../wire/problem.ts'
import { checkIfMatch } from './entity-tag.ts'
import { invalidParts, type Wrong } from './invalid-parts.ts'
import type { Call, FileBody, Operation } from './operation.ts'
import { Refused } from './refused.ts'

type Asked = { key: ApiKey; language: Language; now: Instant }

const nothing = z.strictObject({})

export function checkedCall(
  { params, query, body }: Operation,
  request: Request,
  { key, language, now }: Asked,
): Call {
  const errors: Wrong[] = []
  const check = (place: InvalidPart['in'], shape: z.ZodType, value: unknown) => {
    const parsed = shape.safeParse(value, { reportInput: true })
    if (!parsed.success) errors.push(...invalidParts(parsed.error.issues, place))
    return parsed.data
  }
  const once = request.method === 'POST' ? request.get('idempotency-key') : undefined
  if (once !== undefined) check('header', headers, { 'Idempotency-Key': once })
  const call: Call = {
    params: check('path', params ?? nothing, { ...request.params }),
    query: check('query', query ?? nothing, { ...request.query }),
    body: body instanceof z.ZodType ? check('body', body, request.body) : body && fileOf(request),
    key,
    language,
    checkUnchanged: current => checkIfMatch(request.get('if-match'), current),
    onceKey: once && `${key.id}:${once}`,
  }
  if (isConfirmedLater(call.body, now)) {
    errors.push({ in: 'body', pointer: '/portalConfirmedAt', key: 'future' })
  }
  if (errors.length > 0) throw new Refused('notValid', { errors })
  return call
}

const headers = z.object({ 'Idempotency-Key': OnceKey })

/** As far as the portal's clock may be ahead of ours. */
const aheadMs = 5 * 60_000

/** What is told to employers as the state of the portal at a moment cannot be of a moment to come. */
function isConfirmedLater(body: unknown, now: Instant): boolean {
  if (typeof body !== 'object' || body === null || !('portalConfirmedAt' in body)) return false
  return Date.parse(String(body.portalConfirmedAt)) > now + aheadMs
}

function fileOf(request: Request): FileBody {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  return { type: request.get('content-type') ?? '', bytes }
}
