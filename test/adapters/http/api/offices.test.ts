import { describe, expect, test } from 'vitest'
import { engines } from '../../../support/database.ts'
import { startApi } from './api-server.ts'

const ifMatch = (tag: string | null) => ({ headers: { 'if-match': tag ?? '' } })
const source = 'www.perkeso.gov.my, 23 November 2026'
const findings = {
  phones: ['05-241 0000'],
  hours: [{ from: 1, to: 5, opens: '08:00', closes: '17:00' }],
  position: { latitude: 4.6, longitude: 101.08 },
}
const changed = { kind: 'changed', officeId: 'ipoh', findings, source }
const kajang = {
  ...{ kind: 'added', officeId: 'kajang', state: 'selangor', name: { ms: 'Kajang', en: 'Kajang' } },
  ...{ towns: ['Kajang'], findings: { address: 'Jalan Reko, 43000 Kajang' }, source },
}

test('an office is corrected, and the correction is taken back', async () => {
  const { get, post, remove, database } = await startApi()
  const ipoh = async () => (await get('/offices?state=perak')).body.items
  const before = [...[{ id: 'ipoh', state: 'perak', name: { ms: 'Ipoh', en: 'Ipoh' }, towns: ['Ipoh'] }]].map(
    office => ({ ...office, details: {}, confirmed: [] }),
  )
  expect(await ipoh()).toEqual(before)
  const kept = await post('/office-corrections', changed)
  expect([kept.status, kept.body]).toMatchObject([
    201,
    { ...changed, addedAt: '2026-11-23T04:00:00.000Z', addedBy: { kind: 'portal' } },
  ])
  const { position, ...details } = findings
  expect(await ipoh()).toMatchObject([{ details, confirmed: ['phones', 'hours'], position }])
  const path = `/office-corrections/${kept.body.id}`
  expect((await get(path)).body).toEqual(kept.body)
  expect((await remove(path)).status).toBe(428)
  expect((await remove(path, ifMatch(kept.headers.get('etag')))).status).toBe(204)
  expect((await get(path)).body).toMatchObject({ status: 404, reason: 'correctionUnknown' })
  expect(await ipoh()).toEqual(before)
  const notes = await database.prisma.audit.findMany({ where: { subjectKind: 'officeCorrection' } })
  expect(notes.map(({ action }) => action)).toEqual(['officeChanged', 'officeCorrectionRemoved'])
})

test('an office is added, and one is closed', async () => {
  const { get, post } = await startApi()
  const { length } = (await get('/offices')).body.items
  expect((await post('/office-corrections', kajang)).status).toBe(201)
  expect((await post('/office-corrections', { kind: 'closed', officeId: 'miri', source })).status).toBe(201)
  const { items } = (await get('/offices')).body
  expect(items).toHaveLength(length)
  const ids = items.map(({ id }: { id: string }) => id)
  expect([ids.includes('kajang'), ids.includes('miri')]).toEqual([true, false])
  expect((await get('/office-corrections?limit=1')).body.items).toMatchObject([{ officeId: 'miri' }])
})

test.each([
  [{ ...changed, officeId: 'kajang' }, 404, 'officeUnknown'],
  [{ kind: 'closed', officeId: 'kajang', source }, 404, 'officeUnknown'],
  [{ ...kajang, officeId: 'ipoh' }, 409, 'officeExists'],
])('a correction that fits no office is refused: %j', async (correction, status, reason) => {
  const { post } = await startApi()
  const answer = await post('/office-corrections', correction)
  expect([answer.status, answer.body.reason]).toEqual([status, reason])
})

test('what is no correction, and who may not correct, is refused', async () => {
  const { get, post, makeKey } = await startApi()
  const hours = { from: 1, to: 5, opens: '17:00', closes: '08:00' }
  const wrong = [
    { ...changed, source: undefined },
    { ...changed, findings: { ...findings, hours: [hours] } },
    { ...changed, findings: { phones: ['call us'] } },
    { ...changed, findings: { position: { latitude: 91, longitude: 0 } } },
    { ...changed, findings: { opened: 2019 } },
    { ...changed, officeId: 'Ipoh ' },
    { ...kajang, state: 'singapura' },
    { ...kajang, towns: [] },
    { kind: 'moved', officeId: 'ipoh', source },
  ]
  for (const each of wrong) expect((await post('/office-corrections', each)).status).toBe(422)
  expect((await get('/offices?state=MY-10')).status).toBe(422)
  const reader = { token: await makeKey(['offices:read']) }
  expect((await post('/office-corrections', changed, reader)).status).toBe(403)
})

describe.each(engines)('on %s', engine => {
  test('of many corrections of one office at once exactly one is kept', async () => {
    const { post, get } = await startApi({ engine })
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('/office-corrections', changed)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(5).fill(409)])
    expect(answers.find(({ status }) => status === 409)?.body.reason).toBe('officeCorrected')
    expect((await get('/office-corrections')).body.items).toHaveLength(1)
  })
})
