// The REST API over real HTTP on a database of its own; both end with the test.
import { onTestFinished } from 'vitest'
import { createKey } from '../../../../src/adapters/db/api/api-key.ts'
import { createAlmanac } from '../../../../src/adapters/holidays/almanac.ts'
import { startServer } from '../../../../src/adapters/http/server.ts'
import type { Jobs } from '../../../../src/adapters/jobs/jobs.ts'
import { loadTexts } from '../../../../src/adapters/text/texts.ts'
import type { Clock } from '../../../../src/app/ports.ts'
import { api } from '../../../../src/assistant-api.ts'
import { liveKnowledge } from '../../../../src/assistant-knowledge.ts'
import type { Instant } from '../../../../src/core/calendar/instant.ts'
import type { OperatorMode } from '../../../../src/core/domain/operator.ts'
import { Scope } from '../../../../src/wire/scope.ts'
import { keptLog } from '../../../support/assistant.ts'
import { type Engine, type TestDatabase, testDatabase } from '../../../support/database.ts'

export const today = Date.parse('2026-11-23T04:00:00Z') as Instant
export const botId = 5_900_000_001n

export type ServerChoice = {
  engine?: Engine
  operator?: OperatorMode
  pace?: { perSecond: number; burst: number }
  jobs?: (database: TestDatabase) => Promise<Jobs>
  /** The time that jobs go by as well. */
  clock?: Clock
}

export type ApiServer = Awaited<ReturnType<typeof startApi>>

const noJobs: Jobs = {
  send: async () => {},
  work: async () => {},
  schedule: async () => {},
  stop: async () => {},
}

export async function startApi({ engine, operator = 'official', pace, jobs, clock: own }: ServerChoice = {}) {
  const database = await testDatabase(engine)
  onTestFinished(database.drop)
  const time = { now: today }
  const clock = own ?? { now: () => time.now }
  const logged: string[] = []
  const parts = {
    ...{ database, clock, botId, channel: 'telegram', log: keptLog(logged) },
    jobs: (await jobs?.(database)) ?? noJobs,
    operator: { mode: operator, name: 'Sahabat', specimen: true },
    almanac: createAlmanac(),
    live: await liveIn(database),
  }
  const router = api(parts, { pace: pace ?? { perSecond: 1e6, burst: 1e6 } })
  const options = { port: 0, host: '127.0.0.1', isReady: async () => true, log: parts.log }
  const server = await startServer({ ...options, routers: [router] })
  onTestFinished(server.stop)
  const url = `http://127.0.0.1:${server.port}`
  const makeKey = async (scopes: readonly string[] = Scope.options) =>
    (await createKey(database, { name: 'A test', scopes, at: today })).token
  return { url, database, time, logged, parts, makeKey, ...client(url, await makeKey()) }
}

/** The files are read and indexed once for all tests of a file. */
let library: ReturnType<typeof loadTexts> | undefined

async function liveIn(database: TestDatabase) {
  library ??= loadTexts()
  const live = await liveKnowledge({ database, log: keptLog([]) }, library)
  onTestFinished(live.stop)
  return live
}

export type Answer = { status: number; headers: Headers; body: Body; text: string }
// biome-ignore lint/suspicious/noExplicitAny: replies are looked into freely.
export type Body = any

type Asked = { body?: unknown; headers?: Record<string, string>; token?: string | null }

/** Asks as another system would; `token` null for none. */
function client(url: string, ownToken: string) {
  const ask = async (method: string, path: string, { body, headers, token }: Asked = {}): Promise<Answer> => {
    const given = token === undefined ? ownToken : token
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(given !== null && { authorization: `Bearer ${given}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : text,
    }
  }
  return {
    token: ownToken,
    ask,
    get: (path: string, asked?: Asked) => ask('GET', path, asked),
    post: (path: string, body: unknown, asked?: Asked) => ask('POST', path, { body, ...asked }),
    put: (path: string, body: unknown, asked?: Asked) => ask('PUT', path, { body, ...asked }),
    patch: (path: string, body: unknown, asked?: Asked) => ask('PATCH', path, { body, ...asked }),
    remove: (path: string, asked?: Asked) => ask('DELETE', path, asked),
  }
}

export const code = 'A3700000123Z'
export const oneLine = { name: 'Ahmad bin Ali', identity: '900101015555', wages: 325_000 }

/** An employer with one accepted schedule, and an ACR and an ECR for it. */
export async function startPaying(server: ApiServer, period = '2026-10') {
  const { post } = server
  await post('/employers', { code, name: 'Kedai Siti Sdn. Bhd.' })
  const { body: schedule } = await post(`/employers/${code}/schedules`, { period, lines: [oneLine] })
  await post(`/schedules/${schedule.id}/decision`, { decision: 'accept' })
  const { body } = await post(`/employers/${code}/references`, { scheduleIds: [schedule.id] })
  const [acr, ecr] = body.items
  return { scheduleId: schedule.id as string, acr, ecr }
}
