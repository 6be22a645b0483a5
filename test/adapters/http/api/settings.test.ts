import { describe, expect, test } from 'vitest'
import { engines } from '../../../support/database.ts'
import { type ApiServer, code, oneLine, startApi } from './api-server.ts'

const ifMatch = (tag: string | null) => ({ headers: { 'if-match': tag ?? '' } })

async function set({ get, put }: ApiServer, key: string, value: unknown) {
  const path = `/settings/${key}`
  return put(path, { value }, ifMatch((await get(path)).headers.get('etag')))
}

test('every setting has its default until somebody changes it, and then who and when', async () => {
  const server = await startApi()
  expect((await server.get('/settings')).body).toEqual({
    items: [
      { key: 'skbbkOptOutSince', value: '2026-07', default: '2026-07' },
      { key: 'skbbkWith', value: 'ACR', default: 'ACR' },
    ],
  })
  expect((await set(server, 'skbbkOptOutSince', '2026-08')).body).toMatchObject({
    value: '2026-08',
    changedAt: '2026-11-23T04:00:00.000Z',
    changedBy: { kind: 'portal' },
  })
  expect((await server.get('/settings')).body.items).toMatchObject([{ value: '2026-08' }, { value: 'ACR' }])
  const notes = await server.database.prisma.audit.findMany({ where: { action: 'settingChanged' } })
  expect(notes).toMatchObject([
    { actorKind: 'portal', subjectId: 'skbbkOptOutSince', detail: { from: '2026-07', to: '2026-08' } },
  ])
})

test('the value that a setting has already is no change', async () => {
  const server = await startApi()
  expect((await set(server, 'skbbkWith', 'ACR')).body).toEqual({
    ...{ key: 'skbbkWith', value: 'ACR', default: 'ACR' },
  })
  expect(await server.database.prisma.audit.count({ where: { action: 'settingChanged' } })).toBe(0)
})

test('a setting takes only values of its own shape, and only from who has seen it as it is', async () => {
  const server = await startApi()
  const other = await set(server, 'skbbkWith', '2026-07')
  expect([other.status, other.body.errors]).toEqual([
    422,
    [{ in: 'body', pointer: '/value', message: 'This does not have the required form.' }],
  ])
  expect((await set(server, 'skbbkOptOutSince', '2016-05')).status).toBe(422)
  expect((await server.put('/settings/skbbkWith', { value: 'ECR' })).status).toBe(428)
  expect((await server.put('/settings/skbbkWith', { value: 'ECR' }, ifMatch('"old"'))).status).toBe(412)
  expect((await server.get('/settings/skbbk')).status).toBe(422)
  const reader = { token: await server.makeKey(['settings:read']) }
  expect((await server.get('/settings', reader)).status).toBe(200)
  expect((await server.put('/settings/skbbkWith', { value: 'ECR' }, reader)).status).toBe(403)
})

test('the calculator and the lines of a schedule go by the month from which opting out counts', async () => {
  const server = await startApi()
  await server.post('/employers', { code, name: 'Kedai Siti' })
  const asked = { period: '2026-10', wages: 325_000, skbbkOptedOut: true }
  const calculated = async () => (await server.post('/calculations', asked)).body
  expect(await calculated()).toMatchObject({ skbbk: { employee: 0 }, skbbkReason: 'optedOut' })
  await set(server, 'skbbkOptOutSince', '2026-11')
  expect(await calculated()).toMatchObject({ skbbk: { employee: 2435 }, skbbkReason: 'optOutNotYet' })
  const lines = [{ ...oneLine, skbbkOptedOut: true }]
  const schedule = await server.post(`/employers/${code}/schedules`, { period: '2026-10', lines })
  expect(schedule.body.totals.skbbk).toBe(2435)
})

test('a schedule keeps the reference that its SKBBK is paid with, whatever the setting becomes', async () => {
  const server = await startApi()
  await server.post('/employers', { code, name: 'Kedai Siti' })
  const sent = async (period: string) =>
    (await server.post(`/employers/${code}/schedules`, { period, lines: [oneLine] })).body
  const before = await sent('2026-09')
  await set(server, 'skbbkWith', 'ECR')
  const after = await sent('2026-10')
  expect([before.skbbkWith, after.skbbkWith]).toEqual(['ACR', 'ECR'])
  expect((await server.get(`/schedules/${before.id}`)).body.amounts).toEqual(before.amounts)
  expect(after.amounts.ECR - before.amounts.ECR).toBe(after.totals.skbbk)
})

describe.each(engines)('on %s', engine => {
  test('of many changes of one reading at once exactly one is made', async () => {
    const server = await startApi({ engine })
    const path = '/settings/skbbkOptOutSince'
    const tag = (await server.get(path)).headers.get('etag')
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => server.put(path, { value: `2027-0${n + 1}` }, ifMatch(tag))),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(412)])
    const made = answers.find(({ status }) => status === 200)
    expect((await server.get(path)).body.value).toBe(made?.body.value)
  })
})
