import { expect, test } from 'vitest'
import type { Instant } from '../../../../src/core/calendar/instant.ts'
import { startApi, today } from './api-server.ts'

test('a key may ask so much at once, is told what is left, and then when to come again', async () => {
  const { get, time, makeKey } = await startApi({ pace: { perSecond: 2, burst: 3 } })
  const left = []
  for (let n = 0; n < 3; n++) left.push((await get('/employers')).headers.get('ratelimit-remaining'))
  expect(left).toEqual(['2', '1', '0'])
  const refused = await get('/employers')
  expect([refused.status, refused.body.code]).toEqual([429, 'tooManyRequests'])
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    ...{ 'ratelimit-limit': '3', 'ratelimit-remaining': '0', 'ratelimit-reset': '2', 'retry-after': '1' },
  })
  expect((await get('/employers', { token: await makeKey() })).status).toBe(200)
  time.now = (today + 500) as Instant
  expect((await get('/employers')).status).toBe(200)
})

test('many requests at once take no more than there is', async () => {
  const { get } = await startApi({ pace: { perSecond: 1, burst: 5 } })
  const answers = await Promise.all(Array.from({ length: 20 }, () => get('/employers')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
})
