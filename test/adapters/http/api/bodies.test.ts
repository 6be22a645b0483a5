// What is no request of anybody who means well, or was damaged on its way: refused before anything of it is kept.
import { describe, expect, test } from 'vitest'
import { code, oneLine, startApi, today } from './api-server.ts'

const places = ({ body }: { body: { errors: { pointer: string }[] } }) =>
  body.errors.map(({ pointer }) => pointer)

test('a body that is not UTF-8 is refused, not kept with its letters lost', async () => {
  const { url, token, get, post } = await startApi()
  const body = Buffer.from(`{"code":"${code}","name":"JOSÉ"}`, 'latin1')
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const { status } = await fetch(`${url}/api/v1/employers`, { method: 'POST', headers, body })
  expect([status, (await get(`/employers/${code}`)).status]).toEqual([400, 404])
  expect((await post('/employers', { code, name: 'JOSÉ' })).body.name).toBe('JOSÉ')
})

test('a body that nests without end is refused before it is parsed', async () => {
  const { post } = await startApi()
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    const deep = `${open.repeat(33)}1${close.repeat(33)}`
    expect((await post('/employers', deep)).body.code).toBe('malformedBody')
  }
  const endless = '['.repeat(5_000_000)
  expect((await post(`/employers/${code}/schedules`, endless)).body.code).toBe('malformedBody')
})

test('brackets in words are words', async () => {
  const { post } = await startApi()
  const name = `Kedai "\\" ${'[{'.repeat(40)}`
  expect((await post('/employers', { code, name })).body.name).toBe(name)
})

describe('a name', () => {
  test('that cannot be seen, kept or read as it was meant is refused', async () => {
    const { post } = await startApi()
    const blank = ['   ', '\u200b\u200b\u200b']
    const broken = ['Kedai \ud800 Siti', 'Kedai \u202eitiS', 'Kedai\u2028Siti', 'Kedai\u0000Siti']
    for (const name of [...blank, ...broken]) {
      const answer = await post('/employers', { code, name })
      expect([answer.status, places(answer)]).toEqual([422, ['/name']])
    }
  })

  test('in any letters is kept as it is', async () => {
    const { post } = await startApi()
    const name = "Kedai D'Ñam 茶室 தமிழ் 😀; DROP TABLE <b>"
    expect((await post('/employers', { code, name })).body.name).toBe(name)
  })
})

test('of a field without end only the beginning of its name is told', async () => {
  const { post } = await startApi()
  const name = 'x'.repeat(200_000)
  const { status, text, body } = await post('/employers', { code, name: 'Kedai Siti', [name]: 1 })
  expect([status, body.errors.length, body.errors[0].pointer]).toEqual([422, 1, `/${'x'.repeat(100)}…`])
  expect(text.length).toBeLessThan(1_000)
})

test('a number beyond all limits is told the limit of its field', async () => {
  const { post } = await startApi()
  const lines = [{ ...oneLine, wages: 1e300 }]
  const { body } = await post(`/employers/${code}/schedules`, { period: '2026-10', lines })
  expect(body.errors).toEqual([
    { in: 'body', pointer: '/lines/0/wages', message: 'This must be at most 2000000000.' },
  ])
})

test('a schedule with a worker on two lines is refused, as a file with one is', async () => {
  const { post, get } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti' })
  const lines = [oneLine, { ...oneLine, identity: '900101015557' }, oneLine]
  const answer = await post(`/employers/${code}/schedules`, { period: '2026-10', lines })
  expect([answer.status, places(answer)]).toEqual([422, ['/lines/2']])
  expect((await get(`/schedules?employer=${code}`)).body.items).toEqual([])
})

test('the portal cannot have confirmed anything at a moment to come, but its clock may be a little ahead', async () => {
  const { post } = await startApi()
  const at = (ms: number) => ({
    ...{ code, name: 'Kedai Siti' },
    portalConfirmedAt: new Date(today + ms).toISOString(),
  })
  const later = await post('/employers', at(3_600_000))
  expect([later.status, places(later)]).toEqual([422, ['/portalConfirmedAt']])
  expect((await post('/employers', at(60_000))).status).toBe(201)
})
