// The chat page at / and the people's API at /sandbox.
import { join } from 'node:path'
import express, { Router } from 'express'
import { sandboxApi } from './people-api/sandbox-api.ts'
import type { World } from './world.ts'

const notPages = /^\/(bot|file|sandbox)|\.[a-z0-9]+$/i

export function sandboxRouterOf(world: World, pageDir: string | undefined): Router {
  const router = Router()
  router.use('/sandbox', sandboxApi(world))
  if (pageDir === undefined) return router
  router.use(express.static(pageDir))
  router.use((request, response, next) => {
    const wantsPage = request.method === 'GET' && !notPages.test(request.path) && request.accepts('html')
    if (wantsPage) response.sendFile(join(pageDir, 'index.html'))
    else next()
  })
  return router
}
