// How fast a file of the combined layout is checked, against the speed at which csv-parse merely splits the same rows
// written as CSV: both read a file from the disk, in turns, in one process.
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { checkFile } from '../../src/adapters/documents/check-file.ts'
import type { BenchResult } from '../../src/cli/bench.ts'
import { writeFiles } from './schedule-lines.ts'

const LINES = 100_000
const MANY = 1_000_000
const ROUNDS = 7

export async function run(): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'sahabat-bench-'))
  try {
    const [text, csv] = [join(folder, 'schedule.txt'), join(folder, 'schedule.csv')]
    writeFiles(MANY, text, csv)
    const many = await checked(text, MANY)
    const memoryGrowthMb = many.growthMb
    writeFiles(LINES, text, csv)
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({
        check: (await checked(text, LINES)).ms,
        // At its best: the faster of its two ways.
        split: Math.min(await splitInStream(csv), splitAtOnce(csv)),
      })
    }
    const check = median(rounds.map(round => round.check))
    return {
      figures: {
        linesPerSecond: Math.round((LINES / check) * 1000),
        memoryGrowthMb: Math.round(memoryGrowthMb),
        linesPerSecondOfMillion: Math.round((MANY / many.ms) * 1000),
      },
      ratios: { vsCsvParse: round2(median(rounds.map(({ check, split }) => split / check))) },
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The most memory that the check had more than before it, and how long it took. */
async function checked(path: string, lines: number): Promise<{ ms: number; growthMb: number }> {
  const before = process.memoryUsage().rss
  let most = before
  const start = performance.now()
  const report = await checkFile(path, {
    onProgress: () => {
      most = Math.max(most, process.memoryUsage().rss)
    },
  })
  const ms = performance.now() - start
  if (report.accepted !== lines) throw new Error(`accepted ${report.accepted} of ${lines} lines`)
  return { ms, growthMb: (most - before) / 1024 / 1024 }
}

async function splitInStream(path: string): Promise<number> {
  const start = performance.now()
  const swallow = new Writable({ objectMode: true, write: (_row, _encoding, done) => done() })
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), parse(), swallow)
  return performance.now() - start
}

function splitAtOnce(path: string): number {
  const start = performance.now()
  parseAtOnce(readFileSync(path))
  return performance.now() - start
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number
}

function round2(number: number): number {
  return Math.round(number * 100) / 100
}
