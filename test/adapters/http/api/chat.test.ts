import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openJson } from '../../../../src/adapters/db/store/sealed-json.ts'
import { engines } from '../../../support/database.ts'
import { type ApiServer, botId, code, startApi, today } from './api-server.ts'

const text = { ms: 'Sila hantar jadual <Oktober>.', en: 'Please send the <October> schedule.' }

async function person(
  { database }: ApiServer,
  externalId: bigint,
  about: { reachable?: boolean; ended?: boolean },
) {
  const { reachable = true, ended = false } = about
  const employer = await database.prisma.employer.findUniqueOrThrow({ where: { code } })
  await database.prisma.person.create({
    data: {
      ...{ channel: 'telegram', botId, externalId, reachable },
      links: {
        create: [
          {
            ...{ employerId: employer.id, role: 'owner', proof: 'portal' },
            ...(ended && { endedAt: new Date(today) }),
          },
        ],
      },
    },
  })
}

test.each(engines)('a message goes to each linked chat that can be reached, once (%s)', async engine => {
  const server = await startApi({ engine })
  const { post, database } = server
  await post('/employers', { code, name: 'Kedai Siti' })
  await person(server, 1n, {})
  await person(server, 2n, {})
  await person(server, 3n, { reachable: false })
  await person(server, 4n, { ended: true })
  const once = { headers: { 'idempotency-key': 'm-1' } }
  for (let n = 0; n < 2; n++) {
    const { status, body } = await post(`/employers/${code}/messages`, { text }, once)
    expect([status, body]).toEqual([202, { recipients: 2 }])
  }
  const lines = await database.prisma.outbox.findMany({ include: { chat: true } })
  expect(lines.map(({ chat, priority }) => [chat.externalId, priority]).toSorted()).toEqual([
    ...[
      [1n, 1],
      [2n, 1],
    ],
  ])
  const [line] = lines.map(({ lineSealed }) => openJson(database.sealing, lineSealed))
  expect(line).toEqual({ say: { lines: [{ written: text }] } })
})

test('a message to an employer that is not on record goes nowhere, and says so', async () => {
  const { post } = await startApi()
  const { status, body } = await post(`/employers/${code}/messages`, { text })
  expect([status, body.reason]).toEqual([404, 'employerUnknown'])
})

test('a link is shown once, is good for a quarter of an hour unless told, and lies as a hash', async () => {
  const { post, database } = await startApi()
  await post('/employers', { code, name: 'Kedai Siti' })
  const { status, body } = await post(`/employers/${code}/link-tokens`, { role: 'owner' })
  expect(status).toBe(201)
  expect(Date.parse(body.expiresAt) - today).toBe(15 * 60_000)
  // What Telegram takes as the start parameter of a deep link.
  expect(body.token).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  const row = await database.prisma.linkToken.findFirstOrThrow()
  expect(Buffer.from(row.tokenHash)).toEqual(createHash('sha256').update(body.token).digest())
  expect(row.usedAt).toBeNull()
  const short = await post(`/employers/${code}/link-tokens`, { role: 'member', minutes: 1 })
  expect(Date.parse(short.body.expiresAt) - today).toBe(60_000)
})
