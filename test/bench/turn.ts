// How quickly a linked person's status is answered, from the webhook to the Bot API, on PostgreSQL with 10,000 employers
// of 24 months: at 100 a second, and as many as there can be. Measured against what one would write with grammY alone: a
// handler that reads the same months and replies, with no inbox and no outbox.
import { join } from 'node:path'
import type { BenchResult } from '../../src/cli/bench.ts'
import { type Child, endChildren, start } from '../support/child.ts'
import { startAssistant } from './start-assistant.ts'
import { answeringApi, type Bot, flood, percentile, steady } from './turn-load.ts'
import { type BenchStore, benchStore } from './turn-store.ts'

const botId = 700_001n
const rounds = 3
const steadyCount = 1000
const floodCount = 1000
const secret = 'a-secret-of-the-bench'
const token = `${botId}:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`

type Figures = { perSecond: number; p50: number; p99: number }

export async function run(): Promise<BenchResult> {
  const store = await benchStore(botId)
  try {
    const ours = await measured(store, assistant)
    const plain = await measured(store, grammyAlone)
    return {
      figures: {
        perSecond: Math.round(ours.perSecond),
        p50MsAt100: round(ours.p50),
        p99MsAt100: round(ours.p99),
        grammyAlonePerSecond: Math.round(plain.perSecond),
        grammyAloneP99MsAt100: round(plain.p99),
      },
      ratios: { vsGrammyAlone: round(ours.perSecond / plain.perSecond) },
    }
  } finally {
    await endChildren()
    await store.stop()
  }
}

type Start = (store: BenchStore, apiUrl: string) => Promise<{ webhook: string; child: Child }>

/** The median of each figure over the rounds, each on people who did not write before. */
async function measured(store: BenchStore, begin: Start): Promise<Figures> {
  const api = await answeringApi()
  const { webhook, child } = await begin(store, api.url)
  const bot: Bot = { webhook, secret, api }
  await flood(bot, { from: 1, count: 300, atOnce: 16 })
  const taken: Figures[] = []
  for (let round = 0; round < rounds; round++) {
    const from = 301 + round * (steadyCount + floodCount)
    const latencies = await steady(bot, { from, count: steadyCount, perSecond: 100 })
    const perSecond = await flood(bot, { from: from + steadyCount, count: floodCount, atOnce: 32 })
    taken.push({ perSecond, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) })
  }
  await child.kill()
  await api.stop()
  const median = (figure: keyof Figures) =>
    taken.map(each => each[figure]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] as number
  return { perSecond: median('perSecond'), p50: median('p50'), p99: median('p99') }
}

function assistant(store: BenchStore, apiUrl: string) {
  return startAssistant(store, apiUrl, { token, secret })
}

async function grammyAlone({ url }: BenchStore, apiUrl: string) {
  const child = start(join(import.meta.dirname, 'grammy-alone.ts'), [url, apiUrl, token, secret])
  return { webhook: await child.line(), child }
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
