import { describe, expect, test } from 'vitest'
import { engines } from '../../../support/database.ts'
import { code, startApi, startPaying } from './api-server.ts'

const employer = { code, name: 'Kedai Siti' }
const ifMatch = (tag: string | null) => ({ headers: { 'if-match': tag ?? '' } })

test('a change that does not name what it was made from is refused', async () => {
  const { post, patch } = await startApi()
  await post('/employers', employer)
  const answer = await patch(`/employers/${code}`, { name: 'Lain' })
  expect([answer.status, answer.body.code]).toEqual([428, 'ifMatchMissing'])
})

test('a change of what was read is made, and a second one of the same reading refused', async () => {
  const { post, patch, get } = await startApi()
  const tag = (await post('/employers', employer)).headers.get('etag')
  const first = await patch(`/employers/${code}`, { name: 'Kedai Baharu' }, ifMatch(tag))
  expect([first.status, first.body.name]).toEqual([200, 'Kedai Baharu'])
  const second = await patch(`/employers/${code}`, { name: 'Kedai Lama' }, ifMatch(tag))
  expect([second.status, second.body.code]).toEqual([412, 'changedMeanwhile'])
  expect((await get(`/employers/${code}`)).headers.get('etag')).toBe(first.headers.get('etag'))
})

test('who has the newest already is not sent it again', async () => {
  const { post, get } = await startApi()
  const tag = (await post('/employers', employer)).headers.get('etag') ?? ''
  const answer = await get(`/employers/${code}`, { headers: { 'if-none-match': tag } })
  expect([answer.status, answer.text]).toEqual([304, ''])
  const other = await get(`/employers/${code}`, { headers: { 'if-none-match': '"other"' } })
  expect(other.status).toBe(200)
})

describe.each(engines)('on %s', engine => {
  test('of many changes of one reading at once exactly one is made', async () => {
    const server = await startApi({ engine })
    const tag = (await server.post('/employers', employer)).headers.get('etag')
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        server.patch(`/employers/${code}`, { name: `Kedai ${n}` }, ifMatch(tag)),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(412)])
    const made = answers.find(({ status }) => status === 200)
    expect((await server.get(`/employers/${code}`)).body.name).toBe(made?.body.name)
  })

  test('of many changes of one webhook endpoint at once exactly one is made', async () => {
    const server = await startApi({ engine })
    const { body } = await server.post('/webhook-endpoints', { url: 'https://example.my/hook' })
    const path = `/webhook-endpoints/${body.id}`
    const tag = (await server.get(path)).headers.get('etag')
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => server.patch(path, { description: `No. ${n}` }, ifMatch(tag))),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(412)])
  })
})

test('contacts are added, changed field by field, and removed', async () => {
  const { post, patch, get, remove } = await startApi()
  await post('/employers', employer)
  const added = await post(`/employers/${code}/contacts`, {
    ...{ name: 'Siti', position: 'Kerani', email: 'siti@example.my', phone: '+60123456789' },
  })
  const path = `/contacts/${added.body.id}`
  const changed = await patch(path, { phone: null, name: 'Siti Aminah' }, ifMatch(added.headers.get('etag')))
  expect(changed.body).toMatchObject({ name: 'Siti Aminah', position: 'Kerani', email: 'siti@example.my' })
  expect(changed.body).not.toHaveProperty('phone')
  expect((await remove(path, ifMatch('"old"'))).status).toBe(412)
  expect((await remove(path, ifMatch(changed.headers.get('etag')))).status).toBe(204)
  expect((await get(path)).status).toBe(404)
})

test('an unpaid reference is removed by who has seen it as it is, and a paid one by nobody', async () => {
  const server = await startApi()
  const { acr, ecr } = await startPaying(server)
  const seen = await server.get(`/references/${acr.number}`)
  const paid = { reference: ecr.number, amount: ecr.amount, paidOn: '2026-11-10', channel: 'fpx' }
  await server.post('/payments', paid)
  const removed = await server.remove(`/references/${acr.number}`, ifMatch(seen.headers.get('etag')))
  expect([removed.status, removed.body.state]).toEqual([200, 'removed'])
  const refused = await server.remove(`/references/${ecr.number}`, ifMatch('*'))
  expect([refused.status, refused.body.reason]).toEqual([409, 'referenceIsPaid'])
})
