import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { keyStore } from '../../src/adapters/db/api/api-key.ts'
import { ensureDemoKey } from '../../src/adapters/db/api/demo-key.ts'
import { openEmbedded } from '../../src/adapters/db/embedded.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import { copiedDataDir } from '../support/database.ts'

const today = Date.parse('2026-11-23T04:00:00Z') as Instant
const program = 'src/cli/api-key.ts'

/** Runs the command on a store of its own. */
function command(place: string) {
  const env = { ...process.env, DATA_DIR: place, DATABASE_URL: '', LC_ALL: 'en_GB.UTF-8' }
  return async (...args: string[]) => {
    const options = ['--disable-warning=ExperimentalWarning', program, ...args]
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, options, { env })
      return { status: 0, stdout, stderr }
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      return { status: code, stdout, stderr }
    }
  }
}

function store() {
  const { place, drop } = copiedDataDir()
  onTestFinished(drop)
  return { place, apiKey: command(place) }
}

test('a key is made and shown once, listed without its secret, and revoked', async () => {
  const { apiKey } = store()
  const made = await apiKey('create', 'Portal', '--scopes', 'employers:read,payments:write')
  expect(made.stdout).toMatch(/^shb_[0-9a-f]{16}_[\w-]{43}\n$/)
  const [, id = '', ...parts] = made.stdout.trim().split('_')
  const secret = parts.join('_')
  const listed = await apiKey('list')
  expect(listed.stdout).toContain(`${id}\tPortal\temployers:read,payments:write`)
  expect(listed.stdout).not.toContain(secret)
  expect(await apiKey('revoke', id)).toMatchObject({ status: 0, stdout: `Key ${id} was revoked.\n` })
  expect((await apiKey('revoke', id)).status).toBe(1)
})

test('a scope that there is not is refused, and so is a command', async () => {
  const { apiKey } = store()
  const wrong = await apiKey('create', 'Portal', '--scopes', 'employers:read,everything')
  expect([wrong.status, wrong.stderr]).toEqual([1, 'There is no scope everything.\n'])
  expect((await apiKey('make')).status).toBe(2)
})

test('while the server has the store, the command says so', async () => {
  const { place, apiKey } = store()
  const database = await openEmbedded({ dataDir: place })
  const refused = await apiKey('list')
  await database.close()
  expect([refused.status, refused.stderr.split(':')[0]]).toEqual([
    2,
    'The embedded store belongs to the server while it runs',
  ])
})

test('the demo key is made once, kept where only its owner reads it, and shown beside a running server', async () => {
  const { place, apiKey } = store()
  expect((await apiKey('demo')).status).toBe(1)
  const database = await openEmbedded({ dataDir: place })
  const made = { dataDir: place, scopes: ['calculate'], at: today }
  await ensureDemoKey(database, made)
  const shown = await apiKey('demo')
  await ensureDemoKey(database, made)
  expect((await apiKey('demo')).stdout).toBe(shown.stdout)
  expect(statSync(join(place, 'demo-api-key')).mode & 0o777).toBe(0o600)
  expect(await keyStore(database).find(shown.stdout.split('_')[1] ?? '')).toMatchObject({ name: 'Sandbox' })
  await database.close()
})
