// Before the tests: one PostgreSQL server and, on each engine, one migrated database that the tests copy.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../src/adapters/db/embedded.ts'
import { migratePostgres } from '../../src/adapters/db/postgres.ts'
import { type JobsOptions, startJobs } from '../../src/adapters/jobs/jobs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server is, without a database: postgres://user:password@host:port */
    postgresServer: string
    /** The migrated database to clone. */
    postgresTemplate: string
    /** Where tests make their files: it goes when the run ends. */
    testFolder: string
    /** The folder of a migrated, closed PGlite to copy. */
    pgliteTemplate: string
    /** The same before any migration. */
    pgliteEmpty: string
  }
}

const template = 'sahabat_template'
let supervisor: ChildProcess | undefined

export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sahabat-tests-'))
  chmodSync(folder, 0o711) // the server may run as another user
  const [server] = await Promise.all([startServer(folder), embeddedTemplate(folder)])
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${template}`)
  await client.end()
  await migratePostgres(`${server}/${template}`)
  await withQueues({ connectionString: `${server}/${template}` })
  project.provide('postgresServer', server)
  project.provide('postgresTemplate', template)
  project.provide('testFolder', folder)
  project.provide('pgliteTemplate', join(folder, 'store'))
  project.provide('pgliteEmpty', join(folder, 'empty'))
}

export async function teardown(): Promise<void> {
  if (!supervisor || supervisor.exitCode !== null) return
  const ended = once(supervisor, 'exit')
  supervisor.stdin?.end()
  await ended
}

async function embeddedTemplate(dataDir: string): Promise<void> {
  const pglite = await PGlite.create({ dataDir: join(dataDir, 'empty') })
  await pglite.close()
  cpSync(join(dataDir, 'empty'), join(dataDir, 'store'), { recursive: true })
  const database = await openEmbedded({ dataDir })
  await withQueues(database.boss)
  await database.close()
}

/** Making the tables of the jobs takes an assistant as long as the rest of its first start. */
async function withQueues(store: JobsOptions['store']): Promise<void> {
  const heardError = (error: Error) => {
    throw error
  }
  const jobs = await startJobs({ store, works: false, heardError })
  await jobs.stop()
}

/** In a process group of its own, so that Ctrl+C reaches it as the end of its input, like every other end. */
async function startServer(folder: string): Promise<string> {
  const script = join(import.meta.dirname, 'postgres-supervisor.ts')
  supervisor = spawn(process.execPath, [script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
  if (!supervisor.stdout) throw new Error('The supervisor has no output.')
  for await (const line of createInterface(supervisor.stdout)) return line
  throw new Error('PostgreSQL did not start: its reason is above.')
}
