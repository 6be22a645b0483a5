import { randomUUID } from 'node:crypto'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Transaction } from '../../../src/adapters/db/database.ts'
import { queueMail } from '../../../src/adapters/db/store/mail.ts'
import { startJobs } from '../../../src/adapters/jobs/jobs.ts'
import { type Played, play } from '../../support/assistant.ts'
import { eventually } from '../../support/person.ts'

const mail = {
  to: 'majikan@example.my',
  cc: 'rekod@example.my',
  subject: 'Permohonan ID: S-2026-000001',
  text: 'Salam sejahtera.\n\nBorang anda sudah lengkap.',
}

let played: Played
let hurry: () => Promise<number>
let queue: (key: string, after?: (tx: Transaction) => Promise<void>) => Promise<boolean>
beforeEach(async () => {
  played = await play()
  const { database } = played
  const jobs = await startJobs({ store: database.boss, works: false, heardError: () => {} })
  onTestFinished(jobs.stop)
  const sendJob = (tx: Transaction, mailId: string) =>
    jobs.send(tx, { queue: 'mail.send', payload: { mailId } })
  // A try again comes after seconds to an hour: here at once, with a job that finds no mail to wake the worker.
  hurry = async () => {
    const hurried = await database.prisma.$executeRaw`
      UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'retry'`
    await database.prisma.$transaction(tx => sendJob(tx, randomUUID()))
    return hurried
  }
  queue = (key, after) =>
    database.prisma.$transaction(async tx => {
      const queued = await queueMail({ sealing: database.sealing, sendJob }, tx, { key, mail })
      await after?.(tx)
      return queued
    })
})

const row = () => played.database.prisma.mail.findFirstOrThrow()

test('a mail queued in a transaction arrives once, from us, with an id of its own', async () => {
  expect(await queue('registration-1')).toBe(true)
  expect(await queue('registration-1')).toBe(false)
  const [arrived] = await eventually(async () => {
    const mails = await played.mails()
    return mails.length > 0 && mails
  })
  expect(arrived).toMatchObject({
    from: 'sahabat@localhost.localdomain',
    to: ['majikan@example.my', 'rekod@example.my'],
    subject: mail.subject,
    text: expect.stringContaining('Borang anda sudah lengkap.'),
  })
  const sent = await eventually(async () => {
    const { state, messageId } = await row()
    return state === 'sent' && messageId
  })
  expect(sent).toMatch(/^<[0-9a-f-]{36}@localhost\.localdomain>$/)
  expect(await played.mails()).toHaveLength(1)
})

test('a mail of a transaction that rolls back is never sent', async () => {
  const undone = queue('undone', () => Promise.reject(new Error('undone')))
  await expect(undone).rejects.toThrow('undone')
  await queue('kept')
  await eventually(async () => (await row()).state === 'sent')
  expect(await played.mails()).toHaveLength(1)
})

test('a mail server that is away for a while gets the mail once it is back, once', async () => {
  await played.fault({
    method: 'smtp',
    count: 2,
    fault: { kind: 'reply', code: 451, description: 'Try again later' },
  })
  await queue('registration-1')
  for (const attempts of [1, 2]) {
    await eventually(async () => (await row()).attempts === attempts)
    expect(await row()).toMatchObject({ state: 'waiting', error: '451' })
    await eventually(async () => (await hurry()) > 0)
  }
  await eventually(async () => (await row()).state === 'sent')
  expect(await played.mails()).toHaveLength(1)
  expect(played.logged.join('\n')).not.toContain('majikan')
})

test('a mail that the server refuses for good is given up and shown as failed', async () => {
  await played.fault({
    method: 'smtp',
    fault: { kind: 'reply', code: 550, description: 'No such user majikan@example.my' },
  })
  await queue('registration-1')
  const failed = await eventually(async () => {
    const mail = await row()
    return mail.state === 'failed' && mail
  })
  expect(failed).toMatchObject({ attempts: 1, error: '550' })
  expect(await hurry()).toBe(0)
  expect(await played.mails()).toEqual([])
  expect(played.logged.join('\n')).not.toContain('majikan')
})

test('the last of all tries shows the mail as failed, not as waiting', async () => {
  await played.fault({
    method: 'smtp',
    fault: { kind: 'reply', code: 451, description: 'Try again later' },
  })
  await queue('registration-1', async tx => void (await tx.mail.updateMany({ data: { attempts: 49 } })))
  await eventually(async () => (await row()).state === 'failed')
  expect(await row()).toMatchObject({ attempts: 50 })
})
