// How every request is answered: who asks, how fast, is it whole, carry it out, tell.
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { ApiKey } from '../../../app/api-access.ts'
import type { Language } from '../../../core/domain/language.ts'
import { answeredOnce } from './answered-once.ts'
import type { ApiContext } from './api-context.ts'
import { authenticate } from './authenticate.ts'
import { checkedCall } from './checked-call.ts'
import type { Operation } from './operation.ts'
import { takeRate } from './rate-limit.ts'
import { linkTo, type Ready, readyRefusal, readyReply, send } from './ready-reply.ts'
import { Refused } from './refused.ts'

/** Before the body is read: a stranger's body is never looked at. */
export function admit({ scope, replies }: Operation, context: ApiContext): RequestHandler {
  return async (request, response, next) => {
    const key = await authenticate(request, scope, context)
    await takeRate(key, response, context)
    checkAccepted(request, Object.values(replies).includes('file'))
    response.locals.apiKey = key
    next()
  }
}

export function answer(operation: Operation, context: ApiContext): RequestHandler {
  return async (request, response) => {
    const key: ApiKey = response.locals.apiKey
    const language = languageOf(request)
    const call = await checkedCall(operation, request, { key, language, context })
    const ready = await answeredOnce(request, { key, body: request.body, context }, async () => {
      try {
        const reply = await operation.handle(call, context)
        return readyReply(operation, {
          ...reply,
          headers: { ...reply.headers, ...linkTo(request, reply.next) },
        })
      } catch (error) {
        return refusalOrThrow(error, language, context)
      }
    })
    send(request, response, ready)
  }
}

function refusalOrThrow(error: unknown, language: Language, context: ApiContext): Ready {
  if (error instanceof Refused) return readyRefusal(error, language, context)
  throw error
}

/** Everything that was thrown, as a problem; what is ours is logged and told without its details. */
export function tellError(context: ApiContext): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const refused = error instanceof Refused ? error : refusalOfExpress(error)
    if (refused.code === 'failed') {
      context.log.error(
        { path: request.path, error: String(error?.message ?? error) },
        'an API request failed',
      )
    }
    send(request, response, readyRefusal(refused, languageOf(request), context))
  }
}

/** A path that cannot be decoded, or a request cut off, is the client's; all else is ours. */
function refusalOfExpress(error: unknown): Refused {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500
  return new Refused(status === 400 ? 'malformedBody' : 'failed')
}

export function languageOf(request: Request): Language {
  return request.acceptsLanguages(['ms', 'en']) === 'en' ? 'en' : 'ms'
}

function checkAccepted(request: Request, withFile: boolean): void {
  const offered = ['application/json', 'application/problem+json']
  if (!withFile && request.accepts(offered) === false) throw new Refused('notAcceptable')
}

export function notFound(_request: Request, _response: Response): never {
  throw new Refused('notFound')
}
