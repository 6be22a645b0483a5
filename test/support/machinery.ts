// The two queues at work against a sandbox, put together by hand where a test needs what main.ts does not offer: a
// clock that runs fast (for both sides alike), several workers on one database, updates and lines put in directly.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Api } from 'grammy'
import { onTestFinished } from 'vitest'
import { keptFiles } from '../../src/adapters/db/files/kept-files.ts'
import { sentFiles } from '../../src/adapters/db/files/sent-files.ts'
import { createStore } from '../../src/adapters/db/store/store.ts'
import { telegramChannel } from '../../src/adapters/telegram/channel.ts'
import { connect } from '../../src/adapters/telegram/connect.ts'
import { receivedOf } from '../../src/adapters/telegram/incoming.ts'
import { loadTexts } from '../../src/adapters/text/texts.ts'
import type { Documents } from '../../src/app/documents.ts'
import type { Channel, Store } from '../../src/app/ports.ts'
import { type RunOptions, run } from '../../src/app/run.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import type { SandboxOptions } from '../../src/sandbox/start-sandbox.ts'
import { keptLog, playTelegram, token } from './assistant.ts'
import { type Engine, testDatabase } from './database.ts'
import { insertLine, type NewTestLine, openChats } from './lines.ts'
import { noHolidays } from './no-holidays.ts'
import { eventually, siti } from './person.ts'

const nothingMade: Documents = {
  edition: 'none',
  make: () => Promise.reject(new Error('nothing is made in this test')),
}

const library = loadTexts()
export const botId = 5900000001n

/** 15 December 2026, 9.05 am in Kuala Lumpur. */
const morning = Date.UTC(2026, 11, 15, 1, 5)

export type MachineryOptions = {
  engine?: Engine
  /** So many seconds pass in one. */
  speed?: number
  sandbox?: Partial<SandboxOptions>
  /** How long a call to Telegram may take, in real seconds. */
  timeoutSeconds?: number
  apiRoot?: string
  /** Put between the assistant and the channel by a test. */
  channel?: (channel: Channel) => Channel
  store?: (store: Store) => Store
  /** What pictures are made with; nothing is made without. */
  documents?: Documents
}

export type Machinery = Awaited<ReturnType<typeof machinery>>

export async function machinery(options: MachineryOptions = {}) {
  const { speed = 1, engine = 'postgres' } = options
  const began = performance.now()
  let ahead = 0
  const now = () => Math.round(morning + ahead + (performance.now() - began) * speed)
  const clock = { now: () => now() as Instant }
  const telegram = await playTelegram({ clock: now, ...options.sandbox })
  const database = await testDatabase(engine)
  onTestFinished(database.drop)
  const operator = { mode: 'companion', name: 'Sahabat', specimen: false } as const
  const context = { database, channel: 'telegram', botId, clock, operator, almanac: noHolidays }
  const store = createStore(context)
  const api = new Api(token, {
    apiRoot: options.apiRoot ?? telegram.url,
    timeoutSeconds: options.timeoutSeconds ?? 60,
  })
  const channel = telegramChannel(api)
  const logged: string[] = []
  const log = keptLog(logged)
  const parts: RunOptions = {
    ...{ clock, log, ...library, loops: { inbox: 8, outbox: 8, attached: 2 }, alone: engine === 'pglite' },
    ...{ files: keptFiles(context), sentFiles: sentFiles(context) },
    documents: options.documents ?? nothingMade,
    store: options.store?.(store) ?? store,
    channel: options.channel?.(channel) ?? channel,
    pause: (ms, wakeable) => wait(ms / speed, wakeable),
    yieldTurn: () => nextTurn(),
  }
  let updateId = 0
  return {
    ...telegram,
    ...{ database, prisma: database.prisma, store, api, log, logged, context },
    /** Lets so much time pass at once. */
    pass: (ms: number) => {
      ahead += ms
    },
    /** Workers, as another process would have them; they end with the test. */
    work: async (changed: Partial<RunOptions> = {}) => {
      const running = await run({ ...parts, ...changed })
      onTestFinished(running.stop)
      return running
    },
    /** Hears of what the sandbox's people do, by polling. */
    hear: () => {
      const connection = connect({ api, store, texts: library.wording.texts, log, webhook: undefined })
      onTestFinished(connection.stop)
      return connection
    },
    /** Accepts a message of a person, as the webhook does. */
    accept: async (message: object, from = siti) => {
      updateId += 1
      await store.accept(incoming(messageUpdate(updateId, from, message)))
      return updateId
    },
    acceptPress: async (data: string, from = siti) => {
      updateId += 1
      await store.accept(incoming(pressUpdate(updateId, from, data)))
      return updateId
    },
    /** The people's chats, open on both sides, so that lines can be put into the outbox by hand. */
    chats: (...people: number[]) => openChats({ telegram, context }, people),
    line: (chatId: string, line: NewTestLine) => insertLine(context, chatId, line),
    settled: (count: number) =>
      eventually(async () => {
        const all = await database.prisma.outbox.findMany({ orderBy: { id: 'asc' } })
        return all.length >= count && all.every(({ state }) => !/waiting|sending/.test(state)) && all
      }),
    done: (count: number) =>
      eventually(async () => {
        const ended = await database.prisma.inbox.count({ where: { state: { not: 'waiting' } } })
        return ended >= count
      }),
  }
}

function incoming(update: object) {
  const received = receivedOf(update)
  if (received.kind !== 'incoming') throw new Error('This update is not one that the assistant takes.')
  return received.incoming
}

function messageUpdate(updateId: number, person: number, message: object) {
  const from = { id: person, is_bot: false, first_name: 'Siti', language_code: 'en' }
  const chat = { id: person, type: 'private' }
  return {
    update_id: updateId,
    message: { message_id: updateId, date: 1_797_296_700, from, chat, ...message },
  }
}

function pressUpdate(updateId: number, person: number, data: string) {
  const from = { id: person, is_bot: false, first_name: 'Siti', language_code: 'en' }
  const chat = { id: person, type: 'private' }
  return {
    update_id: updateId,
    callback_query: { id: `press-${updateId}`, from, data, message: { message_id: 1, date: 0, chat } },
  }
}

function wait(ms: number, wakeable: (wake: () => void) => void): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    wakeable(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
