import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { notify } from '../../../src/adapters/db/database.ts'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let heard: string[]
  beforeEach(async () => {
    database = await testDatabase(engine)
    heard = []
  })
  afterEach(() => database.drop())

  test('a notification is heard after its commit, with its payload', async () => {
    await database.listen('inbox', payload => heard.push(payload))
    await database.prisma.$transaction(async tx => {
      await notify(tx, 'inbox', 'person-1')
      await pause(200)
      expect(heard).toEqual([])
    })
    await until(() => heard.length > 0)
    expect(heard).toEqual(['person-1'])
  })

  test('a notification of a transaction that rolls back is never heard', async () => {
    await database.listen('inbox', payload => heard.push(payload))
    const undone = database.prisma.$transaction(async tx => {
      await notify(tx, 'inbox', 'undone')
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await say('kept')
    await until(() => heard.length > 0)
    expect(heard).toEqual(['kept'])
  })

  test('each channel and each listener hears its own, until it stops listening', async () => {
    const others: string[] = []
    const stop = await database.listen('inbox', payload => heard.push(payload))
    await database.listen('inbox', payload => others.push(`inbox ${payload}`))
    await database.listen('outbox', payload => others.push(`outbox ${payload}`))
    await say('one')
    await until(() => others.length === 1)
    await stop()
    await say('two')
    await until(() => others.length === 2)
    expect(heard).toEqual(['one'])
    expect(others).toEqual(['inbox one', 'inbox two'])
  })

  test('who hears may start a transaction at once', async () => {
    const counted: number[] = []
    await database.listen('inbox', async () => {
      counted.push(await database.prisma.$transaction(tx => tx.employer.count()))
    })
    await database.prisma.$transaction(async tx => {
      await tx.employer.create({ data: { code: 'A1', name: 'Satu' } })
      await notify(tx, 'inbox', '')
    })
    await until(() => counted.length > 0)
    expect(counted).toEqual([1])
  })

  async function say(payload: string) {
    await database.prisma.$transaction(tx => notify(tx, 'inbox', payload))
  }
})

test('after a cut connection a listener is told once to look for itself, and hears again', async () => {
  const database = await testDatabase('postgres')
  const heard: string[] = []
  await database.listen('inbox', payload => heard.push(payload))
  await database.prisma.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'sahabat listener'`
  await until(() => heard.length > 0)
  await database.prisma.$transaction(tx => notify(tx, 'inbox', 'again'))
  await until(() => heard.length > 1)
  expect(heard).toEqual(['', 'again'])
  await database.drop()
})

async function until(holds: () => boolean) {
  while (!holds()) await pause(20)
}

function pause(ms: number) {
  return new Promise(resolve => setTimeout(resolve, ms))
}
