// How fast a file of the combined layout is checked, against the speed at which csv-parse merely splits the same rows
// written as CSV, in the faster of its two ways: all read a file from the disk, in one process.
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
    const memoryGrowthMb = await memoryGrowth(text, MANY)
    const many = await checked(text, MANY)
    writeFiles(LINES, text, csv)
    // One after the other, not in turns: what one leaves behind is not cleared away in the time of the other.
    const check = await medianOf(() => checked(text, LINES))
    const inStream = await medianOf(() => splitInStream(csv))
    const atOnce = await medianOf(async () => splitAtOnce(csv))
    return {
      figures: {
        linesPerSecond: Math.round((LINES / check) * 1000),
        memoryGrowthMb: Math.round(memoryGrowthMb),
        linesPerSecondOfMillion: Math.round((MANY / many) * 1000),
      },
      ratios: { vsCsvParse: round2(Math.min(inStream, atOnce) / check) },
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function checked(path: string, lines: number, onProgress?: () => void): Promise<number> {
  const start = performance.now()
  const report = await checkFile(path, onProgress === undefined ? {} : { onProgress })
  const ms = performance.now() - start
  if (report.accepted !== lines) throw new Error(`accepted ${report.accepted} of ${lines} lines`)
  return ms
}

/** The most memory in MB that a check had more than there was before it. */
async function memoryGrowth(path: string, lines: number): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  await checked(path, lines, () => {
    most = Math.max(most, process.memoryUsage.rss())
  })
  return (most - before) / 1024 / 1024
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

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const numbers: number[] = []
  for (let round = 0; round < ROUNDS; round++) numbers.push(await measure())
  return numbers.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number
}

function round2(number: number): number {
  return Math.round(number * 100) / 100
}
