import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { type ApiServer, code, startApi, startPaying } from './api-server.ts'

const problem = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]

test('a problem is told in the language that is asked for, Malay unless it is English', async () => {
  const { get } = await startApi()
  const title = async (language: string) =>
    (await get(`/employers/${code}`, { headers: { 'accept-language': language } })).body.title
  expect(await title('en-GB,en;q=0.9,ms;q=0.5')).toBe('Not found')
  expect(await title('ms-MY')).toBe('Tidak ditemukan')
  expect(await title('zh')).toBe('Tidak ditemukan')
})

test('a refusal of the domain has its reason, and the clause where there is one', async () => {
  const { post } = await startApi()
  const answer = await post('/payments', { amount: 100, paidOn: '2026-11-10', channel: 'fpx' })
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.body).toEqual({
    ...{ type: 'urn:sahabat:problem:withoutReference', status: 409, code: 'refused' },
    ...{ title: 'This is not allowed now', reason: 'withoutReference' },
    detail:
      'No payment can be made without an ACR or ECR (Employer Circular 2/2017, clause 3.4). Please give its reference number.',
  })
})

test('everything that is wrong in a request is told at once, each with its place', async () => {
  const { post } = await startApi()
  const lines = [{ name: 'A\u0000B', identity: 12, wages: -1, amounts: { socso: 1 }, x: 1 }]
  const { body } = await post(`/employers/${code.toLowerCase()}/schedules?y=1`, { period: '2026-13', lines })
  const places = body.errors.map((error: { in: string; pointer: string }) => `${error.in} ${error.pointer}`)
  expect(places).toEqual([
    ...['path /code', 'query /y', 'body /period', 'body /lines/0/name', 'body /lines/0/identity'],
    ...['body /lines/0/wages', 'body /lines/0/amounts/socso', 'body /lines/0/amounts/eis'],
    ...['body /lines/0/amounts/skbbk', 'body /lines/0/x'],
  ])
})

test('an unknown address, a wrong method and a reply that nobody wants are told', async () => {
  const { get, ask } = await startApi()
  expect(problem(await get('/nowhere'))).toEqual([404, 'notFound'])
  expect(problem(await get('/employers/'))).toEqual([404, 'notFound'])
  const wrong = await ask('DELETE', '/employers')
  expect([...problem(wrong), wrong.headers.get('allow')]).toEqual([
    405,
    'methodNotAllowed',
    'POST, GET, HEAD',
  ])
  const accept = { headers: { accept: 'text/html' } }
  expect(problem(await get('/employers', accept))).toEqual([406, 'notAcceptable'])
})

describe('a body', () => {
  const send = (server: ApiServer, body: string, headers: Record<string, string> = {}) =>
    server.ask('POST', '/employers', { body, headers })

  test('that is not JSON is refused', async () => {
    const server = await startApi()
    for (const body of ['{', '{"a":1}x', 'x', '"']) {
      expect(problem(await send(server, body))).toEqual([400, 'malformedBody'])
    }
    expect(problem(await send(server, ''))).toEqual([422, 'notValid'])
  })

  test('of another kind, or compressed, is refused', async () => {
    const server = await startApi()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'nonsense']) {
      expect(problem(await send(server, '{}', { 'content-type': type }))).toEqual([415, 'bodyKindNotTaken'])
    }
    expect(problem(await send(server, '{}', { 'content-encoding': 'gzip' }))).toEqual([
      415,
      'bodyKindNotTaken',
    ])
  })

  test('that is too large is refused, and never read without a key', async () => {
    const server = await startApi()
    const body = JSON.stringify({ name: 'x'.repeat(300_000) })
    expect(problem(await send(server, body))).toEqual([413, 'bodyTooLarge'])
    const stranger = await server.ask('POST', '/employers', { body, token: null })
    expect(problem(stranger)).toEqual([401, 'keyMissing'])
  })
})

test('an address that cannot be decoded is refused', async () => {
  const { url, token } = await startApi()
  const status = await new Promise(resolve => {
    const headers = { authorization: `Bearer ${token}` }
    request(`${url}/api/v1/employers/%E0%A4%A`, { headers }, ({ statusCode }) => resolve(statusCode)).end()
  })
  expect(status).toBe(400)
})

test('a fault of ours is told without its details, logged, and may be tried again with the same key', async () => {
  const server = await startApi()
  const { acr } = await startPaying(server)
  await server.database.prisma.$executeRaw`ALTER TABLE "Payment" RENAME TO "PaymentAway"`
  const paid = { reference: acr.number, amount: acr.amount, paidOn: '2026-11-10', channel: 'fpx' }
  const once = { headers: { 'idempotency-key': 'pay-1' } }
  const failed = await server.post('/payments', paid, once)
  expect(problem(failed)).toEqual([500, 'failed'])
  expect(failed.text).not.toMatch(/prisma|relation|Payment"|\.ts/i)
  expect(server.logged.some(line => line.includes('an API request failed'))).toBe(true)
  await server.database.prisma.$executeRaw`ALTER TABLE "PaymentAway" RENAME TO "Payment"`
  expect((await server.post('/payments', paid, once)).status).toBe(201)
})

test('where the portal is the record, references are reported and not issued', async () => {
  const { post } = await startApi({ operator: 'companion' })
  await post('/employers', { code, name: 'Kedai Siti' })
  const line = { name: 'Ahmad', identity: '900101015555', wages: 325_000 }
  const { body: schedule } = await post(`/employers/${code}/schedules`, { period: '2026-10', lines: [line] })
  await post(`/schedules/${schedule.id}/decision`, { decision: 'accept' })
  const scheduleIds = [schedule.id]
  const issued = await post(`/employers/${code}/references`, { scheduleIds })
  expect([...problem(issued), issued.body.reason]).toEqual([409, 'refused', 'notIssuedHere'])
  const report = { number: 'ACR000000000077', amount: schedule.amounts.ACR, scheduleIds }
  const first = await post(`/employers/${code}/reference-reports`, report)
  const again = await post(`/employers/${code}/reference-reports`, report)
  expect([first.status, again.status, again.body]).toEqual([201, 200, first.body])
})
