// A reply as it leaves: status, headers and bytes; with its ETag, and 304 for who has it already.
import type { Request, Response } from 'express'
import type { Language } from '../../../core/domain/language.ts'
import type { ApiWording } from './api-context.ts'
import { entityTag, names } from './entity-tag.ts'
import type { Operation, Reply } from './operation.ts'
import { problemOf } from './problem-reply.ts'
import type { Refused } from './refused.ts'

export type Ready = { status: number; headers: Record<string, string>; body: string | Uint8Array }

export function readyReply({ tagged }: Operation, { status, body, file, headers = {} }: Reply): Ready {
  if (file) {
    const type = { 'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${file.name}"` }
    return { status, headers: { ...headers, ...type }, body: file.bytes }
  }
  if (body === undefined) return { status, headers, body: '' }
  const tag: Record<string, string> = tagged ? { ETag: entityTag(body) } : {}
  const type = { 'Content-Type': 'application/json; charset=utf-8' }
  return { status, headers: { ...headers, ...tag, ...type }, body: JSON.stringify(body) }
}

/** A refusal as a reply, so that it can be kept under an Idempotency-Key like any other. */
export function readyRefusal(refused: Refused, language: Language, wording: ApiWording): Ready {
  const problem = problemOf(refused, language, wording)
  return {
    status: problem.status,
    headers: {
      ...refused.told.headers,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language,
      Vary: 'Accept-Language',
    },
    body: JSON.stringify(problem),
  }
}

/** Where the next page is, RFC 8288. */
export function linkTo(request: Request, next: string | undefined): Record<string, string> {
  if (next === undefined) return {}
  const url = new URL(request.originalUrl, 'http://localhost')
  url.searchParams.set('cursor', next)
  return { Link: `<${url.pathname}${url.search}>; rel="next"` }
}

export function send(request: Request, response: Response, { status, headers, body }: Ready): void {
  response.set('Cache-Control', 'no-store').set(headers)
  const known = request.get('if-none-match')
  const tag = headers.ETag
  if (request.method === 'GET' && known !== undefined && tag !== undefined && names(known, tag)) {
    response.status(304).end()
  } else {
    // Not Express's send, which would make an ETag of its own.
    const bytes = Buffer.from(body)
    if (status !== 204) response.set('Content-Length', String(bytes.length))
    response.status(status).end(bytes)
  }
}
