// The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>.
import { setTimeout as delay } from 'node:timers/promises'
import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import { prettifyError, ZodError } from 'zod'
import type { Fault } from '../chat-api.ts'
import { serveFile } from '../serve-file.ts'
import { bytesOf, findFileAt } from '../store/files.ts'
import type { World } from '../world.ts'
import { ApiError } from './api-error.ts'
import { checkFields } from './method-check.ts'
import { methods } from './methods/all.ts'
import { methodNamed, type PublishedMethod } from './published.ts'
import { type Arguments, readArguments } from './request-body.ts'

const largestBody = '51mb'

export function botApiRouter(world: World): Router {
  const router = Router()
  router.all(
    '/bot:token/:method',
    express.raw({ type: () => true, limit: largestBody }),
    (request, response) => answer(world, request, response),
  )
  router.get('/file/bot:token/*path', (request, response) => {
    const path = [request.params.path].flat().join('/')
    const found = request.params.token === world.token ? findFileAt(world.db, path) : undefined
    if (found) serveFile(response, { name: found.name, mime: found.mime, bytes: bytesOf(world.db, found) })
    else refuse(response, new ApiError(404, 'Not Found'))
  })
  router.use(/^\/(bot|file\/)/, tooLarge)
  return router
}

const tooLarge: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
  const isTooLarge = error.status === 413
  refuse(
    response,
    new ApiError(isTooLarge ? 413 : 400, isTooLarge ? 'Request Entity Too Large' : 'Bad Request'),
  )
}

async function answer(world: World, request: Request, response: Response): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  try {
    const method = calledMethod(world, request)
    const given = readArguments(request)
    const fault = world.faults.take(method.name, chatIn(given))
    const work = () => run(world, method, { ...given, signal: gone.signal })
    await answerWith(work, fault, response)
  } catch (error) {
    refuse(response, asApiError(error))
  }
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof ZodError) return ApiError.badRequest(prettifyError(error))
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  return new ApiError(500, 'Internal Server Error')
}

function calledMethod(world: World, request: Request): PublishedMethod {
  if (request.params.token !== world.token) throw new ApiError(401, 'Unauthorized')
  const method = methodNamed(String(request.params.method))
  if (!method) throw new ApiError(404, 'Not Found')
  return method
}

async function answerWith(
  work: () => unknown,
  fault: Fault['fault'] | undefined,
  response: Response,
): Promise<void> {
  if (fault?.kind === 'reply') throw new ApiError(fault.code, fault.description, fault.retryAfter)
  const result = fault?.kind === 'drop' && !fault.done ? undefined : await work()
  if (fault?.kind === 'hang') await delay(fault.seconds * 1000, undefined, { ref: false })
  if (fault?.kind === 'drop') response.socket?.destroy()
  else response.json({ ok: true, result })
}

function chatIn({ fields }: Arguments): number | undefined {
  const id = Number(fields.chat_id)
  return fields.chat_id === undefined || Number.isNaN(id) ? undefined : id
}

function run(world: World, published: PublishedMethod, call: Arguments & { signal: AbortSignal }): unknown {
  const method = methods[published.name]
  if (!method) throw new ApiError(501, `Not Implemented: the sandbox does not play ${published.name}`)
  const fields = checkFields(published, call)
  return world.db.transaction(() => method(world, { fields, files: call.files, signal: call.signal }))
}

function refuse(response: Response, { code, message, retryAfter }: ApiError): void {
  if (response.headersSent || response.destroyed) return
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
  response.status(code).json({
    ok: false,
    error_code: code,
    description: message,
    ...(retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }),
  })
}
