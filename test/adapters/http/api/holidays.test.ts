import { describe, expect, test } from 'vitest'
import { engines } from '../../../support/database.ts'
import { code, startApi } from './api-server.ts'

const ifMatch = (tag: string | null) => ({ headers: { 'if-match': tag ?? '' } })
const name = { ms: 'Cuti peristiwa', en: 'Special holiday' }
const source = 'Warta Kerajaan'
const added = { kind: 'added', day: '2026-11-20', name, source }

test('a holiday that the almanac does not know is added, and taken back', async () => {
  const { get, post, remove, database } = await startApi()
  const days = async (state: string) => {
    const { items } = (await get(`/holidays?year=2026&state=${state}`)).body
    return items.filter(({ day }: { day: string }) => day.startsWith('2026-11'))
  }
  const deepavali = { ms: 'Hari Deepavali', en: 'Deepavali' }
  const before = [
    { day: '2026-11-08', name: deepavali },
    { day: '2026-11-09', name: deepavali },
  ]
  expect(await days('selangor')).toEqual(before)
  const kept = await post('/holiday-corrections', { ...added, state: 'selangor' })
  expect([kept.status, kept.body]).toMatchObject([
    201,
    { ...added, state: 'selangor', addedAt: '2026-11-23T04:00:00.000Z', addedBy: { kind: 'portal' } },
  ])
  expect(await days('selangor')).toEqual([...before, { day: '2026-11-20', name }])
  expect(await days('sabah')).toEqual(before)
  const path = `/holiday-corrections/${kept.body.id}`
  expect((await remove(path)).status).toBe(428)
  expect((await remove(path, ifMatch(kept.headers.get('etag')))).status).toBe(204)
  expect((await get(path)).body).toMatchObject({ status: 404, reason: 'correctionUnknown' })
  expect(await days('selangor')).toEqual(before)
  const notes = await database.prisma.audit.findMany({ where: { subjectKind: 'holidayCorrection' } })
  expect(notes.map(({ action }) => action)).toEqual(['holidayAdded', 'holidayCorrectionRemoved'])
})

test('a day that is none is taken off, and a day has one correction a state', async () => {
  const { get, post } = await startApi()
  const removed = { kind: 'removed', day: '2026-11-09', source }
  expect((await post('/holiday-corrections', removed)).status).toBe(201)
  const { items } = (await get('/holidays?year=2026')).body
  expect(items.map(({ day }: { day: string }) => day)).not.toContain('2026-11-09')
  const again = await post('/holiday-corrections', { ...added, day: '2026-11-09' })
  expect([again.status, again.body.reason]).toEqual([409, 'holidayCorrected'])
  expect((await post('/holiday-corrections', { ...removed, state: 'perak' })).status).toBe(201)
  expect((await get('/holiday-corrections')).body.items).toHaveLength(2)
})

test('what is no correction, and who may not correct, is refused', async () => {
  const { get, post, makeKey } = await startApi()
  const wrong = [
    { ...added, name: undefined },
    { ...added, name: { ms: 'Cuti' } },
    { ...added, kind: 'removed' },
    { ...added, day: '2026-02-30' },
    { ...added, state: 'singapura' },
    { kind: 'moved', day: '2026-11-20', source },
  ]
  for (const each of wrong) expect((await post('/holiday-corrections', each)).status).toBe(422)
  for (const query of ['', '?year=2015', '?year=x', '?year=2026&state=MY-10']) {
    expect((await get(`/holidays${query}`)).status).toBe(422)
  }
  const reader = { token: await makeKey(['holidays:read']) }
  expect((await post('/holiday-corrections', added, reader)).status).toBe(403)
})

test('a month says when it is safer to pay, and why, and nobody is late by it', async () => {
  const { get, post, time } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti', state: 'melaka' })
  const month = async (period: string) => (await get(`/employers/${code}/months/${period}`)).body
  expect(await month('2026-03')).toMatchObject({
    due: '2026-04-15',
    safer: {
      day: '2026-04-14',
      because: {
        kind: 'holiday',
        name: {
          ms: 'Hari Perisytiharan Melaka sebagai Bandaraya Bersejarah',
          en: 'Declaration of Melaka as a Historical City',
        },
      },
    },
  })
  expect(await month('2026-10')).toMatchObject({
    ...{ due: '2026-11-15', safer: { day: '2026-11-13', because: { kind: 'weekend' } } },
  })
  expect((await month('2026-11')).safer).toEqual({ day: '2026-12-15' })
  await post('/holiday-corrections', { ...added, day: '2026-12-15' })
  time.now = Date.parse('2026-12-15T04:00:00Z') as typeof time.now
  expect(await month('2026-11')).toMatchObject({
    ...{ late: false, safer: { day: '2026-12-14', because: { kind: 'holiday', name } } },
  })
})

describe.each(engines)('on %s', engine => {
  test('of many corrections of one day at once exactly one is kept', async () => {
    const { post, get } = await startApi({ engine })
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('/holiday-corrections', added)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(5).fill(409)])
    expect((await get('/holiday-corrections')).body.items).toHaveLength(1)
  })
})
