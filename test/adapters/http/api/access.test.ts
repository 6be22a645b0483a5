import { describe, expect, test } from 'vitest'
import { revokeKey } from '../../../../src/adapters/db/api/api-key.ts'
import { operations } from '../../../../src/adapters/http/api/operations.ts'
import { Scope } from '../../../../src/wire/scope.ts'
import { type ApiServer, startApi, today } from './api-server.ts'

const uuid = '01a20669-fe1f-74c0-8895-f9f5c38514ef'
const values: Record<string, string> = {
  ...{ code: 'A3700000123Z', period: '2026-10', number: 'ACR000000000001', id: uuid },
  reference: 'SHB-26-000001-B',
  ...{ key: 'skbbkWith', language: 'ms', group: 'acr' },
}

function everyRoute() {
  return operations.map(({ method, path, scope }) => ({
    method: method.toUpperCase(),
    path: path.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? ''),
    scope,
  }))
}

async function answers(server: ApiServer, tokenFor: (scope: Scope) => Promise<string | null>) {
  const told: string[] = []
  for (const { method, path, scope } of everyRoute()) {
    const { status, body } = await server.ask(method, path, { token: await tokenFor(scope) })
    told.push(`${status} ${body.code}`)
  }
  return [...new Set(told)]
}

describe('every route', () => {
  test('wants a key', async () => {
    const server = await startApi()
    expect(await answers(server, async () => null)).toEqual(['401 keyMissing'])
  })

  test('wants a key that is on record, whole and unaltered', async () => {
    const server = await startApi()
    const wrong = [
      ...[`${server.token.slice(0, -1)}${server.token.endsWith('A') ? 'B' : 'A'}`, server.token.slice(0, -1)],
      ...['nonsense', `shb_${'0'.repeat(16)}_${'A'.repeat(43)}`, `${server.token}x`],
    ]
    for (const token of wrong) expect(await answers(server, async () => token)).toEqual(['401 keyWrong'])
  })

  test('takes the word before the key in any case, as HTTP does', async () => {
    const { get, token } = await startApi()
    const answer = await get('/employers', { headers: { authorization: `bearer ${token}` }, token: null })
    expect(answer.status).toBe(200)
  })

  test('refuses a key that was revoked', async () => {
    const server = await startApi()
    const token = await server.makeKey()
    await revokeKey(server.database, token.split('_')[1] ?? '', today)
    expect(await answers(server, async () => token)).toEqual(['401 keyRevoked'])
  })

  test('refuses a key with every scope but its own', async () => {
    const server = await startApi()
    const keys = new Map<Scope, string>()
    for (const scope of Scope.options) {
      keys.set(scope, await server.makeKey(Scope.options.filter(each => each !== scope)))
    }
    expect(await answers(server, async scope => keys.get(scope) ?? '')).toEqual(['403 scopeMissing'])
  })

  test('lets a key in that has only its own scope', async () => {
    const server = await startApi()
    const keys = new Map<Scope, string>()
    for (const scope of Scope.options) keys.set(scope, await server.makeKey([scope]))
    const told = await answers(server, async scope => keys.get(scope) ?? '')
    expect(told.filter(each => /^40[13]/.test(each))).toEqual([])
  })
})

test('a key is kept as a hash, with the time of its last use', async () => {
  const { database, get, token } = await startApi()
  await get('/employers')
  const row = await database.prisma.apiKey.findFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(token.split('_').slice(2).join('_'))
  expect(row.secretHash).toHaveLength(32)
  expect(row.lastUsedAt).toEqual(new Date(today))
})
