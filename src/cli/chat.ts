// `npm run chat`: the assistant in a terminal, over a store and queues of its own in ./data/terminal. Type, or press
// a button by its number; Ctrl-D ends it. Lines can be piped in: it ends when all of them are answered.
import { createInterface } from 'node:readline'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '../adapters/db/database.ts'
import { keptFiles } from '../adapters/db/files/kept-files.ts'
import { sentFiles } from '../adapters/db/files/sent-files.ts'
import { openDatabase } from '../adapters/db/open.ts'
import { createStore } from '../adapters/db/store/store.ts'
import { createAlmanac } from '../adapters/holidays/almanac.ts'
import { terminalChannel } from '../adapters/terminal/terminal-channel.ts'
import { chat } from '../adapters/terminal/terminal-chat.ts'
import { terminalDocuments } from '../adapters/terminal/terminal-documents.ts'
import { terminalScreen } from '../adapters/terminal/terminal-screen.ts'
import { loadTexts } from '../adapters/text/texts.ts'
import type { Log } from '../app/ports.ts'
import { run } from '../app/run.ts'
import { readConfig } from '../config.ts'
import { instant } from '../core/calendar/instant.ts'

const channel = 'terminal'
/** No bot of Telegram has this id. */
const botId = 0n
const clock = { now: () => instant(Date.now()) }
const log: Log = {
  info: () => {},
  warn: () => {},
  error: (ids, text) => console.error(`  (${text}: ${ids.error ?? ''})`),
}

// Ended outright: the migration engine leaves a timer of ten seconds behind.
process.exit(await talk())

async function talk(): Promise<number> {
  try {
    const config = readConfig({ ...process.env, DATA_DIR: process.env.DATA_DIR || './data/terminal' })
    const database = await openDatabase(config)
    try {
      await converse(database, {
        mode: config.operator,
        name: config.OPERATOR_NAME,
        specimen: config.sandbox,
      })
    } finally {
      await database.close()
    }
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

type Operator = Parameters<typeof createStore>[0]['operator']

async function converse(database: Database, operator: Operator): Promise<void> {
  const context = { database, channel, botId, clock, operator, almanac: createAlmanac() }
  const store = createStore(context)
  const interactive = process.stdin.isTTY === true
  const input = createInterface({ input: process.stdin, ...(interactive && { output: process.stdout }) })
  input.on('SIGINT', () => input.close())
  // Begun at once: lines that come before somebody iterates are lost.
  const lines = input[Symbol.asyncIterator]()
  const screen = terminalScreen(text => {
    if (interactive) process.stdout.write('\r\u001B[K')
    console.log(text)
    if (interactive) input.prompt(true)
  }, process.stdout.isTTY === true)
  const firstId = BigInt(clock.now()) * 1000n
  const running = await run({
    ...{ store, clock, log, ...loadTexts(), channel: terminalChannel(screen, firstId) },
    ...{ documents: terminalDocuments, files: keptFiles(context), sentFiles: sentFiles(context) },
    loops: { inbox: 1, outbox: 1, attached: 1 },
    alone: database.engine === 'pglite',
    pause,
    yieldTurn: () => nextTurn(),
  })
  if (interactive) screen.notice('/start · Ctrl-D')
  const languageCode = languageOfTerminal()
  const isAnswered = () => nothingWaits(database)
  await chat({ screen, accept: store.accept, isAnswered, firstId, languageCode }, lines, !interactive)
  await running.stop()
}

/** Of this channel: no update without its turn, no line that is not delivered. */
async function nothingWaits({ prisma }: Database): Promise<boolean> {
  const updates = await prisma.inbox.count({ where: { channel, botId, state: 'waiting' } })
  const lines = { state: { in: ['waiting', 'sending'] }, chat: { channel, botId } }
  return updates === 0 && (await prisma.outbox.count({ where: lines })) === 0
}

/** `ms_MY.UTF-8` is `ms`; for C, POSIX or none, both languages are shown. */
function languageOfTerminal(): string | undefined {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (LC_ALL || LC_MESSAGES || LANG)?.split(/[_.@]/)[0]
}

function pause(ms: number, wakeable: (wake: () => void) => void): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    wakeable(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
