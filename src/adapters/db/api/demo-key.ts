// The sandbox's own API key, made at its first start and kept in DATA_DIR for whoever plays there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database } from '../database.ts'
import { createKey, keyStore } from './api-key.ts'

function demoKeyPath(dataDir: string): string {
  return join(dataDir, 'demo-api-key')
}

/** The token of the demo key, or undefined while the sandbox has not been started here. */
export function demoKey(dataDir: string): string | undefined {
  const path = demoKeyPath(dataDir)
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

/** Makes the demo key, unless the one in DATA_DIR is on record. Gives the path of its file. */
export async function ensureDemoKey(
  database: Database,
  { dataDir, scopes, at }: { dataDir: string; scopes: readonly string[]; at: Instant },
): Promise<string> {
  const path = demoKeyPath(dataDir)
  const id = demoKey(dataDir)?.split('_')[1]
  const known = id === undefined ? undefined : await keyStore(database).find(id)
  if (known !== undefined) return path
  const { token } = await createKey(database, { name: 'Sandbox', scopes, at })
  writeFileSync(path, `${token}\n`, { mode: 0o600 })
  return path
}
