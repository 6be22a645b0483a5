// How long people wait for an answer while a file of 100,000 lines is being checked, against how long they wait while none
// is: the assistant in one process on PostgreSQL, people who ask for their status, and one who sends the file again as
// soon as it is reported on. Quiet and busy times of each kind of file take turns, so that all have the same machine.
import type { BenchResult } from '../../src/cli/bench.ts'
import { noticeVersion } from '../../src/core/domain/consent.ts'
import { endChildren } from '../support/child.ts'
import { csvFile, textFile, workbookFile } from './schedule-lines.ts'
import { startAssistant } from './start-assistant.ts'
import { answeringApi, type Bot, idOf, percentile, steady, write } from './turn-load.ts'
import { benchStore, query } from './turn-store.ts'

const botId = 700_001n
const token = `${botId}:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`
const secret = 'a-secret-of-the-bench'
const lines = 100_000
/** Telegram hands out 20 MB: that many lines of 280 bytes. */
const textLines = 74_000
const rounds = 3
const asked = { count: 200, perSecond: 10 }
/** The one who sends files is none of those who ask. */
const sender = 9_999

const kinds = ['csv', 'xlsx', 'txt'] as const
type Kind = (typeof kinds)[number]
type Files = Readonly<Record<Kind, Uint8Array>>

export async function run(): Promise<BenchResult> {
  const store = await benchStore(botId)
  await query(store.url, `UPDATE "Person" SET "noticeVersion" = ${noticeVersion}, "consentedAt" = now()`)
  const files: Files = { csv: csvFile(lines), xlsx: await workbookFile(lines), txt: textFile(textLines) }
  const reports = new Set<() => void>()
  const heard = (_method: string, { chat_id, text }: Record<string, unknown>) => {
    const isReport = chat_id === idOf(sender) && typeof text === 'string' && text.includes('·')
    if (isReport) for (const report of reports) report()
  }
  const api = await answeringApi({ heard, files })
  try {
    const { webhook } = await startAssistant(store, api.url, { token, secret })
    const bot: Bot = { webhook, secret, api }
    return figuresOf(await measured(bot, kind => checkOverAndOver(bot, { kind, files, reports })))
  } finally {
    await endChildren()
    await api.stop()
    await store.stop()
  }
}

type Busy = { readonly waits: number[][]; readonly checks: number[] }
type Measured = { readonly quiet: number[][]; readonly busy: Readonly<Record<Kind, Busy>> }

async function measured(bot: Bot, check: (kind: Kind) => Checks): Promise<Measured> {
  let from = 1
  const ask = async () => {
    const waits = await steady(bot, { from, ...asked })
    from = (from + asked.count) % (sender - asked.count)
    return waits
  }
  await ask()
  const quiet: number[][] = []
  const busy = {
    csv: { waits: [], checks: [] },
    xlsx: { waits: [], checks: [] },
    txt: { waits: [], checks: [] },
  } as Record<Kind, Busy>
  for (let round = 0; round < rounds; round++) {
    quiet.push(await ask())
    for (const kind of kinds) {
      const checking = check(kind)
      busy[kind].waits.push(await ask())
      busy[kind].checks.push(...(await checking.stop()))
    }
  }
  return { quiet, busy }
}

function figuresOf({ quiet, busy }: Measured): BenchResult {
  const p99Quiet = medianOf(quiet, 0.99)
  const p99 = { csv: 0, xlsx: 0, txt: 0 }
  for (const kind of kinds) p99[kind] = medianOf(busy[kind].waits, 0.99)
  const worst = Math.max(...Object.values(p99))
  const each = kinds.flatMap(kind => {
    const { waits, checks } = busy[kind]
    const title = kind.replace(/^./, letter => letter.toUpperCase())
    return [
      [`p50MsWhileChecking${title}`, medianOf(waits, 0.5)],
      [`p99MsWhileChecking${title}`, p99[kind]],
      [`msPerCheck${title}`, Math.round(percentile(checks, 0.5))],
    ] as const
  })
  const quietly = { p50MsQuiet: medianOf(quiet, 0.5), p99MsQuiet: p99Quiet }
  return {
    figures: { ...quietly, ...Object.fromEntries(each), p99Growth: round2(worst / p99Quiet) },
    ratios: { quietToChecking: round2(p99Quiet / worst) },
  }
}

type Checks = { stop: () => Promise<number[]> }
type Sending = { kind: Kind; files: Files; reports: Set<() => void> }

/** Sends the file again and again until it is stopped; gives how long each check took, in ms. */
function checkOverAndOver(bot: Bot, { kind, files, reports }: Sending): Checks {
  const took: number[] = []
  let stopped = false
  const document = { file_id: kind, file_name: `gaji.${kind}`, file_size: files[kind].length }
  const running = (async () => {
    while (!stopped) {
      const [began, report] = [performance.now(), reported(reports)]
      await write(bot, sender, { document })
      await report
      took.push(performance.now() - began)
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await running
      return took
    },
  }
}

function reported(reports: Set<() => void>): Promise<void> {
  return new Promise(resolve => {
    const once = () => {
      reports.delete(once)
      resolve()
    }
    reports.add(once)
  })
}

/** The median over the rounds of what this share of the answers did not exceed. */
function medianOf(latencies: readonly number[][], share: number): number {
  const each = latencies.map(round => percentile(round, share)).toSorted((a, b) => a - b)
  return round2(each[Math.floor(each.length / 2)] as number)
}

function round2(number: number): number {
  return Math.round(number * 100) / 100
}
