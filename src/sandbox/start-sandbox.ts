// The sandbox: a stand-in for Telegram on this machine, with its people, their chats and a mailbox.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Router } from 'express'
import { botApiRouter } from './bot-api/bot-api-router.ts'
import { Delivery } from './delivery/delivery.ts'
import { FaultList } from './faults.ts'
import { LiveFeed } from './live-feed.ts'
import { startMailbox } from './mailbox.ts'
import { Pace, type PaceSettings, telegramPace } from './pace.ts'
import { sandboxRouterOf } from './sandbox-router.ts'
import { SandboxFile } from './sqlite.ts'
import { introduceDemoPeople } from './store/chats.ts'
import type { World } from './world.ts'

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  port?: number
  host?: '127.0.0.1'
  dataDir: string
  token: string
  botUsername?: string
  /** The chat page's built files; served at `/`. */
  pageDir?: string
  smtpPort?: number
  /** Milliseconds since 1970. */
  clock?: () => number
  pace?: PaceSettings | 'off'
  /** The second retry of a webhook comes after this time. */
  retryBaseMs?: number
  /** A webhook that has not answered within this time is cut off. */
  cutAfterMs?: number
}

export interface Sandbox {
  url: string
  /** For the bot's client; the same address. */
  apiRoot: string
  token: string
  smtpUrl: string
  /** The page and /sandbox, to be mounted on another server of this machine. */
  router: Router
  close(): Promise<void>
}

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'The sandbox only plays Telegram and does not run with NODE_ENV=production: set BOT_TOKEN to use a real bot, or unset NODE_ENV.',
    )
  }
  const world = createWorld(options)
  const router = sandboxRouterOf(world, options.pageDir)
  const app = express().disable('x-powered-by').disable('etag')
  app.use(botApiRouter(world))
  app.use(router)
  const server = createServer(app)
  const closing = new AsyncDisposableStack()
  closing.defer(() => world.db.close())
  try {
    const mailbox = await startMailbox(world, options.smtpPort ?? 0)
    closing.defer(() => mailbox.close())
    const url = await listen(server, options.port ?? 0)
    closing.defer(() => stop(server))
    world.delivery.start()
    closing.defer(() => world.delivery.stop())
    const { smtpUrl } = mailbox
    return { url, apiRoot: url, token: options.token, smtpUrl, router, close: () => closing.disposeAsync() }
  } catch (error) {
    await closing.disposeAsync()
    throw error
  }
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function stop(server: Server): Promise<void> {
  const stopped = new Promise(resolve => server.close(resolve))
  server.closeAllConnections()
  await stopped
}

function createWorld(options: SandboxOptions): World {
  const id = Number(/^(\d+):[\w-]+$/.exec(options.token)?.[1])
  if (!id)
    throw new Error('A bot token is digits, a colon, and letters, digits, _ or -, as in 5900000001:SANDBOX.')
  const clock = options.clock ?? Date.now
  const db = new SandboxFile(options.dataDir)
  introduceDemoPeople(db)
  const feed = new LiveFeed()
  const { retryBaseMs = 2000, cutAfterMs = 60_000 } = options
  const username = options.botUsername ?? 'SahabatSandboxBot'
  return {
    db,
    clock,
    token: options.token,
    bot: { id, is_bot: true, first_name: 'Sahabat', username },
    feed,
    pace: new Pace(options.pace ?? telegramPace, clock),
    faults: new FaultList(),
    delivery: new Delivery({ db, feed, clock }, { retryBaseMs, cutAfterMs }),
  }
}
