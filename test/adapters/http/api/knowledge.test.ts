import { describe, expect, test } from 'vitest'
import { keepMiss, labelMiss } from '../../../../src/adapters/db/knowledge/miss.ts'
import { answer } from '../../../../src/core/faq/knowledge.ts'
import { engines } from '../../../support/database.ts'
import { type ApiServer, botId, startApi } from './api-server.ts'

const wording = {
  ...{ topic: 'acr.what', language: 'ms', kind: 'wording', text: 'acr tu binatang apa' },
  ...{ source: 'Asked in the chat', since: '2026-11-23' },
}

async function missed({ database, parts }: ApiServer, question: string, chosen?: string) {
  await database.prisma.$transaction(async tx => {
    const externalId = 700_000_002n
    const who = { channel: 'telegram', botId, externalId }
    const person = (await tx.person.findFirst({ where: who })) ?? (await tx.person.create({ data: who }))
    const context = { ...parts, tx, personId: person.id }
    await keepMiss(context, { question, language: 'ms', kind: 'unknown', near: ['acr.what'] })
    if (chosen) await labelMiss(context, chosen)
  })
}

test('missed questions come in groups, redacted, with what was tapped', async () => {
  const server = await startApi()
  await missed(server, 'acr tu binatang apa, ic saya 900101-14-5555', 'acr.what')
  await missed(server, 'binatang apa acr tu')
  const { items } = (await server.get('/knowledge/misses')).body
  expect(items).toMatchObject([{ count: 2, chosen: { 'acr.what': 1 } }])
  expect(items[0].misses[1].question).toBe('acr tu binatang apa, ic saya ▒▒▒▒')
  const [row] = await server.database.prisma.miss.findMany()
  expect(Buffer.from(row?.questionSealed ?? []).toString()).not.toContain('binatang')
})

test('an overlay is proposed with its effect, and holds only from when it is published until it is taken back', async () => {
  const server = await startApi()
  const proposed = await server.post('/knowledge/overlays', wording)
  expect([proposed.status, proposed.body.overlay]).toMatchObject([201, { state: 'proposed', version: 1 }])
  expect(proposed.body.effect.before.n).toBeGreaterThan(300)
  const path = `/knowledge/overlays/${proposed.body.overlay.id}`
  const wordings = async () =>
    (await server.get('/knowledge/files/ms/acr')).body['acr.what'].wordings as readonly string[]
  expect(await wordings()).not.toContain(wording.text)
  expect((await server.post(`${path}/publication`, undefined)).body.state).toBe('published')
  await expect.poll(wordings, { timeout: 30_000 }).toContain(wording.text)
  expect(answer(server.parts.live.knowledge(), wording.text)).toMatchObject({
    kind: 'answer',
    id: 'acr.what',
  })
  expect((await server.post(`${path}/withdrawal`, undefined)).body.state).toBe('withdrawn')
  await expect.poll(wordings, { timeout: 30_000 }).not.toContain(wording.text)
  const notes = await server.database.prisma.audit.findMany({
    where: { subjectKind: 'overlay' },
    orderBy: { id: 'asc' },
  })
  expect(notes.map(({ action }) => action)).toEqual(['overlayPublished', 'overlayWithdrawn'])
})

test('what the rules of the files forbid is refused, and changes nothing', async () => {
  const server = await startApi()
  const post = async (change: object) =>
    (await server.post('/knowledge/overlays', { ...wording, ...change })).status
  expect(await post({ topic: 'acr.nothing' })).toBe(404)
  expect(await post({ text: 'lupa password' })).toBe(409)
  expect(await post({ text: 'ape maksud acr' })).toBe(409)
  expect(await post({ kind: 'answer', text: '<a href="https://example.org">x</a>' })).toBe(409)
  expect((await server.get('/knowledge/overlays')).body).toEqual({ items: [] })
  const reader = { token: await server.makeKey(['knowledge:read']) }
  expect((await server.post('/knowledge/overlays', wording, reader)).status).toBe(403)
})

describe.each(engines)('on %s', engine => {
  test('of two proposals of one wording for two topics, published at once, one holds and the other is refused', async () => {
    const server = await startApi({ engine })
    const proposed = [wording, { ...wording, topic: 'acr.how_get' }].map(async change => {
      const { body } = await server.post('/knowledge/overlays', change)
      return `/knowledge/overlays/${body.overlay.id}`
    })
    const paths = await Promise.all(proposed)
    const replies = await Promise.all(paths.map(path => server.post(`${path}/publication`, undefined)))
    const refused = replies.filter(({ status }) => status === 409)
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(refused[0]?.body.reason).toBe('wordingTaken')
    const kept = await server.database.prisma.overlay.findMany()
    expect(kept.map(({ state }) => state).toSorted()).toEqual(['proposed', 'published'])
    const holding = paths[replies.findIndex(({ status }) => status === 200)]
    await server.post(`${holding}/withdrawal`, undefined)
    const other = paths.find(path => path !== holding)
    expect((await server.post(`${other}/publication`, undefined)).status).toBe(200)
  })

  test('of two answers the one that was published later holds, not the one that was proposed later', async () => {
    const server = await startApi({ engine })
    const paths: string[] = []
    for (const text of ['Jawapan pertama.', 'Jawapan kedua.']) {
      const { body } = await server.post('/knowledge/overlays', { ...wording, kind: 'answer', text })
      paths.push(`/knowledge/overlays/${body.overlay.id}/publication`)
    }
    for (const path of paths.toReversed()) {
      server.time.now = (server.time.now + 60_000) as typeof server.time.now
      expect((await server.post(path, undefined)).status).toBe(200)
    }
    const answered = async () => (await server.get('/knowledge/files/ms/acr')).body['acr.what'].answer
    await expect.poll(answered, { timeout: 30_000 }).toBe('Jawapan pertama.')
  })

  test('every process that listens hears of what is published', async () => {
    const server = await startApi({ engine })
    const heard: string[] = []
    const stop = await server.database.listen('knowledge', payload => void heard.push(payload))
    const { body } = await server.post('/knowledge/overlays', wording)
    await server.post(`/knowledge/overlays/${body.overlay.id}/publication`, undefined)
    await expect.poll(() => heard.length).toBeGreaterThan(0)
    await stop()
  })
})
