import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Jobs, startJobs } from '../../../src/adapters/jobs/jobs.ts'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let jobs: Jobs
  const errors: Error[] = []
  beforeEach(async () => {
    database = await testDatabase(engine)
    jobs = await started(true)
  })
  afterEach(async () => {
    await jobs.stop()
    await database.drop()
    expect(errors.splice(0)).toEqual([])
  })

  const started = (works: boolean) =>
    startJobs({ store: database.boss, works, heardError: error => void errors.push(error) })
  const send = (mailId: string, from = jobs) =>
    database.prisma.$transaction(tx => from.send(tx, { queue: 'mail.send', payload: { mailId } }))

  test('a job sent in a transaction runs once after the commit, without waiting for a look', async () => {
    const ran = seen<string>()
    await jobs.work('mail.send', async ({ mailId }) => ran.add(mailId))
    await pause(1_000)
    await database.prisma.$transaction(async tx => {
      await jobs.send(tx, { queue: 'mail.send', payload: { mailId: 'm-1' } })
      await pause(200)
      expect(ran.all).toEqual([])
    })
    const committed = performance.now()
    await ran.count(1)
    expect(performance.now() - committed).toBeLessThan(1_500)
    await pause(300)
    expect(ran.all).toEqual(['m-1'])
  })

  test('a job sent in a transaction that rolls back does not exist', async () => {
    const ran = seen<string>()
    await jobs.work('mail.send', async ({ mailId }) => ran.add(mailId))
    const undone = database.prisma.$transaction(async tx => {
      await jobs.send(tx, { queue: 'mail.send', payload: { mailId: 'undone' } })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await send('kept')
    await ran.count(1)
    expect(ran.all).toEqual(['kept'])
  })

  test('a process that only sends leaves the running to another', async () => {
    const ran = seen<string>()
    const sender = await started(false)
    await send('m-1', sender)
    await sender.stop()
    await jobs.work('mail.send', async ({ mailId }) => ran.add(mailId))
    await ran.count(1)
    expect(ran.all).toEqual(['m-1'])
  })

  test('jobs sent before a restart run after it', async () => {
    await send('m-1')
    await jobs.stop()
    jobs = await started(true)
    const ran = seen<string>()
    await jobs.work('mail.send', async ({ mailId }) => ran.add(mailId))
    await ran.count(1)
    expect(ran.all).toEqual(['m-1'])
  })

  test('a job that throws is told and kept to be tried again', async () => {
    const told = errors.splice(0)
    await jobs.work('mail.send', async () => {
      throw new Error('no mail server')
    })
    await send('m-1')
    while (errors.length === 0) await pause(50)
    told.push(...errors.splice(0))
    await jobs.stop()
    expect(told.map(error => error.message)).toEqual(['no mail server'])
    const kept = await database.prisma
      .$queryRaw`SELECT state::text, retry_count FROM pgboss.job WHERE name = 'mail.send'`
    expect(kept).toEqual([{ state: 'retry', retry_count: 0 }])
  })

  test('stopping waits for the job that is running', async () => {
    const ran = seen<string>()
    await jobs.work('mail.send', async ({ mailId }) => {
      ran.add(`${mailId} begun`)
      await pause(500)
      ran.add(`${mailId} done`)
    })
    await send('m-1')
    await ran.count(1)
    await jobs.stop()
    expect(ran.all).toEqual(['m-1 begun', 'm-1 done'])
  })

  test('sealing waits at most once in the queue, however often it is sent', async () => {
    for (let n = 0; n < 3; n++) {
      await database.prisma.$transaction(tx => jobs.send(tx, { queue: 'audit.seal', payload: {} }))
    }
    const [waiting] = await database.prisma.$queryRaw<{ jobs: bigint }[]>`
      SELECT count(*) AS jobs FROM pgboss.job WHERE name = 'audit.seal'`
    expect(waiting?.jobs).toBe(1n)
  })

  test('a schedule is kept once, by Malaysian time', async () => {
    await jobs.schedule('retention', '0 3 * * *', {})
    await jobs.schedule('retention', '30 3 * * *', {})
    const schedules = await database.prisma.$queryRaw`SELECT name, cron, timezone FROM pgboss.schedule`
    expect(schedules).toEqual([{ name: 'retention', cron: '30 3 * * *', timezone: 'Asia/Kuala_Lumpur' }])
  })
})

describe('on postgres, with two processes', () => {
  test('each job runs in one of them', async () => {
    const database = await testDatabase('postgres')
    const options = { store: database.boss, works: true, heardError: () => {} }
    const processes = await Promise.all([startJobs(options), startJobs(options)])
    const ran = seen<string>()
    for (const jobs of processes) await jobs.work('mail.send', async ({ mailId }) => ran.add(mailId))
    const mails = Array.from({ length: 6 }, (_, n) => `m-${n}`)
    await database.prisma.$transaction(async tx => {
      for (const mailId of mails) await processes[0].send(tx, { queue: 'mail.send', payload: { mailId } })
    })
    const committed = performance.now()
    await ran.count(6)
    expect(performance.now() - committed).toBeLessThan(1_500)
    await pause(300)
    expect(ran.all.toSorted()).toEqual(mails)
    await Promise.all(processes.map(jobs => jobs.stop()))
    await database.drop()
  })
})

/** What happened, and waiting until it happened so often. */
function seen<T>() {
  const all: T[] = []
  let check = () => {}
  return {
    all,
    add: (item: T) => {
      all.push(item)
      check()
    },
    count: (count: number) =>
      new Promise<void>(resolve => {
        check = () => void (all.length >= count && resolve())
        check()
      }),
  }
}

function pause(ms: number) {
  return new Promise(resolve => setTimeout(resolve, ms))
}
