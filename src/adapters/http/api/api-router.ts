// The REST API as routes, made from the table of operations; with its document and the page to try it.
import express, { type Router } from 'express'
import { admit, answer, notFound, tellError } from './answer.ts'
import type { ApiContext } from './api-context.ts'
import { bodyParser } from './body-parser.ts'
import { docsRouter } from './docs-page.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { Refused } from './refused.ts'

const apiPath = '/api/v1'

export function apiRouter(context: ApiContext): Router {
  const router = express.Router()
  router.use('/api', docsRouter(context.texts))
  const api = express.Router({ caseSensitive: true, strict: true })
  for (const operation of operations) {
    api[operation.method](
      routeOf(operation),
      admit(operation, context),
      bodyParser(operation),
      answer(operation, context),
    )
  }
  for (const [path, methods] of methodsByPath()) api.all(path, refuseOther(methods))
  api.use(notFound)
  router.use(apiPath, api)
  router.use('/api', notFound)
  router.use('/api', tellError(context))
  return router
}

/** `/employers/{code}` as Express writes it. */
function routeOf({ path }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const operation of operations) {
    const route = routeOf(operation)
    methods.set(route, [...(methods.get(route) ?? []), operation.method.toUpperCase()])
  }
  return methods
}

function refuseOther(methods: readonly string[]): express.RequestHandler {
  const allow = methods.includes('GET') ? [...methods, 'HEAD'] : methods
  return () => {
    throw new Refused('methodNotAllowed', { headers: { Allow: allow.join(', ') } })
  }
}
