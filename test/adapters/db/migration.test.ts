import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/adapters/db/database.ts'
import { openEmbedded } from '../../../src/adapters/db/embedded.ts'
import { schemaDifference } from '../../../src/adapters/db/migrate.ts'
import { pgliteAdapter } from '../../../src/adapters/db/pglite-adapter.ts'
import { openPostgres } from '../../../src/adapters/db/postgres.ts'
import { endChildren, start } from '../../support/child.ts'
import {
  copiedDataDir,
  dataKey,
  type Engine,
  emptyDataDir,
  emptyPostgres,
  emptyStore,
  engines,
} from '../../support/database.ts'

const program = (name: string) => join(import.meta.dirname, '../../support/programs', name)
const first = 'CREATE TABLE one (id int);'
const second = 'CREATE TABLE two (id int); CREATE TABLE three (id int);'
const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  await endChildren()
  for (const end of endings.splice(0).toReversed()) await end()
})

describe.each(engines)('on %s', engine => {
  test('a fresh database gets every migration, and a second start applies nothing', async () => {
    const place = await emptyPlace(engine)
    const opened = await open(engine, place)
    const applied = await marks(opened)
    expect(applied.length).toBeGreaterThan(0)
    await opened.close()
    expect(await marks(await open(engine, place))).toEqual(applied)
  })

  test('a broken migration stops the start, names its reason and leaves nothing behind', async () => {
    const place = await emptyPlace(engine)
    const folder = migrations({
      '1_first': first,
      '2_second': `${second} CREATE TABLE four (id nosuchtype);`,
    })
    await expect(open(engine, place, folder)).rejects.toThrow('2_second: type "nosuchtype" does not exist')
    expect(await tables(engine, place)).toEqual([])
  })

  test('a start with the mended migration works', async () => {
    const place = await emptyPlace(engine)
    const folder = migrations({ '1_first': first, '2_second': 'SELECT 1/0;' })
    await expect(open(engine, place, folder)).rejects.toThrow('2_second: division by zero')
    const mended = migrations({ '1_first': first, '2_second': second })
    expect(await marks(await open(engine, place, mended))).toEqual(['1_first', '2_second'])
  })

  test('a migration that fails after others were applied leaves those as they were', async () => {
    const place = await emptyPlace(engine)
    await (await open(engine, place, migrations({ '1_first': first }))).close()
    const folder = migrations({ '1_first': first, '2_second': 'SELECT 1/0;' })
    await expect(open(engine, place, folder)).rejects.toThrow('2_second')
    expect(await tables(engine, place)).toEqual(['_prisma_migrations', 'one'])
  })

  test('a migration may hold functions, with semicolons in them', async () => {
    const place = await emptyPlace(engine)
    const body = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ DECLARE n int; BEGIN n := 1; RETURN n + 1; END $$;`
    const database = await open(engine, place, migrations({ '1_first': body }))
    expect(await database.prisma.$queryRaw`SELECT two()`).toEqual([{ two: 2 }])
  })

  test('a process killed in the middle of a migration leaves nothing behind', async () => {
    const place = await emptyPlace(engine)
    const slow = migrations({ '1_first': first, '2_second': `${second} SELECT pg_sleep(60);` })
    const child = start(program(engine === 'pglite' ? 'own-data-dir.ts' : 'migrate.ts'), [place, slow])
    await child.line()
    child.say('go')
    await new Promise(resolve => setTimeout(resolve, 3_000))
    await child.kill()
    const mended = migrations({ '1_first': first, '2_second': second })
    expect(await marks(await open(engine, place, mended))).toEqual(['1_first', '2_second'])
  })
})

test('two processes that start together migrate once', async () => {
  const { url, drop } = await emptyPostgres()
  endings.push(drop)
  const children = [1, 2].map(() => start(program('migrate.ts'), [url]))
  for (const child of children) expect(await child.line()).toBe('ready')
  for (const child of children) child.say('go')
  const applied = await Promise.all(children.map(async child => JSON.parse(await child.line()) as string[]))
  expect(applied.filter(names => names.length === 0)).toHaveLength(1)
  expect(applied.flat()).toEqual(await marks(await open('postgres', url)))
})

test('schema.prisma and the migrations agree', async () => {
  const { place, drop } = copiedDataDir()
  const pglite = await PGlite.create({ dataDir: join(place, 'store') })
  endings.push(drop, () => pglite.close())
  expect(await schemaDifference(pgliteAdapter(pglite))).toBe('')
})

async function emptyPlace(engine: Engine): Promise<string> {
  const { place, drop } = engine === 'pglite' ? emptyStore() : await emptyPostgres()
  endings.push(drop)
  return place
}

async function open(engine: Engine, place: string, folder?: string): Promise<Database> {
  const from = folder === undefined ? {} : { migrations: folder }
  const database =
    engine === 'pglite'
      ? await openEmbedded({ dataDir: place, ...from })
      : await openPostgres({ url: place, dataKey, poolSize: 2, ...from })
  endings.push(() => database.close())
  return database
}

function migrations(scripts: Record<string, string>): string {
  const { place, drop } = emptyDataDir()
  endings.push(drop)
  for (const [name, script] of Object.entries(scripts)) {
    mkdirSync(join(place, name))
    writeFileSync(join(place, name, 'migration.sql'), script)
  }
  return place
}

async function marks({ prisma }: Database): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`
  return rows.map(row => row.name)
}

async function tables(engine: Engine, place: string): Promise<string[]> {
  const { rows } = engine === 'pglite' ? await inPglite(place) : await inPostgres(place)
  return rows.map(row => row.tablename)
}

const listing = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`

async function inPglite(place: string) {
  const pglite = await PGlite.create({ dataDir: join(place, 'store') })
  const found = await pglite.query<{ tablename: string }>(listing)
  await pglite.close()
  return found
}

async function inPostgres(place: string) {
  const client = new pg.Client({ connectionString: place })
  await client.connect()
  const found = await client.query<{ tablename: string }>(listing)
  await client.end()
  return found
}
