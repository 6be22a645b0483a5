// `npm run -s api-key -- create NAME --scopes …|list|revoke ID|demo`: keys of the REST API. Ends with 0, 1 when there is
// no such key or scope, 2 when the store could not be opened or for usage.
import { parseArgs } from 'node:util'
import { createKey, listKeys, revokeKey } from '../adapters/db/api/api-key.ts'
import { demoKey } from '../adapters/db/api/demo-key.ts'
import type { Database } from '../adapters/db/database.ts'
import { openDatabase } from '../adapters/db/open.ts'
import { loadApiTexts } from '../adapters/text/api-texts.ts'
import { readStorePlace } from '../config.ts'
import type { Instant } from '../core/calendar/instant.ts'
import { Scope } from '../wire/scope.ts'
import { readLanguage } from './cli-text.ts'

const language = readLanguage(process.env)
const { texts } = loadApiTexts()
const say = (key: string, values?: Record<string, string>) => texts(language, `key.${key}`, values)

// Ended outright: the migration engine leaves a timer of ten seconds behind.
process.exit(await run())

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { scopes: { type: 'string' } },
  })
  const [command, name] = positionals
  if (command === 'create' && name && values.scopes) return create(name, values.scopes.split(','))
  if (command === 'revoke' && name) return withStore(database => revoke(database, name))
  if (command === 'list') return withStore(list)
  if (command === 'demo') return showDemo()
  return failed(say('usage', { scopes: Scope.options.join(' ') }), 2)
}

function place() {
  return readStorePlace(process.env)
}

function showDemo(): number {
  const { DATA_DIR } = place()
  const token = demoKey(DATA_DIR)
  if (token === undefined) return failed(say('noDemo'), 1)
  console.log(token)
  return 0
}

async function create(name: string, asked: string[]): Promise<number> {
  const scopes = asked.includes('all') ? Scope.options : asked
  const unknown = scopes.find(scope => !Scope.safeParse(scope).success)
  if (unknown !== undefined) return failed(say('scopeUnknown', { scope: unknown }), 1)
  return withStore(async database => {
    const { id, token } = await createKey(database, { name, scopes, at: Date.now() as Instant })
    console.error(say('made', { id }))
    console.log(token)
    return 0
  })
}

async function revoke(database: Database, id: string): Promise<number> {
  if (!(await revokeKey(database, id, Date.now() as Instant))) return failed(say('unknown', { id }), 1)
  console.log(say('revoked', { id }))
  return 0
}

async function list(database: Database): Promise<number> {
  const keys = await listKeys(database)
  if (keys.length === 0) console.log(say('none'))
  for (const { id, name, scopes, createdAt, lastUsedAt, revokedAt } of keys) {
    const dates = [createdAt, lastUsedAt, revokedAt].map(date => date?.toISOString() ?? '-')
    console.log([id, name, scopes.join(','), ...dates].join('\t'))
  }
  return 0
}

async function withStore(work: (database: Database) => Promise<number>): Promise<number> {
  try {
    const database = await openDatabase(place())
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'DataDirTaken') return failed(say('inUse'), 2)
    return failed(error instanceof Error ? error.message : String(error), 2)
  }
}

function failed(text: string, status: number): number {
  console.error(text)
  return status
}
