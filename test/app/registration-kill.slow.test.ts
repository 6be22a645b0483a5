// A process that is killed while the mail server has the mail and has not answered yet. That its job is over is seen by
// pg-boss only after minutes, which are made shorter here.
import { expect, onTestFinished, test } from 'vitest'
import { filedAndSigned, mailed, toSummary } from '../support/applying.ts'
import { playTelegram, token } from '../support/assistant.ts'
import { dataKey, testDatabase } from '../support/database.ts'
import { shown } from '../support/payroll-person.ts'
import { eventually, kelvin } from '../support/person.ts'
import { startMain } from '../support/process.ts'

test('killed with -9 while a mail is handed over: the next process sends nothing twice, and says that it is not certain', async () => {
  const telegram = await playTelegram()
  const database = await testDatabase('postgres')
  onTestFinished(database.drop)
  const settings = {
    ...{ DATABASE_URL: database.place, DATA_KEY: Buffer.from(dataKey).toString('base64'), PORT: '0' },
    ...{ BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url, SMTP_URL: telegram.smtpUrl },
  }
  const first = await startMain(settings)
  const person = telegram.person(kelvin)
  const { mail, registration, hurry } = await toSummary(database, person)
  await filedAndSigned({ person })
  await telegram.fault({ method: 'smtp', fault: { kind: 'hang', seconds: 100 } })
  await mailed({ person })
  await eventually(async () => (await telegram.mails()).length === 1)
  expect((await first.signal('SIGKILL')).code).toBeNull()
  await startMain(settings)
  await database.prisma.$executeRaw`
    UPDATE pgboss.job SET started_on = started_on - interval '10 minutes' WHERE name = 'mail.send' AND state = 'active'`
  await hurry()
  await shown(person, 'not certain whether the e-mail', 60_000)
  expect((await mail()).state).toBe('unknown')
  expect((await registration()).state).toBe('signedCopyReceived')
  expect(await telegram.mails()).toHaveLength(1)
  await person.press('The e-mail has arrived')
  await shown(person, 'noted as sent')
  expect((await registration()).state).toBe('sent')
}, 300_000)
