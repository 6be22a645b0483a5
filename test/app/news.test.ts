import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealJson } from '../../src/adapters/db/store/sealed-json.ts'
import { advanceRegistration } from '../../src/app/advance-registration.ts'
import type { By, Desk } from '../../src/app/ledger.ts'
import { submitSchedule } from '../../src/app/submit-schedule.ts'
import { type Instant, instant } from '../../src/core/calendar/instant.ts'
import { addMonths } from '../../src/core/calendar/period.ts'
import { filledForm } from '../support/conversation/builders.ts'
import { engines, type TestDatabase, testDatabase } from '../support/database.ts'
import { type code, deskOf, done, employerOnRecord, now, october, portal, sent } from '../support/desk.ts'
import { linesTold, linkedPerson, tellAt } from '../support/told.ts'

const later = (ms: number) => instant(now + ms)
const settled = later(60_000)

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let desk: Desk
  let employerId: string
  beforeEach(async () => {
    database = await testDatabase(engine)
    desk = deskOf(database)
    await employerOnRecord(desk)
    employerId = (await database.prisma.employer.findFirstOrThrow()).id
  })
  afterEach(() => database.drop())

  const keysTold = async () =>
    (await linesTold(database)).map(({ to, say }) => [
      to,
      say.lines.map(line => (line === 'blank' || !('key' in line) ? '' : line.key)),
    ])

  /** As it goes on: noted as it comes, told once it has settled. */
  const told = async (at: Instant = now) => {
    await tellAt(database, at)
    await tellAt(database, instant(at + 60_000))
  }

  test('a change is told to each person who is linked and can be reached, once', async () => {
    await linkedPerson(database, 1n, [employerId])
    await linkedPerson(database, 2n, [employerId], { reachable: false })
    const ended = await linkedPerson(database, 3n, [employerId])
    await database.prisma.link.updateMany({ where: { personId: ended }, data: { endedAt: new Date(now) } })
    await linkedPerson(database, 4n, [])
    done(await submitSchedule(desk, portal, sent(1_000)))
    await told()
    await told()
    expect(await keysTold()).toEqual([[1n, ['remind:news.schedule.submitted', 'remind:news.employer']]])
    const [line] = await linesTold(database)
    expect(line?.priority).toBe(1)
    expect(await database.prisma.message.count({ where: { author: 'bot' } })).toBe(1)
    expect(await database.prisma.news.count()).toBe(0)
  })

  test('it is told a moment later, not before', async () => {
    await linkedPerson(database, 1n, [employerId])
    done(await submitSchedule(desk, portal, sent(1_000)))
    expect(await tellAt(database, now)).toBe(later(400))
    expect(await linesTold(database)).toEqual([])
    expect(await tellAt(database, later(400))).toBeUndefined()
    expect(await linesTold(database)).toHaveLength(1)
  })

  test('who did it in the chat is not told of it, the others are', async () => {
    const siti = await linkedPerson(database, 1n, [employerId])
    await linkedPerson(database, 2n, [employerId])
    const bySiti: By = { actor: { kind: 'person', id: siti }, source: 'chat' }
    done(await submitSchedule(desk, bySiti, sent(1_000)))
    await told()
    expect((await linesTold(database)).map(({ to }) => to)).toEqual([2n])
  })

  test('two years of months that come together are one message', async () => {
    await linkedPerson(database, 1n, [employerId])
    for (let back = 23; back >= 0; back--) {
      done(await submitSchedule(desk, portal, sent(1_000, { period: addMonths(october, -back) })))
      await tellAt(database, now)
    }
    await told()
    const lines = await keysTold()
    expect(lines).toHaveLength(1)
    expect(lines[0]?.[1]).toHaveLength(1 + 24)
  })

  test('of a night there is one message, at eight', async () => {
    await linkedPerson(database, 1n, [employerId])
    const night = Date.parse('2026-11-23T22:30:00+08:00')
    const at = (ms: number) => instant(night + ms)
    done(await submitSchedule(deskOf(database, { clock: { now: () => at(0) } }), portal, sent(1_000)))
    await tellAt(database, at(1_000))
    done(await submitSchedule(deskOf(database, { clock: { now: () => at(0) } }), portal, sent(2_000)))
    expect(await tellAt(database, at(3_600_000))).toBe(Date.parse('2026-11-24T08:00:00+08:00'))
    expect(await linesTold(database)).toEqual([])
    await tellAt(database, instant(Date.parse('2026-11-24T08:00:00+08:00')))
    expect(await linesTold(database)).toHaveLength(1)
  })

  test('who wrote a few minutes ago hears of it at night too', async () => {
    const night = instant(Date.parse('2026-11-23T23:30:00+08:00'))
    await linkedPerson(database, 1n, [employerId], { lastSeenAt: new Date(night - 5 * 60_000) })
    done(await submitSchedule(desk, portal, sent(1_000)))
    await tellAt(database, night)
    await tellAt(database, instant(night + 400))
    expect(await linesTold(database)).toHaveLength(1)
  })

  test('a link that ends before the news is told hears nothing', async () => {
    const personId = await linkedPerson(database, 1n, [employerId])
    done(await submitSchedule(desk, portal, sent(1_000)))
    await tellAt(database, now)
    await database.prisma.link.updateMany({ where: { personId }, data: { endedAt: new Date(now) } })
    await tellAt(database, settled)
    expect(await linesTold(database)).toEqual([])
    expect(await database.prisma.news.count()).toBe(0)
  })

  test('several that tell at the same moment tell each person once', async () => {
    for (let person = 1n; person <= 50n; person++) await linkedPerson(database, person, [employerId])
    done(await submitSchedule(desk, portal, sent(1_000)))
    await Promise.all([tellAt(database, now), tellAt(database, now), tellAt(database, now)])
    await Promise.all([tellAt(database, settled), tellAt(database, settled), tellAt(database, settled)])
    const people = (await linesTold(database)).map(({ to }) => to)
    expect(people).toHaveLength(50)
    expect(new Set(people).size).toBe(50)
  })

  test('an application that moves on is told to the person who filed it, with the reason given', async () => {
    const personId = await linkedPerson(database, 1n, [])
    await linkedPerson(database, 2n, [employerId])
    const reference = 'SHB-26-000123-C'
    await database.prisma.registration.create({
      data: {
        ...{ reference, personId, kind: 'new', state: 'inReview' },
        answersSealed: sealJson(database.sealing, filledForm('new')),
      },
    })
    done(
      await advanceRegistration(desk, portal, { reference, event: 'returnedByPerkeso', note: 'Tiada cop.' }),
    )
    await told()
    const [line, ...others] = await linesTold(database)
    expect(others).toEqual([])
    expect(line?.to).toBe(1n)
    expect(line?.say.lines.slice(0, 2)).toEqual([
      {
        key: 'remind:registration.one',
        values: { name: 'Kedai Runcit Maju Jaya Sdn. Bhd.', state: { text: 'registration.state.returned' } },
      },
      { key: 'remind:registration.note', values: { note: 'Tiada cop.' } },
    ])
  })

  test('news of another employer of the same person joins the same message', async () => {
    const other = 'B1234567890Z' as typeof code
    await employerOnRecord(desk, other)
    const employers = await database.prisma.employer.findMany({ select: { id: true } })
    await linkedPerson(
      database,
      1n,
      employers.map(({ id }) => id),
    )
    done(await submitSchedule(desk, portal, sent(1_000)))
    done(await submitSchedule(desk, portal, sent(1_000, { code: other })))
    await told()
    const lines = await linesTold(database)
    expect(lines.map(({ say }) => say.lines[0])).toEqual([
      { key: 'remind:news.titleMany', values: { count: 2 } },
    ])
  })
})
