import { expect, test } from 'vitest'
import { code, startApi } from './api-server.ts'

const codeOf = (n: number) => `A37000001${String(n).padStart(2, '0')}Z`

test('following the cursor shows every record once, the newest first', async () => {
  const { get, post } = await startApi()
  for (let n = 0; n < 7; n++) await post('/employers', { code: codeOf(n), name: `Kedai ${n}` })
  const seen: string[] = []
  let path: string | undefined = '/employers?limit=3'
  const sizes: number[] = []
  while (path) {
    const { body, headers } = await get(path)
    sizes.push(body.items.length)
    seen.push(...body.items.map((item: { code: string }) => item.code))
    path = /^<\/api\/v1(.*)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1]
    expect(path === undefined).toBe(body.next === undefined)
  }
  expect(sizes).toEqual([3, 3, 1])
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map(codeOf))
})

test('a list can be narrowed, and its cursor keeps to it', async () => {
  const { get, post } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti' })
  for (const period of ['2026-08', '2026-09', '2026-10']) {
    const lines = [{ name: 'Ahmad', identity: '900101015555', wages: 100_000 }]
    await post(`/employers/${code}/schedules`, { period, lines })
  }
  const first = await get(`/schedules?employer=${code}&limit=2`)
  expect(first.headers.get('link')).toContain(`employer=${code}`)
  const second = await get(`/schedules?employer=${code}&limit=2&cursor=${first.body.next}`)
  const periods = [...first.body.items, ...second.body.items].map(({ period }) => period)
  expect(periods).toEqual(['2026-10', '2026-09', '2026-08'])
  expect((await get('/schedules?period=2026-09')).body.items).toHaveLength(1)
  expect((await get('/schedules?employer=A3700000999Z')).body.items).toEqual([])
})

test('the lines of a schedule come in pages, their identity numbers masked', async () => {
  const { get, post } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti' })
  const lines = Array.from({ length: 5 }, (_, n) => ({
    ...{ name: `Pekerja ${n}`, identity: `90010101${String(5555 + n)}`, wages: 100_000 + n },
  }))
  const { body } = await post(`/employers/${code}/schedules`, { period: '2026-10', lines })
  const first = await get(`/schedules/${body.id}/lines?limit=3`)
  const second = await get(`/schedules/${body.id}/lines?limit=3&cursor=${first.body.next}`)
  const all = [...first.body.items, ...second.body.items]
  expect(all.map(({ line, identity }) => `${line} ${identity}`)).toEqual([
    ...['1 900101-••-••55', '2 900101-••-••56', '3 900101-••-••57', '4 900101-••-••58', '5 900101-••-••59'],
  ])
  expect(second.body).not.toHaveProperty('next')
})

test('a cursor that was not made here is refused', async () => {
  const { get } = await startApi()
  for (const cursor of ['abc', 'djE6MQ', Buffer.from('v1:x').toString('base64url')]) {
    const { status, body } = await get(`/employers?cursor=${cursor}`)
    expect([status, body.errors]).toEqual([
      422,
      [
        {
          ...{ in: 'query', pointer: '/cursor' },
          message: 'This cursor was not made here. Please use the one of the page before.',
        },
      ],
    ])
  }
})
