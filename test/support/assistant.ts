// The assistant as main.ts puts it together, in this process, talking to a sandbox over HTTP as it would to Telegram.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Log } from '../../src/app/ports.ts'
import { startAssistant } from '../../src/assistant.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { copiedDataDir, dataKey, emptyDataDir, type TestDatabase, testDatabase } from './database.ts'
import { type Telegram, telegramOf } from './person.ts'

export const token = '5900000001:SANDBOX-plays-Telegram'
export const webhookSecret = 'a-secret-of-the-tests'

export type PlayOptions = {
  /** PostgreSQL by default: the test may then look into the database while the assistant works. */
  engine?: 'postgres' | 'pglite'
  delivery?: 'webhook' | 'polling'
  /** What the sandbox enforces; nothing by default. */
  sandbox?: Partial<SandboxOptions>
  settings?: Record<string, string>
}

export type Played = Telegram & {
  /** The assistant's own address. */
  url: string
  /** The mailbox, where mails come to unless the settings name another server. */
  smtpUrl: string
  config: Config
  logged: readonly string[]
  /** Only on PostgreSQL. */
  database: TestDatabase
  stop: () => Promise<void>
  /** Starts it again on the same store and the same sandbox. */
  restart: () => Promise<void>
}

/** An assistant beside a sandbox of its own; both end with the test. */
export async function play(options: PlayOptions = {}): Promise<Played> {
  const telegram = await playTelegram(options.sandbox)
  const { database, settings } = await store(options.engine ?? 'postgres')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const config = readConfig({
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: telegram.url,
    SMTP_URL: telegram.smtpUrl,
    PORT: String(port),
    ...(options.delivery !== 'polling' && { PUBLIC_URL: url, WEBHOOK_SECRET: webhookSecret }),
    ...settings,
    ...options.settings,
  })
  const logged: string[] = []
  const log = keptLog(logged)
  let assistant = await startAssistant(config, log)
  const stop = () => assistant.stop()
  onTestFinished(stop)
  const restart = async () => {
    await stop()
    assistant = await startAssistant(config, log)
  }
  return { ...telegram, url, config, logged, database, stop, restart }
}

/** A sandbox of a test's own, and the people in it. */
export async function playTelegram(options: Partial<SandboxOptions> = {}) {
  const { place: dataDir, drop } = emptyDataDir()
  onTestFinished(drop)
  const given = { dataDir, token, pace: 'off', retryBaseMs: 50, ...options } as const
  const sandbox = await startSandbox(given)
  const close = () => sandbox.close()
  onTestFinished(close)
  return { ...telegramOf(sandbox.url), smtpUrl: sandbox.smtpUrl, dataDir: given.dataDir, close }
}

/** Everything that was logged, as one line of JSON each. */
export function keptLog(lines: string[]): Log {
  const keep = (level: string) => (ids: Record<string, unknown>, text: string) => {
    const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)
    lines.push(JSON.stringify({ level, ...ids, text }, plain))
  }
  return { info: keep('info'), warn: keep('warn'), error: keep('error') }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}

async function store(engine: 'postgres' | 'pglite') {
  if (engine === 'pglite') {
    const { place, drop } = copiedDataDir()
    onTestFinished(drop)
    return { database: notOpen, settings: { DATA_DIR: place } }
  }
  const database = await testDatabase('postgres')
  onTestFinished(database.drop)
  const DATA_KEY = Buffer.from(dataKey).toString('base64')
  return { database, settings: { DATABASE_URL: database.place, DATA_KEY } }
}

/** The embedded store belongs to the assistant alone. */
const notOpen = new Proxy({} as TestDatabase, {
  get: () => {
    throw new Error('The embedded store can be looked into only once the assistant has stopped.')
  },
})
