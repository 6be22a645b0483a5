import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../../src/core/calendar/instant.ts'
import { engines } from '../../../support/database.ts'
import { type ApiServer, code, startApi, startPaying, today } from './api-server.ts'

const once = (key: string) => ({ headers: { 'idempotency-key': key } })

describe.each(engines)('on %s', engine => {
  test('of many same requests at once one is carried out, and the others get its answer or are told to wait', async () => {
    const server = await startApi({ engine })
    const pay = await paymentOf(server)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.post('/payments', pay, once('pay-1'))),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses).toContain(201)
    expect(statuses.filter(status => status !== 201 && status !== 409)).toEqual([])
    expect(await server.database.prisma.payment.count()).toBe(1)
    const again = await server.post('/payments', pay, once('pay-1'))
    const first = answers.find(({ status }) => status === 201)
    expect([again.status, again.text]).toEqual([201, first?.text])
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.headers.get('etag')).toBe(first?.headers.get('etag'))
  })
})

test('without a key the same request is carried out again', async () => {
  const server = await startApi()
  const lines = [{ name: 'Ahmad', identity: '900101015555', wages: 100_000 }]
  await server.post('/employers', { code, name: 'Kedai Siti' })
  const sent = () => server.post(`/employers/${code}/schedules`, { period: '2026-10', lines })
  expect([(await sent()).body.version, (await sent()).body.version]).toEqual([1, 2])
})

test('a key that came with another request is refused', async () => {
  const { post } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti' }, once('k'))
  const other = await post('/employers', { code, name: 'Kedai Lain' }, once('k'))
  expect([other.status, other.body.code]).toEqual([422, 'idempotencyKeyReused'])
  const elsewhere = await post('/calculations', { period: '2026-10', wages: 1 }, once('k'))
  expect(elsewhere.body.code).toBe('idempotencyKeyReused')
})

test('a refusal is given again as well, in the language of the first request', async () => {
  const { post } = await startApi()
  const sent = () => post(`/employers/${code}/schedules`, { period: '2026-10', lines: [] }, once('k'))
  expect((await sent()).body.code).toBe('notValid')
  const unknown = () => post(`/employers/${code}/link-tokens`, { role: 'owner' }, once('u'))
  const first = await unknown()
  const again = await unknown()
  expect([again.status, again.text, again.headers.get('idempotent-replayed')]).toEqual([
    404,
    first.text,
    'true',
  ])
})

test('one key of one system is not that of another', async () => {
  const { post, makeKey } = await startApi()
  const other = await makeKey()
  await post('/employers', { code, name: 'Kedai Siti' }, once('k'))
  const second = await post(
    '/employers',
    { code: 'A3700000124Z', name: 'Lain' },
    { ...once('k'), token: other },
  )
  expect(second.status).toBe(201)
})

test('after 24 hours a key is new again', async () => {
  const { post, time } = await startApi()
  const sent = (name: string) => post('/employers', { code, name }, once('k'))
  await sent('Kedai Siti')
  time.now = (today + 24 * 3_600_000 - 1) as Instant
  expect((await sent('Kedai Lain')).body.code).toBe('idempotencyKeyReused')
  time.now = (today + 24 * 3_600_000) as Instant
  expect((await sent('Kedai Lain')).body.code).toBe('refused')
})

test('a request whose process died is taken over after two minutes, and not before', async () => {
  const server = await startApi()
  const body = { code, name: 'Kedai Siti' }
  await server.post('/employers', body, once('k'))
  await server.database.prisma.idempotentRequest.updateMany({ data: { status: null, replySealed: null } })
  const during = await server.post('/employers', body, once('k'))
  expect([during.status, during.body.code]).toEqual([409, 'idempotencyKeyRunning'])
  expect(during.headers.get('retry-after')).toBe('1')
  server.time.now = (today + 120_000) as Instant
  expect((await server.post('/employers', body, once('k'))).status).toBe(200)
})

async function paymentOf(server: ApiServer) {
  const { acr } = await startPaying(server)
  return { reference: acr.number, amount: acr.amount, paidOn: '2026-11-10', channel: 'bankCounter' }
}
