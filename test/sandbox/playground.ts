// A sandbox of a test's own, and short ways to call it.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts'

export const token = '5900000001:SANDBOX-test'
export const siti = 700000001
export const kelvin = 700000002

/** 15 December 2026, 9.05 am in Kuala Lumpur. */
const morning = Date.UTC(2026, 11, 15, 1, 5)

interface Shown {
  message_id: number
  text?: string
  tick?: string
  edit_date?: number
  [key: string]: unknown
}

export interface Answer {
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads out of an answer is what it asserts.
  result: any
  error_code?: number
  description?: string
  parameters?: { retry_after: number }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Time that stands still until a test moves it. */
export function stoppedClock(): { clock: () => number; pass: (ms: number) => void } {
  let now = morning
  return {
    clock: () => now,
    pass: ms => {
      now += ms
    },
  }
}

export async function playground(options: Partial<SandboxOptions> = {}) {
  const dataDir = options.dataDir ?? temporaryFolder()
  const sandbox = await startSandbox({ dataDir, token, pace: 'off', retryBaseMs: 20, ...options })
  onTestFinished(() => sandbox.close())
  return { sandbox, ...callsTo(sandbox.url) }
}

/** One in which Siti has written to the bot. */
export async function opened(options: Partial<SandboxOptions> = {}) {
  const started = await playground(options)
  await started.say(siti, 'Hai')
  return started
}

export function callsTo(url: string) {
  /** A call of the bot. */
  const bot = async (method: string, fields: object = {}): Promise<Answer> => {
    const response = await fetch(`${url}/bot${token}/${method}`, json('POST', fields))
    return (await response.json()) as Answer
  }
  /** What somebody, or the test behind the curtain, does below /sandbox. */
  const act = async <Result = unknown>(method: string, path: string, body?: object): Promise<Result> => {
    const response = await fetch(`${url}/sandbox${path}`, body ? json(method, body) : { method })
    return (await response.json()) as Result
  }
  const say = (person: number, text: string) => act<Shown>('POST', `/chats/${person}/messages`, { text })
  const seen = (person: number) => act<Shown[]>('GET', `/chats/${person}/messages`)
  return { url, bot, act, say, seen }
}

const json = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export type Act = ReturnType<typeof callsTo>['act']

/** Looks again until there is something. */
export async function eventually<Value>(
  look: () => Promise<Value | undefined | false> | Value | undefined | false,
): Promise<Value> {
  for (;;) {
    const value = await look()
    if (value) return value
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

export interface Delivered {
  headers: IncomingHttpHeaders
  update: { update_id: number; message?: { text: string }; callback_query?: { data: string } }
}

/** What a receiver answers; it may take its time. */
export type Reply = { status: number; headers?: Record<string, string> }

/** A webhook of the test: keeps what it got, answers as told. */
export async function receiver(answer: (got: Delivered, before: number) => Reply | Promise<Reply>) {
  const got: Delivered[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const delivered: Delivered = { headers: request.headers, update: JSON.parse(body) }
    got.push(delivered)
    const { status, headers } = await answer(delivered, got.length - 1)
    response.writeHead(status, headers).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got }
}

export const texts = (got: readonly Delivered[]): (string | undefined)[] =>
  got.map(({ update }) => update.message?.text ?? update.callback_query?.data)
