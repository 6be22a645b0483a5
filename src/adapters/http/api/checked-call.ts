// Checks every part of a request against the operation's shapes; all that is wrong is told at once.
import type { Request } from 'express'
import { z } from 'zod'
import type { ApiKey } from '../../../app/api-access.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Language } from '../../../core/domain/language.ts'
import { OnceKey } from '../../../wire/once-key.ts'
import type { InvalidPart } from '../../../wire/problem.ts'
import type { ApiContext } from './api-context.ts'
import { checkIfMatch } from './entity-tag.ts'
import { invalidParts, type Wrong } from './invalid-parts.ts'
import type { Call, Operation } from './operation.ts'
import { type PlacedFinding, Refused } from './refused.ts'

type Asked = { key: ApiKey; language: Language; context: ApiContext }

const nothing = z.strictObject({})

export async function checkedCall(
  { params, query, body, readBody }: Operation,
  request: Request,
  { key, language, context }: Asked,
): Promise<Call> {
  const errors: Wrong[] = []
  const findings: PlacedFinding[] = []
  const check = (place: InvalidPart['in'], shape: z.ZodType, value: unknown) => {
    const parsed = shape.safeParse(value, { reportInput: true })
    if (!parsed.success) errors.push(...invalidParts(parsed.error.issues, place))
    return parsed.data
  }
  const once = request.method === 'POST' ? request.get('idempotency-key') : undefined
  if (once !== undefined) check('header', headers, { 'Idempotency-Key': once })
  const read = async (own: NonNullable<Operation['readBody']>) => {
    const done = await own(bytesOf(request), call.params, context)
    if ('body' in done) return done.body
    errors.push(...done.errors)
    findings.push(...done.findings)
    return undefined
  }
  const call: Call = {
    params: check('path', params ?? nothing, { ...request.params }),
    query: check('query', query ?? nothing, { ...request.query }),
    body: body === 'file' ? { type: request.get('content-type') ?? '', bytes: bytesOf(request) } : undefined,
    key,
    language,
    checkUnchanged: current => checkIfMatch(request.get('if-match'), current),
    onceKey: once && `${key.id}:${once}`,
  }
  if (readBody) call.body = await read(readBody)
  else if (body instanceof z.ZodType) call.body = check('body', body, request.body)
  if (isConfirmedLater(call.body, context.clock.now())) {
    errors.push({ in: 'body', pointer: '/portalConfirmedAt', key: 'future' })
  }
  if (errors.length + findings.length > 0) throw new Refused('notValid', { errors, findings })
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

function bytesOf({ body }: Request): Uint8Array {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}
