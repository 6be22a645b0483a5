// A Bot API server that notes when each chat was answered, and people who write at a steady pace or all at once.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Answered = {
  readonly url: string
  readonly answered: Answering
  readonly stop: () => Promise<void>
}

/** Resolves when the chat with this id is sent its next message. */
type Answering = (chatId: number) => Promise<void>

const patience = 60_000

export type ApiOptions = {
  /** Hears of every call. */
  heard?: (method: string, fields: Record<string, unknown>) => void
  /** What files that somebody sent are made of, by their ids. */
  files?: Readonly<Record<string, Uint8Array>>
}

/** Answers as Telegram would, at once. */
export async function answeringApi({ heard, files = {} }: ApiOptions = {}): Promise<Answered> {
  const waiting = new Map<number, () => void>()
  let messageId = 0
  const server = createServer(async (incoming, reply) => {
    const method = incoming.url?.split('/').at(-1) ?? ''
    if (incoming.url?.startsWith('/file/')) return void reply.end(files[method])
    const body = await text(incoming)
    const fields = body.startsWith('{') ? JSON.parse(body) : {}
    const sends = method.startsWith('send')
    heard?.(method, fields)
    if (sends) waiting.get(Number(fields.chat_id))?.()
    const chat = { id: Number(fields.chat_id), type: 'private' }
    const sent = { message_id: ++messageId, date: 1_797_296_700, chat, text: '' }
    const result = resultOf(method, fields)
    reply.writeHead(200, { 'content-type': 'application/json' })
    reply.end(JSON.stringify({ ok: true, result: sends ? sent : result }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered: chatId =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`chat ${chatId} was not answered`)), patience)
        waiting.set(chatId, () => {
          clearTimeout(timer)
          waiting.delete(chatId)
          resolve()
        })
      }),
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function resultOf(method: string, { file_id }: Record<string, unknown>): unknown {
  if (method === 'getMe') return { id: 1, is_bot: true, first_name: 'b', username: 'b_bot' }
  return method === 'getFile' ? { file_id, file_unique_id: 'u', file_path: `documents/${file_id}` } : true
}

export type Bot = { readonly webhook: string; readonly secret: string; readonly api: Answered }

let updateId = Math.floor(Date.now() / 1000)

/** One person asks for the status; the milliseconds until the answer reached the Bot API. */
export async function askOnce(bot: Bot, person: number): Promise<number> {
  const answered = bot.api.answered(idOf(person))
  const start = performance.now()
  await write(bot, person, { text: 'status' })
  await answered
  return performance.now() - start
}

/** The person's id in Telegram, and that of the chat. */
export function idOf(person: number): number {
  return 1_000_000 + person
}

/** Has the webhook take a message of this person. */
export async function write({ webhook, secret }: Bot, person: number, content: object): Promise<void> {
  const id = idOf(person)
  const from = { id, is_bot: false, first_name: 'Siti', language_code: 'ms' }
  const message = {
    ...{ message_id: updateId, date: Math.floor(Date.now() / 1000), from },
    ...{ chat: { id, type: 'private', first_name: 'Siti' }, ...content },
  }
  const reply = await fetch(webhook, {
    ...{ method: 'POST', body: JSON.stringify({ update_id: ++updateId, message }) },
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
  })
  await reply.arrayBuffer()
  if (reply.status !== 200) throw new Error(`the webhook answered ${reply.status}`)
}

/** People `from` on, so many a second, each once: the latency of each in ms, in the order they were answered. */
export async function steady(
  bot: Bot,
  { from, count, perSecond }: { from: number; count: number; perSecond: number },
): Promise<number[]> {
  const start = performance.now()
  const all = Array.from({ length: count }, async (_, index) => {
    const due = start + (index / perSecond) * 1000
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())))
    return askOnce(bot, from + index)
  })
  return Promise.all(all)
}

/** People `from` on, `atOnce` of them at a time: how many were answered a second. */
export async function flood(
  bot: Bot,
  { from, count, atOnce }: { from: number; count: number; atOnce: number },
): Promise<number> {
  const start = performance.now()
  let next = 0
  const askOn = async () => {
    while (next < count) await askOnce(bot, from + next++)
  }
  await Promise.all(Array.from({ length: atOnce }, askOn))
  return count / ((performance.now() - start) / 1000)
}

/** The latency that this share of them did not exceed. */
export function percentile(latencies: readonly number[], share: number): number {
  const sorted = latencies.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}
