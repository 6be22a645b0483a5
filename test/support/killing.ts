// A form filled by somebody whose assistant is killed again and again at random moments, and what is left in the end.
import { onTestFinished } from 'vitest'
import { openEmbedded } from '../../src/adapters/db/embedded.ts'
import { openJson } from '../../src/adapters/db/store/sealed-json.ts'
import { freePort, playTelegram, token, webhookSecret } from './assistant.ts'
import { copiedDataDir } from './database.ts'
import { eventually, kelvin, type Person } from './person.ts'
import { startMain } from './process.ts'

const answers = [
  'Syarikat Contoh Sdn Bhd',
  '201901000005',
  'Kedai runcit',
  'No. 1, Jalan Contoh',
  'Taman Contoh',
  '50450',
  'Kuala Lumpur',
  'Kuala Lumpur',
  '03-2161 1234',
  'Nurul Izzah binti Contoh',
  'Pengurus',
  'nurul@contoh.example',
  '012-345 6789',
]

export type Left = Awaited<ReturnType<typeof fillWhileKilled>>

/** Kills once in each round; the rounds begin anew at the first field when the form is full. */
export async function fillWhileKilled({ rounds, seed }: { rounds: number; seed: number }) {
  const chance = chances(seed)
  const telegram = await playTelegram()
  const { place, drop } = copiedDataDir()
  onTestFinished(drop)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings = {
    DATA_DIR: place,
    PORT: String(port),
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: telegram.url,
    PUBLIC_URL: url,
    WEBHOOK_SECRET: webhookSecret,
  }
  const person = telegram.person(kelvin)
  const ready: number[] = []
  const start = async () => {
    const started = await startMain(settings)
    ready.push(started.readyMs)
    return started
  }
  const said: string[] = []
  const say = async (text: string) => {
    said.push(text)
    await person.say(text)
  }
  let assistant = await start()
  await intoForm(person, said)
  for (let round = 0; round < rounds; round++) {
    for (const text of shareOf(answers, round, rounds)) {
      await say(text)
      await pause(chance() * 120)
    }
    await pause(chance() * 120)
    await assistant.signal('SIGKILL')
    assistant = await start()
  }
  await eventually(async () => buttonIn(await person.replies(), 'register:file'), 30_000)
  await person.press('register:file')
  said.push('register:file')
  await pause(chance() * 60)
  await assistant.signal('SIGKILL')
  assistant = await start()
  await eventually(async () => (await shownTo(person)).at(-1)?.includes('reference'), 20_000)
  const stopped = await assistant.signal('SIGTERM')
  const shown = await shownTo(person)
  return { said, shown, ready, stopped, ...(await whatIsLeft(place)) }
}

/** What was said, below a document too. */
async function shownTo(person: Person): Promise<string[]> {
  return (await person.replies()).map(({ text, caption }) => text ?? caption ?? '')
}

async function intoForm(person: Person, said: string[]): Promise<void> {
  await person.ask('/start')
  said.push('start')
  for (const press of ['register', 'register:code:no']) {
    await person.choose(press)
    said.push(press)
  }
}

async function whatIsLeft(dataDir: string) {
  const database = await openEmbedded({ dataDir })
  try {
    const { prisma, sealing } = database
    const heard = await prisma.message.findMany({ where: { author: 'employer' }, orderBy: { id: 'asc' } })
    const registrations = await prisma.registration.findMany({ include: { history: true } })
    return {
      heard: heard.map(({ bodySealed }) => openJson(sealing, bodySealed) as Record<string, string>),
      registrations: registrations.map(({ answersSealed, history }) => ({
        form: openJson(sealing, answersSealed) as { answers: Record<string, string> },
        steps: history.length,
      })),
      lines: await prisma.outbox.findMany({ where: { operation: 'send' }, orderBy: { id: 'asc' } }),
      inbox: await prisma.inbox.findMany({ orderBy: { id: 'asc' } }),
    }
  } finally {
    await database.close()
  }
}

function shareOf<Item>(items: readonly Item[], round: number, rounds: number): readonly Item[] {
  const from = Math.floor((items.length * round) / rounds)
  return items.slice(from, Math.floor((items.length * (round + 1)) / rounds))
}

function buttonIn(replies: Awaited<ReturnType<Person['replies']>>, data: string): boolean {
  const keys = replies.flatMap(({ reply_markup }) => reply_markup?.inline_keyboard?.flat() ?? [])
  return keys.some(({ callback_data }) => callback_data === data)
}

/** The same chances for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
