// People in a sandbox, as a test plays them: they write, press and wait for what comes back.
import { expect, vi } from 'vitest'
import type { ChatMessage, Fault, SandboxMail } from '../../src/sandbox/chat-api.ts'

// Several processes, databases and waits in one test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

export const siti = 700000001
export const kelvin = 700000002

type Act = <Result = unknown>(method: string, path: string, body?: object) => Promise<Result>
export type Person = ReturnType<typeof personOf>
export type Telegram = ReturnType<typeof telegramOf>

/** A sandbox at this address. */
export function telegramOf(url: string) {
  const act: Act = async <Result>(method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/sandbox${path}`, body ? json(method, body) : { method })
    return (await response.json()) as Result
  }
  const people = new Map<number, Person>()
  return {
    telegramUrl: url,
    url,
    act,
    /** The same one each time: what was returned as a reply once is not returned again. */
    person: (id = siti): Person => {
      const person = people.get(id) ?? personOf(url, act, id)
      people.set(id, person)
      return person
    },
    fault: (...faults: (Pick<Fault, 'method' | 'fault'> & Partial<Fault>)[]) =>
      act('POST', '/faults', faults),
    faultsLeft: () => act<Fault[]>('GET', '/faults'),
    mails: () => act<SandboxMail[]>('GET', '/mail'),
  }
}

function personOf(url: string, act: Act, id: number) {
  const chat = `/chats/${id}`
  let seen = 0
  const messages = () => act<ChatMessage[]>('GET', `${chat}/messages?limit=1000`)
  const fromBot = async () => (await messages()).filter(message => message.from.is_bot)
  /** The next message of the bot that was not returned yet. */
  const waitForReply = async (): Promise<ChatMessage> => {
    const reply = await eventually(async () => (await fromBot()).find(({ message_id }) => message_id > seen))
    seen = reply.message_id
    return reply
  }
  const press = async (label: string) => {
    const { message, data } = buttonOf(await fromBot(), label)
    await act('POST', `${chat}/presses`, { messageId: message.message_id, data })
  }
  return {
    id,
    messages,
    replies: fromBot,
    waitForReply,
    /** Waits for so many messages of the bot in all, and gives their texts. */
    waitForReplies: async (count: number) => {
      const all = await eventually(async () => {
        const said = await fromBot()
        return said.length >= count && said
      })
      seen = all.at(-1)?.message_id ?? seen
      return all.map(({ text = '' }) => text)
    },
    say: (text: string) => act<ChatMessage>('POST', `${chat}/messages`, { text }),
    /** Presses the newest button with this in its label, or with this as its data. */
    press,
    pressData: (messageId: number, data: string) => act('POST', `${chat}/presses`, { messageId, data }),
    ask: async (text: string) => {
      await act('POST', `${chat}/messages`, { text })
      return (await waitForReply()).text ?? ''
    },
    choose: async (label: string) => {
      await press(label)
      return (await waitForReply()).text ?? ''
    },
    send: (
      kind: 'document' | 'photo' | 'voice' | 'sticker',
      name: string,
      bytes: string | Uint8Array<ArrayBuffer> = 'contents',
    ) =>
      fetch(`${url}/sandbox${chat}/files?name=${encodeURIComponent(name)}&kind=${kind}`, {
        method: 'POST',
        body: bytes,
      }),
    shareContact: (contact: { userId?: number; phone?: string } = {}) =>
      act('POST', `${chat}/contact`, contact),
    shareLocation: () => act('POST', `${chat}/location`, { latitude: 3.1, longitude: 101.7 }),
    raw: (update: object) => act<{ update_id: number }>('POST', `${chat}/raw`, update),
    block: (blocked: boolean) => act('POST', `${chat}/block`, { blocked }),
  }
}

function buttonOf(said: readonly ChatMessage[], label: string) {
  for (const message of said.toReversed()) {
    const keys = message.reply_markup?.inline_keyboard?.flat() ?? []
    const data = keys.find(key => key.text.includes(label) || key.callback_data === label)?.callback_data
    if (data !== undefined) return { message, data }
  }
  throw new Error(`No message has a button “${label}”.`)
}

const json = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Looks again until there is something; not for ever, but long enough for a busy machine. */
export async function eventually<Value>(
  look: () => Promise<Value | undefined | null | false> | Value | undefined | null | false,
  withinMs = 30_000,
): Promise<Value> {
  const began = performance.now()
  for (;;) {
    const value = await look()
    if (value) return value
    if (performance.now() - began > withinMs) expect.fail(`Nothing came within ${withinMs} ms.`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
