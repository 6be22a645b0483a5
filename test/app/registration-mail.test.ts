// The mail with an application while the mail server is away, refuses, breaks off, or is told to stop.
import { connect, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { atSummary, filedAndSigned, mailed } from '../support/applying.ts'
import { freePort } from '../support/assistant.ts'
import { shown, wordsOf } from '../support/payroll-person.ts'
import { eventually } from '../support/person.ts'

type Applying = Awaited<ReturnType<typeof atSummary>>

/** Told once that it waits and once that it has gone, and sent once. */
async function sentAfterWaiting({ person, registration, mails }: Applying): Promise<void> {
  await eventually(async () => (await registration()).state === 'sent')
  await shown(person, /application of .*: sent to PERKESO/)
  const waiting = (await person.replies()).filter(reply => wordsOf(reply).includes('has not gone yet'))
  expect(waiting).toHaveLength(1)
  expect(await mails()).toHaveLength(1)
}

test('where no mail server answers at all the mail waits, and goes once when there is one', async () => {
  const port = await freePort()
  const applying = await atSummary({ settings: { SMTP_URL: `smtp://127.0.0.1:${port}` } })
  const { person, mail, hurry, smtpUrl } = applying
  await filedAndSigned(applying)
  await mailed(applying)
  await shown(person, 'has not gone yet')
  for (const attempts of [1, 2]) {
    await eventually(async () => (await mail()).attempts === attempts)
    await hurry()
  }
  await eventually(async () => (await mail()).attempts === 3)
  const back = createServer(from => {
    const to = connect(Number(new URL(smtpUrl).port), '127.0.0.1')
    from.pipe(to).pipe(from)
    from.on('error', () => to.destroy())
    to.on('error', () => from.destroy())
  })
  onTestFinished(() => void back.close())
  await new Promise<void>(resolve => back.listen(port, '127.0.0.1', resolve))
  await hurry()
  await sentAfterWaiting(applying)
})

test('while the mail server is away it is told once that the mail waits, and later that it has gone', async () => {
  const applying = await atSummary()
  const { person, registration, mail, hurry, fault } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', count: 3, fault: { kind: 'reply', code: 451, description: 'Later' } })
  await mailed(applying)
  await shown(person, 'has not gone yet')
  expect((await registration()).state).toBe('signedCopyReceived')
  for (const attempts of [1, 2, 3]) {
    await eventually(async () => (await mail()).attempts === attempts)
    await hurry()
  }
  await sentAfterWaiting(applying)
})

test('a refusal for good is told with what to do, and nothing is lost', async () => {
  const applying = await atSummary()
  const { person, registration, mails, fault } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', fault: { kind: 'reply', code: 550, description: 'No such user' } })
  await mailed(applying)
  await shown(person, 'was not sent')
  expect((await registration()).state).toBe('signedCopyReceived')
  await mailed(applying)
  await eventually(async () => (await registration()).state === 'sent')
  expect(await mails()).toHaveLength(1)
})

test('a connection that breaks after the mail was handed over leaves it unknown, and it is not sent again', async () => {
  const applying = await atSummary()
  const { person, registration, mail, mails, fault } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', fault: { kind: 'drop', done: true } })
  await mailed(applying)
  await shown(person, 'not certain whether the e-mail')
  expect((await mail()).state).toBe('unknown')
  expect(await mails()).toHaveLength(1)
  await person.press('The e-mail has arrived')
  await shown(person, 'noted as sent')
  expect((await registration()).state).toBe('sent')
})

test('a mail that waits can be stopped, and never goes', async () => {
  const applying = await atSummary()
  const { person, database, mail, mails, hurry, fault } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', count: 1, fault: { kind: 'reply', code: 451, description: 'Later' } })
  await mailed(applying)
  await shown(person, 'has not gone yet')
  await person.press('Where it stands')
  await shown(person, 'waits and is tried again by itself')
  await person.press('Stop the e-mail')
  await shown(person, 'the e-mail is stopped')
  await hurry()
  const open = () => database.prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'mail.send' AND state IN ('created', 'retry', 'active')`
  await eventually(async () => (await open()).length === 0)
  expect((await mail()).state).toBe('cancelled')
  expect(await mails()).toEqual([])
})

test('a process that dies while the mail is handed over leaves it unknown: the next one sends nothing', async () => {
  const applying = await atSummary()
  const { person, database, mail, mails, fault, hurry } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', fault: { kind: 'reply', code: 451, description: 'Later' } })
  await mailed(applying)
  await shown(person, 'has not gone yet')
  // As it stands from just before the first byte until the answer is written down.
  await database.prisma.mail.updateMany({ data: { sendingSince: new Date() } })
  await hurry()
  await shown(person, 'not certain whether the e-mail')
  expect((await mail()).state).toBe('unknown')
  expect(await mails()).toEqual([])
  await mailed(applying)
  await eventually(async () => (await mails()).length === 1)
})
