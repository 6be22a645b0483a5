import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { apiReader } from '../../src/adapters/db/api/api-reader.ts'
import { openEmbedded } from '../../src/adapters/db/embedded.ts'
import { dropAbandonedLines } from '../../src/adapters/db/ledger/line-set.ts'
import { openPostgres } from '../../src/adapters/db/postgres.ts'
import { acceptSchedule } from '../../src/app/decide-schedule.ts'
import { issueReferences } from '../../src/app/issue-references.ts'
import type { Desk, LinePage } from '../../src/app/ledger.ts'
import { readMonth } from '../../src/app/read-month.ts'
import { recordPayment } from '../../src/app/record-payment.ts'
import { submitSchedule } from '../../src/app/submit-schedule.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import { checkInvariants } from '../support/check-invariants.ts'
import { endChildren, start } from '../support/child.ts'
import {
  clonedPostgres,
  copiedDataDir,
  dataKey,
  type Engine,
  engines,
  type TestDatabase,
  testDatabase,
} from '../support/database.ts'
import {
  accepted,
  code,
  codeOf,
  deskOf,
  done,
  employerOnRecord,
  longSchedule,
  now,
  october,
  payment,
  portal,
  september,
} from '../support/desk.ts'
import { chatMonths } from '../support/month-readers.ts'

const hour = 3_600_000
const later = (hours: number) => (now + hours * hour) as Instant

/** A desk that does something after each page of lines. */
function between(desk: Desk, work: (page: LinePage) => Promise<unknown>): Desk {
  const { lines } = desk.ledger
  const save = async (page: LinePage) => {
    await lines.save(page)
    await work(page)
  }
  return { ...desk, ledger: { ...desk.ledger, lines: { ...lines, save } } }
}

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let desk: Desk
  beforeAll(async () => {
    database = await testDatabase(engine)
    desk = deskOf(database)
    await employerOnRecord(desk)
  })
  beforeEach(async () => {
    await database.prisma.$executeRawUnsafe(
      'TRUNCATE "Schedule", "LineSet", "PaymentReference", "Payment" CASCADE',
    )
  })
  afterEach(() => checkInvariants(database))
  afterAll(() => database.drop())

  const sets = () => database.prisma.lineSet.findMany()

  test('while its lines are written nobody sees anything of it', async () => {
    const reader = apiReader(database, desk.clock)
    const seen: unknown[] = []
    const watching = between(desk, async ({ scheduleId }) => {
      const month = done(await readMonth(desk, { code, period: october }))
      const chat = (await chatMonths(database, code)).get(october)?.state
      const listed = (await reader.schedules({ code }, { limit: 10 })).items
      seen.push([month.versions, month.status.state, chat, listed, await reader.schedule(scheduleId)])
    })
    const { schedule } = done(await submitSchedule(watching, portal, longSchedule('a')))
    expect(seen).toEqual(Array(5).fill([[], 'missing', undefined, [], undefined]))
    expect(schedule).toMatchObject({ version: 1, state: 'submitted', headcount: 1_100 })
    const lines = await reader.scheduleLines(schedule.id, { after: 0, limit: 2_000 })
    expect(lines.map(each => each.line)).toEqual(Array.from({ length: 1_100 }, (_, place) => place + 1))
    expect(lines.at(-1)).toMatchObject({ name: 'PEKERJA CONTOH 1100', identity: '900101141100' })
  })

  test('the employer’s other business goes on between its pages', async () => {
    const older = await accepted(desk, 1_000, { period: september })
    let times = 0
    const busy = between(desk, async () => {
      if (times++ > 0) return
      const [acr] = done(await issueReferences(desk, portal, { code, scheduleIds: [older.id] }))
      if (acr === undefined) throw new Error('no ACR')
      done(await recordPayment(desk, portal, payment(acr.number, acr.amount, 'p1')))
    })
    expect(codeOf(await submitSchedule(busy, portal, longSchedule('a')))).toBe('done')
  })

  test('what is refused, or was reported before, writes nothing', async () => {
    let pages = 0
    const counting = between(desk, async () => pages++)
    expect(codeOf(await submitSchedule(counting, portal, longSchedule('a')))).toBe('done')
    expect(pages).toBe(5)
    const again = done(await submitSchedule(counting, portal, longSchedule('a')))
    const other = await submitSchedule(counting, portal, longSchedule('b', { medium: 'physical' }))
    expect([again.changed, codeOf(other), pages]).toEqual([false, 'physicalSubmission', 5])
    expect(await sets()).toHaveLength(1)
  })

  test('what is refused only in the end is gone again', async () => {
    const { id } = await accepted(desk, 1_000)
    const overtaken = between(desk, () => issueReferences(desk, portal, { code, scheduleIds: [id] }))
    expect(codeOf(await submitSchedule(overtaken, portal, longSchedule('a')))).toBe('removeReferenceFirst')
    expect(await sets()).toMatchObject([{ id }])
    expect(await database.prisma.scheduleLine.count()).toBe(1)
  })

  test('two at once are two versions with their own lines, and one event at once is one', async () => {
    const kept = await Promise.all(
      ['a', 'b', 'b'].map(each => submitSchedule(desk, portal, longSchedule(each))),
    )
    expect(kept.map(each => done(each).changed).toSorted()).toEqual([false, true, true])
    const { versions } = done(await readMonth(desk, { code, period: october }))
    expect(versions.map(({ state, headcount }) => [state, headcount])).toEqual([
      ['superseded', 1_100],
      ['submitted', 1_100],
    ])
    expect((await sets()).map(({ id }) => id).toSorted()).toEqual(versions.map(({ id }) => id).toSorted())
  })

  test('others have their turn between its pages', async () => {
    let isDone = false
    const submission = submitSchedule(desk, portal, longSchedule('a')).finally(() => {
      isDone = true
    })
    let turns = 0
    for (; !isDone; turns++) {
      await database.prisma.$transaction(tx => tx.employer.count())
      await setImmediate()
    }
    await submission
    expect(turns).toBeGreaterThan(4)
  })

  test('what was begun and never kept goes after a day; what counts stays', async () => {
    const { schedule } = done(await submitSchedule(desk, portal, longSchedule('a')))
    const cutOff = between(desk, () => Promise.reject(new Error('cut off')))
    await expect(submitSchedule(cutOff, portal, longSchedule('b'))).rejects.toThrow('cut off')
    expect(await dropAbandonedLines(database, later(23))).toBe(0)
    expect(await sets()).toHaveLength(2)
    expect(await dropAbandonedLines(database, later(25))).toBe(1)
    expect(await dropAbandonedLines(database, later(25))).toBe(0)
    expect(await sets()).toMatchObject([{ id: schedule.id }])
    expect(await database.prisma.scheduleLine.count()).toBe(1_100)
  })

  test('one that took longer than half a day is not kept', async () => {
    const slow = between(desk, async () => {
      await database.prisma.lineSet.updateMany({ data: { startedAt: new Date(later(-13)) } })
    })
    await expect(submitSchedule(slow, portal, longSchedule('a'))).rejects.toThrow('not there to be kept')
    expect(await database.prisma.schedule.count()).toBe(0)
  })

  test('a version is accepted with all its lines while the next one is written', async () => {
    const first = done(await submitSchedule(desk, portal, longSchedule('a')))
    let state = ''
    const accepting = between(desk, async () => {
      if (state === '')
        state = done(await acceptSchedule(desk, portal, { scheduleId: first.schedule.id })).state
    })
    const second = done(await submitSchedule(accepting, portal, longSchedule('b')))
    expect([state, second.schedule.version]).toEqual(['accepted', 2])
  })
})

describe('a process that is killed', () => {
  afterEach(endChildren)
  test.each(engines.flatMap(engine => [[engine, 'pages'] as const, [engine, 'deciding'] as const]))(
    'on %s in the middle of %s leaves nothing that counts, and the same event makes it whole',
    async (engine, moment) => {
      const { place, drop } = engine === 'pglite' ? copiedDataDir() : await clonedPostgres()
      const prepared = await open(engine, place)
      await employerOnRecord(deskOf(prepared))
      await prepared.close()
      const child = start(program, [engine, place, Buffer.from(dataKey).toString('base64'), moment])
      expect(await child.line()).toBe('there')
      await child.kill()
      const database = await open(engine, place)
      const desk = deskOf(database)
      expect(done(await readMonth(desk, { code, period: october })).versions).toEqual([])
      const { changed, schedule } = done(await submitSchedule(desk, portal, longSchedule('long')))
      expect([changed, schedule.version, schedule.headcount]).toEqual([true, 1, 1_100])
      await checkInvariants(database)
      expect(await dropAbandonedLines(database, later(25))).toBe(1)
      expect(await database.prisma.lineSet.findMany()).toMatchObject([{ id: schedule.id }])
      await checkInvariants(database)
      await database.close()
      await drop()
    },
  )
})

const program = new URL('../support/programs/submit-schedule.ts', import.meta.url).pathname

function open(engine: Engine, place: string) {
  return engine === 'pglite'
    ? openEmbedded({ dataDir: place })
    : openPostgres({ url: place, dataKey, poolSize: 4 })
}
