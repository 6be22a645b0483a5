// A sandbox of a test's own, and short ways to call it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts'

export const token = '5900000001:SANDBOX-test'
export const siti = 700000001
export const kelvin = 700000002

export interface Answer {
  ok: boolean
  result: never
  error_code?: number
  description?: string
  parameters?: { retry_after: number }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function playground(options: Partial<SandboxOptions> = {}) {
  const dataDir = options.dataDir ?? temporaryFolder()
  const sandbox = await startSandbox({ dataDir, token, pace: 'off', retryBaseMs: 20, ...options })
  onTestFinished(() => sandbox.close().catch(() => undefined))
  return { sandbox, ...callsTo(sandbox.url) }
}

export function callsTo(url: string) {
  /** A call of the bot. */
  const bot = async (method: string, fields: object = {}): Promise<Answer> => {
    const response = await fetch(`${url}/bot${token}/${method}`, json('POST', fields))
    return (await response.json()) as Answer
  }
  /** Something a person, or the test behind the curtain, does. */
  const act = async (method: string, path: string, body?: object): Promise<never> => {
    const response = await fetch(`${url}/sandbox${path}`, body ? json(method, body) : { method })
    return (await response.json()) as never
  }
  /** A person writes. */
  const say = (person: number, text: string): Promise<{ message_id: number }> =>
    act('POST', `/chats/${person}/messages`, { text })
  return { url, bot, act, say }
}

const json = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Looks again until it holds. */
export async function eventually<Value>(
  look: () => Promise<Value | undefined> | Value | undefined,
): Promise<Value> {
  for (;;) {
    const value = await look()
    if (value !== undefined) return value
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
