// Reads the body of a request as the operation wants it: JSON or the bytes of a file, up to its limit.
import express, { type RequestHandler } from 'express'
import type { Operation } from './operation.ts'
import { Refused } from './refused.ts'
import { isSoundJson } from './sound-json.ts'

const usualLimit = 256 * 1024
const json = 'application/json'

/** The media types in which a file may come. */
export const fileTypes = [
  'application/octet-stream',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

export function bodyParser({ body, readBody, bodyLimit = usualLimit }: Operation): RequestHandler {
  if (body === undefined) return (_request, _response, next) => next()
  const taken = body === 'file' ? fileTypes : [json]
  const parse =
    body === 'file' || readBody
      ? express.raw({ type: taken, limit: bodyLimit, inflate: false })
      : express.json({ type: json, limit: bodyLimit, strict: false, inflate: false, verify })
  return (request, response, next) => {
    // A request without a body has no kind to refuse: its shape tells what is missing.
    const refused = request.is(taken) === false
    if (refused) throw new Refused('bodyKindNotTaken', { values: { kinds: taken.join(', ') } })
    parse(request, response, (error?: unknown) => next(error && refusalOf(error, bodyLimit)))
  }
}

function verify(_request: unknown, _response: unknown, bytes: Uint8Array): void {
  if (!isSoundJson(bytes)) throw new Refused('malformedBody')
}

/** What the parser says of a body it could not read. */
function refusalOf(error: unknown, limit: number): unknown {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  if (status === 413) return new Refused('bodyTooLarge', { values: { limit: Math.floor(limit / 1024) } })
  if (status === 415) return new Refused('bodyKindNotTaken', { values: { kinds: json } })
  // 403 is what it makes of a body that `verify` did not let through.
  return status === 400 || status === 403 ? new Refused('malformedBody') : error
}
