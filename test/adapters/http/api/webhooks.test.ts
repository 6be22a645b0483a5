import { Webhook } from 'standardwebhooks'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startJobs } from '../../../../src/adapters/jobs/jobs.ts'
import { tellWebhooks } from '../../../../src/assistant-api.ts'
import type { Instant } from '../../../../src/core/calendar/instant.ts'
import { engines, type TestDatabase } from '../../../support/database.ts'
import { type Behaviour, startReceiver } from '../../webhooks/receiver.ts'
import { type ApiServer, code, startApi, startPaying } from './api-server.ts'

const clock = { now: () => Date.now() as Instant }

/** An API that tells what happens, through real jobs, and tries again a moment later. */
async function startTelling(engine: (typeof engines)[number]): Promise<ApiServer> {
  const heardError = () => {}
  const jobs = ({ boss }: TestDatabase) => startJobs({ store: boss, works: true, heardError })
  const server = await startApi({ engine, jobs, clock })
  onTestFinished(() => server.parts.jobs.stop())
  onTestFinished(await tellWebhooks(server.parts, { allowPrivate: true, waits: [50, 50] }))
  return server
}

async function hook(server: ApiServer, ...behaviours: Behaviour[]) {
  const receiver = await startReceiver(...behaviours)
  const { body } = await server.post('/webhook-endpoints', { url: receiver.url })
  return { ...receiver, endpoint: body }
}

describe.each(engines)('on %s', engine => {
  test('each change reaches the receiver signed and in order, also past a receiver that hangs', async () => {
    const server = await startTelling(engine)
    const hanging = await hook(server, 'hang')
    const { received, endpoint } = await hook(server, 200)
    const { acr } = await startPaying(server)
    await eventually(() => received.length >= 5)
    const told = received.map(({ body, headers }) =>
      new Webhook(endpoint.secret).verify(body, headers as Record<string, string>),
    ) as { type: string; sequence: number; data: { employer: string; number?: string } }[]
    expect(told.map(({ type }) => type)).toEqual([
      ...['employer.registered', 'schedule.submitted', 'schedule.accepted', 'acr.generated', 'acr.generated'],
    ])
    expect(told.map(({ data }) => data.employer)).toEqual(Array(5).fill(code))
    expect(told[3]?.data.number).toBe(acr.number)
    expect(told.map(({ sequence }) => sequence)).toEqual(told.map(({ sequence }) => sequence).toSorted())
    expect(hanging.received).toHaveLength(1)
  }, 40_000)

  test('a failure is tried again, 410 ends it, and the log tells both', async () => {
    const server = await startTelling(engine)
    const { received, endpoint, plan } = await hook(server, 500, 200)
    await server.post('/employers', { code, name: 'Kedai Siti' })
    await eventually(() => received.length >= 2)
    expect(received[0]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id'])
    plan.behaviours = [410]
    await server.post('/employers', { code: 'A3700000124Z', name: 'Kedai Lain' })
    const path = `/webhook-endpoints/${endpoint.id}`
    await eventually(async () => (await server.get(path)).body.enabled === false)
    expect((await server.get(path)).body.disabledReason).toBe('gone')
    const { body } = await server.get(`${path}/deliveries`)
    const log = body.items.map(({ state, attempts }: { state: string; attempts: { status: number }[] }) => [
      state,
      attempts.map(({ status }) => status),
    ])
    expect(log).toEqual([
      ['failed', [410]],
      ['delivered', [500, 200]],
    ])
  }, 40_000)
})

test('the secret of an endpoint is shown once, and lies sealed', async () => {
  const { post, get, database } = await startApi()
  const { body } = await post('/webhook-endpoints', { url: 'https://example.my/hook' })
  expect(body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect((await get(`/webhook-endpoints/${body.id}`)).body).not.toHaveProperty('secret')
  const row = await database.prisma.webhookEndpoint.findFirstOrThrow()
  expect(Buffer.from(row.secretSealed).toString('latin1')).not.toContain(body.secret)
})

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 50))
}
