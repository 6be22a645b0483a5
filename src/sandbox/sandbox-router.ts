// The chat page at / and the people's API at /sandbox.
import { join } from 'node:path'
import express, { type Response, Router } from 'express'
import { sandboxApi } from './people-api/sandbox-api.ts'
import type { World } from './world.ts'

const notPages = /^\/(bot|file|sandbox)|\.[a-z0-9]+$/i

const own = ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'media-src']
const policy = [
  "default-src 'none'",
  ...own.map(kind => `${kind} 'self'`),
  ...['base-uri', 'form-action', 'frame-ancestors'].map(kind => `${kind} 'none'`),
].join('; ')

export function sandboxRouterOf(world: World, pageDir: string | undefined): Router {
  const router = Router()
  router.use('/sandbox', sandboxApi(world))
  if (pageDir === undefined) return router
  router.use(express.static(pageDir, { setHeaders: guard }))
  router.use((request, response, next) => {
    const wantsPage = request.method === 'GET' && !notPages.test(request.path) && request.accepts('html')
    if (!wantsPage) return next()
    guard(response)
    response.sendFile(join(pageDir, 'index.html'))
  })
  return router
}

/** The page loads and calls only what is this server's own, and no other page may hold it in a frame. */
function guard(response: Pick<Response, 'setHeader'>): void {
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
}
