// The HTTP server: health, the webhook, and whatever else is mounted; stopped gracefully.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler, type Router } from 'express'
import type { Log } from '../../app/ports.ts'

export type ServerOptions = {
  port: number
  host: string
  /** Whether the store answers. */
  isReady: () => Promise<boolean>
  routers: readonly Router[]
  log: Log
}

class PortTaken extends Error {
  constructor(port: number) {
    super(`PORT ${port} is in use by another process: stop it, or set PORT to a free one.`)
    this.name = 'PortTaken'
  }
}

export type HttpServer = { port: number; stop: () => Promise<void> }

export async function startServer(options: ServerOptions): Promise<HttpServer> {
  const app = express().disable('x-powered-by')
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  app.get('/readyz', async (_request, response) => {
    const ready = await options.isReady()
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' })
  })
  for (const router of options.routers) app.use(router)
  app.use((_request, response) => void response.status(404).json({ status: 404, title: 'Not Found' }))
  app.use(onError(options.log))
  const server = createServer(app)
  server.keepAliveTimeout = keptAliveMs
  await listen(server, options)
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) }
}

/** What the body parser refuses has a status of its own; everything else is ours and is logged. */
function onError(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
    if (status >= 500) log.error({ path: request.path, error: error.message }, 'a request failed')
    if (response.headersSent) next(error)
    else
      response.status(status).json({ status, title: status >= 500 ? 'Internal Server Error' : 'Bad Request' })
  }
}

/** Longer than proxies and clients keep an idle connection: one of ours that just ended would cut off what they send. */
const keptAliveMs = 65_000

function listen(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(isTaken(error) ? new PortTaken(port) : error))
    server.listen(port, host, () => resolve())
  })
}

function isTaken(error: Error): boolean {
  return 'code' in error && error.code === 'EADDRINUSE'
}

const drainMs = 2000

/** No new requests; those under way may end, then what is left is cut. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), drainMs)
  await closed
  clearTimeout(cut)
}
