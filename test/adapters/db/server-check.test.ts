import { expect, inject, test } from 'vitest'
import { openPostgres } from '../../../src/adapters/db/postgres.ts'
import { refuseOldServer } from '../../../src/adapters/db/server-check.ts'
import { dataKey } from '../../support/database.ts'

test.each([
  [140_012, 'the server is PostgreSQL 14; Sahabat needs 15 or newer: upgrade it.'],
  [90_624, 'the server is PostgreSQL 9; Sahabat needs 15 or newer: upgrade it.'],
])('a server of version %i is refused in one sentence', async (version, sentence) => {
  await expect(refuseOldServer(answering(version))).rejects.toThrow(`DATABASE_URL: ${sentence}`)
})

test.each([150_000, 180_004])('a server of version %i is taken', async version => {
  await refuseOldServer(answering(version))
})

test.each([
  ['a server that does not answer', { port: '1' }, 'nothing answers there'],
  ['a wrong password', { password: 'secret-one' }, 'password authentication failed for user "postgres"'],
  ['a missing database', { pathname: '/nowhere' }, 'database "nowhere" does not exist'],
])('%s is told in one sentence that holds no password', async (_, change, reason) => {
  const url = Object.assign(new URL(`${inject('postgresServer')}/postgres`), change)
  const sentence = `DATABASE_URL: no database at ${url.host}${url.pathname} (${reason}): start it, or correct the address.`
  await expect(openPostgres({ url: url.href, dataKey })).rejects.toThrow(sentence)
})

/** A connection to a server of that version: an old one cannot be had for tests. */
function answering(version: number): Parameters<typeof refuseOldServer>[0] {
  return {
    provider: 'postgres',
    adapterName: 'answering',
    queryRaw: async () => ({ columnNames: ['version'], columnTypes: [], rows: [[String(version)]] }),
    executeRaw: async () => 0,
  }
}
