import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demoHistory, demoPages } from '../../../src/adapters/db/demo/demo-pages.ts'
import type { DemoRows } from '../../../src/adapters/db/demo/demo-rows.ts'
import { seedDemo } from '../../../src/adapters/db/demo/seed-demo.ts'
import { openEmbedded } from '../../../src/adapters/db/embedded.ts'
import { openPostgres } from '../../../src/adapters/db/postgres.ts'
import { sealing } from '../../../src/adapters/db/sealing.ts'
import { instant } from '../../../src/core/calendar/instant.ts'
import { type Period, periodsBack } from '../../../src/core/calendar/period.ts'
import { endChildren, start } from '../../support/child.ts'
import {
  clonedPostgres,
  copiedDataDir,
  dataKey,
  type Engine,
  engines,
  testDatabase,
} from '../../support/database.ts'
import { type DemoRecords, demoRecords, latestMoment } from './demo-records.ts'

const now = instant(Date.parse('2026-11-23T10:00:00+08:00'))
const later = instant(Date.parse('2026-12-03T09:00:00+08:00'))
const botId = 42n

/** Seeding takes seconds, and far more where everything else runs too. */
const patience = 60_000

afterEach(endChildren)

describe('a run that was killed inside a transaction', () => {
  let whole: DemoRecords
  beforeAll(async () => {
    const database = await testDatabase()
    await seedDemo(database, { now, botId })
    whole = await demoRecords(database)
    await database.drop()
  }, patience)

  test.each(engines)(
    'is finished by the next one as it began, on %s',
    { timeout: patience },
    async engine => {
      const { place, drop } = engine === 'pglite' ? copiedDataDir() : await clonedPostgres()
      const child = start(program, [engine, place, Buffer.from(dataKey).toString('base64'), String(now)])
      expect(await child.line()).toBe('written')
      await child.kill()
      const reopened = await open(engine, place)
      const left = await reopened.prisma.schedule.count()
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThan(whole.schedules.length)
      await seedDemo(reopened, { now: later, botId })
      const finished = await demoRecords(reopened)
      await reopened.close()
      await drop()
      expect(finished).toEqual(whole)
    },
  )
})

test.each([
  ['in the first minute of a month', '2026-12-01T00:00:30+08:00', '2026-11'],
  ['on the 15th', '2027-01-15T15:00:00+08:00', '2026-12'],
  ['in the last minute of a year', '2027-12-31T23:59:30+08:00', '2027-11'],
  ['when the last months have no table', '2031-05-05T12:00:00+08:00', '2028-05'],
])(
  '%s the demo has two years of months that have a table, and nothing of the future',
  async (_, at, newest) => {
    const moment = instant(Date.parse(at))
    const pages: DemoRows[] = []
    for await (const page of demoPages(demoHistory(moment, sealing(dataKey)))) pages.push(page)
    const periods = new Set(pages.flatMap(({ schedules }) => schedules.map(({ period }) => period)))
    expect([...periods].sort()).toEqual(periodsBack(newest as Period, 24).toReversed())
    for (const page of pages) expect(latestMoment(page) <= new Date(moment)).toBe(true)
  },
)

const program = join(import.meta.dirname, '../../support/programs/seed-demo.ts')

function open(engine: Engine, place: string) {
  return engine === 'pglite' ? openEmbedded({ dataDir: place }) : openPostgres({ url: place, dataKey })
}
