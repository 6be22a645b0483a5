import { expect, test } from 'vitest'
import { acceptLinkToken, openLinkToken } from '../../../../src/app/linking/open-link-token.ts'
import { linking } from '../../../../src/assistant-api.ts'
import { done } from '../../../support/desk.ts'
import { type ApiServer, botId, code, startApi, today } from './api-server.ts'

const minute = 60_000

async function opened(server: ApiServer, more: object = {}) {
  const { body } = await server.post(`/employers/${code}/link-tokens`, { role: 'owner', ...more })
  const person = await server.database.prisma.person.create({
    data: { channel: 'telegram', botId, externalId: 700_000_001n },
  })
  const work = linking(server.parts)
  done(await openLinkToken(work, { personId: person.id, token: body.token }))
  const shown = done(await acceptLinkToken(work, { personId: person.id, tokenId: body.id }))
  return { id: body.id as string, code: shown.code }
}

test('a link begins when the code that the chat was shown is confirmed; it is listed without the person, and ended', async () => {
  const server = await startApi()
  const { post, get, remove } = server
  await post('/employers', { code, name: 'Kedai Siti' })
  const expiresAt = new Date(today + 60 * minute).toISOString()
  const token = await opened(server, { linkExpiresAt: expiresAt })
  const path = `/link-tokens/${token.id}/confirmations`
  const wrong = await post(path, { code: token.code === '000000' ? '000001' : '000000' })
  expect([wrong.status, wrong.body.reason]).toEqual([409, 'linkCodeRefused'])
  const { status, body: link } = await post(path, { code: token.code })
  expect([status, link]).toEqual([
    201,
    {
      id: expect.any(String),
      employerCode: code,
      role: 'owner',
      proof: 'portal',
      startedAt: new Date(today).toISOString(),
      expiresAt,
    },
  ])
  expect((await get(`/employers/${code}/links`)).body).toEqual({ items: [link] })
  expect((await remove(`/links/${link.id}`)).status).toBe(204)
  expect((await remove(`/links/${link.id}`)).body.reason).toBe('linkUnknown')
  expect((await get(`/employers/${code}/links`)).body).toEqual({ items: [] })
})

test('what is wrong with a confirmation is not told apart', async () => {
  const server = await startApi()
  await server.post('/employers', { code, name: 'Kedai Siti' })
  const token = await opened(server)
  const confirm = (id: string, given: string, key?: string) =>
    server.post(`/link-tokens/${id}/confirmations`, { code: given }, key ? { token: key } : {})
  const unknown = '01a20669-fe1f-74c0-8895-f9f5c38514ef'
  const answers = [
    await confirm(unknown, token.code),
    await confirm(token.id, token.code, await server.makeKey()),
    await confirm(token.id, '000000'),
  ]
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]).toMatchObject({ status: 409, body: { reason: 'linkCodeRefused' } })
})

test('a link that would end before it can begin is not minted', async () => {
  const { post } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti' })
  const linkExpiresAt = new Date(today + 5 * minute).toISOString()
  const { status, body } = await post(`/employers/${code}/link-tokens`, { role: 'owner', linkExpiresAt })
  expect([status, body.reason]).toEqual([409, 'linkEndsTooSoon'])
})
