import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { appendAudit } from '../../src/adapters/db/audit.ts'
import { sealAudit } from '../../src/adapters/db/audit-seal.ts'
import { endChildren, start } from '../support/child.ts'
import { type Engine, engines, type TestDatabase, testDatabase } from '../support/database.ts'

const command = join(import.meta.dirname, '../../src/cli/audit.ts')
let database: TestDatabase
afterEach(async () => {
  await endChildren()
  await database.drop()
})

test.each(engines)('on %s the command tells a whole trail and ends with 0', async engine => {
  database = await sealed(engine)
  await database.close()
  const sentence = /^The audit trail is whole\. Sealed rows: 1\. Last hash: [0-9a-f]{64}$/
  expect(await audit(engine)).toEqual([0, expect.stringMatching(sentence)])
})

test('the command tells a trail that was tampered with and ends with 1', async () => {
  database = await sealed('postgres')
  await database.prisma.$transaction(async tx => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.$executeRaw`UPDATE "Audit" SET action = 'x'`
  })
  const sentence = 'The audit trail was tampered with: at place 1, something was altered.'
  expect(await audit('postgres')).toEqual([1, sentence])
})

test('while a server owns DATA_DIR the command ends with 2 and says why', async () => {
  database = await testDatabase('pglite')
  const child = start(command, [], { DATABASE_URL: '', DATA_DIR: database.place })
  await expect(child.line()).rejects.toThrow('is in use by another process')
  expect(await child.ended()).toBe(2)
})

async function sealed(engine: Engine): Promise<TestDatabase> {
  const opened = await testDatabase(engine)
  await opened.prisma.$transaction(tx =>
    appendAudit(tx, {
      at: new Date('2026-01-05T00:00:00Z'),
      actor: { kind: 'system' },
      action: 'started',
      subject: { kind: 'server', id: 'one' },
    }),
  )
  await sealAudit(opened.prisma)
  return opened
}

/** The exit code and the line printed. */
async function audit(engine: Engine): Promise<[number | null, string]> {
  const { place } = database
  const store: Record<string, string> =
    engine === 'pglite' ? { DATABASE_URL: '', DATA_DIR: place } : { DATABASE_URL: place }
  const child = start(command, [], store)
  const line = await child.line()
  return [await child.ended(), line]
}
