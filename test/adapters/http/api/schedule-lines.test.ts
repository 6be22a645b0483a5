// The lines of a schedule sent as JSON are checked as those of a file are: what one way refuses the other refuses too.
import { readdirSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Period } from '../../../../src/core/calendar/period.ts'
import { goodLine, textOf } from '../../../core/domain/schedule-file/schedule-text.ts'
import { emptyDataDir } from '../../../support/database.ts'
import { type ApiServer, code, oneLine, startApi } from './api-server.ts'

type FileLine = Partial<typeof goodLine>

const path = `/employers/${code}/schedules`

/** The lines as a file and as JSON. */
function bothWays(changes: readonly FileLine[], period: Period) {
  const file = textOf(...changes.map(change => ({ ...change, employerCode: code, period })))
  const lines = changes.map((change, place) => {
    const { name, identity, wages, ...amounts } = {
      ...goodLine,
      identity: `90010114${String(place).padStart(4, '0')}`,
      ...change,
    }
    const { socsoEmployer, socsoEmployee, eisEmployer, eisEmployee, skbbk } = amounts
    const sent = {
      socso: { employer: socsoEmployer, employee: socsoEmployee },
      eis: { employer: eisEmployer, employee: eisEmployee },
      skbbk: { employee: skbbk },
    }
    return { name, identity: identity.trim(), wages, amounts: sent }
  })
  return { file, json: { period, lines } }
}

async function refusals(server: ApiServer, changes: readonly FileLine[], period: Period, language: string) {
  const headers = { 'accept-language': language }
  const { file, json } = bothWays(changes, period)
  const octets = { ...headers, 'content-type': 'application/octet-stream' }
  const asFile = await server.ask('POST', `${path}/file`, { body: file, headers: octets })
  const asJson = await server.post(path, json, { headers })
  return [asFile, asJson].map(({ status, body }) => [
    status,
    ...(body.errors ?? []).map((each: Record<string, unknown>) => [each.line, each.code, each.message]),
  ])
}

const zero = { socsoEmployer: 0, socsoEmployee: 0, eisEmployer: 0, eisEmployee: 0, skbbk: 0 }
const second = { ...zero, socsoEmployer: 4060, skbbk: 2435 }
const as = (change: object) => change as FileLine

const october = '2026-10' as Period

const refusedBothWays: readonly [what: string, period: Period, changes: readonly FileLine[]][] = [
  ['each amount that differs', october, [as({}), as({ socsoEmployer: 5165, eisEmployee: 1, skbbk: 1 })]],
  [
    'numbers that cannot be read',
    october,
    ['12345', 'A00101140000', '            '].map(identity => as({ identity })),
  ],
  ['a worker on two lines', october, [as({}), as({ identity: '900101140000' })]],
  ['the first category at 65', october, [as({ identity: '610101140001' })]],
  ['EIS of a foreign worker', october, [as({ identity: '000000000001' })]],
  [
    'a foreign worker without SKBBK',
    october,
    [as({ ...zero, socsoEmployer: 5685, socsoEmployee: 1625, identity: '000000000001' })],
  ],
  ['a foreign worker before 2019', '2018-03' as Period, [as({ ...zero, identity: '000000000001' })]],
  ['contributions without wages', october, [as({ wages: 0 })]],
  ['a month whose table is not published', '2028-07' as Period, [as({}), as({})]],
]

test('what is wrong is refused with the same codes, lines and words as in a file', async () => {
  const server = await startApi()
  await server.post('/employers', { code, name: 'Kedai Siti' })
  const compared = refusedBothWays.flatMap(([what, period, changes]) =>
    ['en', 'ms'].map(async language => {
      const [asFile, asJson] = await refusals(server, changes, period, language)
      expect([what, asFile?.[0]]).toEqual([what, 422])
      expect(asFile?.length).toBeGreaterThan(1)
      expect(asJson, what).toEqual(asFile)
    }),
  )
  await Promise.all(compared)
  expect(await server.database.prisma.lineSet.count()).toBe(0)
})

test('what a file only warns of, both ways take', async () => {
  const server = await startApi()
  await server.post('/employers', { code, name: 'Kedai Siti' })
  const changes = [
    as({ ...zero, wages: 0 }),
    as(second),
    as({ skbbk: 0 }),
    as({ eisEmployer: 0, eisEmployee: 0 }),
  ]
  const kept = await refusals(server, changes, '2026-10' as Period, 'en')
  expect(kept).toEqual([[201], [201]])
  const [json, file] = (await server.get('/schedules')).body.items
  expect(json.totals).toEqual(file.totals)
  const lines = async ({ id }: { id: string }) =>
    (await server.get(`/schedules/${id}/lines`)).body.items.map((each: { category: number }) => each.category)
  expect(await lines(json)).toEqual(await lines(file))
})

test('amounts of another category than the one that is sent along differ', async () => {
  const { post } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti' })
  const { json } = bothWays([as(second)], '2026-10' as Period)
  const lines = json.lines.map(line => ({ ...line, category: 1 }))
  const { status, body } = await post(path, { ...json, lines })
  expect([status, body.errors.map((each: { code: string }) => each.code)]).toEqual([
    422,
    ['amountDiffers', 'amountDiffers'],
  ])
  expect(body.errors[0].pointer).toBe('/lines/0')
})

test('a foreign worker whose number could be a MyKad number is one, when that is said', async () => {
  const { post } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti' })
  const line = { ...oneLine, identity: '580101145555' }
  const sent = (more: object) => post(path, { period: '2026-10', lines: [{ ...line, ...more }] })
  const { totals } = (await sent({ nationality: 'foreign' })).body
  expect(totals).toEqual({ act4: 7310, act800: 0, skbbk: 2435 })
  const first = {
    socso: { employer: 5685, employee: 1625 },
    eis: { employer: 0, employee: 0 },
    skbbk: { employee: 2435 },
  }
  expect((await sent({ nationality: 'foreign', amounts: first })).status).toBe(201)
  expect((await sent({ amounts: first })).body.errors[0].code).toBe('categoryAge')
})

test('an amount that no file could hold is refused with its column', async () => {
  const { post } = await startApi()
  const amounts = {
    socso: { employer: 1_000_000, employee: 1625 },
    eis: { employer: 650, employee: 650 },
    skbbk: { employee: 2435 },
  }
  const { body } = await post(path, { period: '2026-10', lines: [{ ...oneLine, amounts }] })
  expect(body.errors).toMatchObject([{ line: 1, code: 'amountTooLarge', pointer: '/lines/0' }])
  expect(body.errors[0].message).toContain('RM10,000.00')
})

describe('a long schedule, which is read in another process', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      ...oneLine,
      name: `Pekerja ${place} 茶`,
      identity: `90010114${String(place).padStart(4, '0')}`,
    }))

  test('is kept with all its lines, once', async () => {
    const server = await startApi()
    await server.post('/employers', { code, name: 'Kedai Siti' })
    const once = { headers: { 'idempotency-key': 'long-1' } }
    const body = { period: '2026-10', lines: many(1_200) }
    const kept = await server.post(path, body, once)
    expect([kept.status, kept.body.headcount]).toEqual([201, 1_200])
    expect(kept.body.totals).toEqual({ act4: 1_200 * 7310, act800: 1_200 * 1300, skbbk: 1_200 * 2435 })
    const { body: page } = await server.get(`/schedules/${kept.body.id}/lines?limit=1`)
    expect(page.items[0]).toMatchObject({ line: 1, name: 'Pekerja 0 茶', category: 1 })
    const again = await server.post(path, body, once)
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([kept.body, 'true'])
    const other = await server.post(path, { ...body, draft: true }, once)
    expect([other.status, other.body.code]).toEqual([422, 'idempotencyKeyReused'])
    expect(await server.database.prisma.schedule.count()).toBe(1)
  })

  test('is refused as a short one is', async () => {
    const { place, drop } = emptyDataDir()
    onTestFinished(drop)
    vi.stubEnv('TMPDIR', place)
    onTestFinished(() => void vi.unstubAllEnvs())
    const { post, get } = await startApi()
    const found = async (body: unknown) => {
      const answer = await post(path, body)
      const errors = (answer.body.errors ?? []) as { pointer: string; code?: string }[]
      return [answer.body.code, ...errors.map(({ pointer, code: what }) => [pointer, what].join(' ').trim())]
    }
    const lines = many(1_200)
    const twice = [...lines, lines[7]]
    expect(await found({ period: '2026-10', lines: twice })).toEqual(['notValid', '/lines/1200 duplicate'])
    expect(await found({ period: '2026-13', lines: [...lines, { x: 1 }] })).toEqual([
      'notValid',
      ...['/period', '/lines/1200/name', '/lines/1200/identity', '/lines/1200/wages', '/lines/1200/x'],
    ])
    expect(await found(JSON.stringify({ period: '2026-10', lines }).slice(0, -1))).toEqual(['malformedBody'])
    expect(await found({ period: '2026-10', lines })).toEqual(['notFound'])
    expect((await get('/schedules')).body.items).toEqual([])
    expect(readdirSync(place)).toEqual([])
  })
})
