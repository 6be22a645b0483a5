import { expect, onTestFinished, test } from 'vitest'
import { playTelegram, token } from '../support/assistant.ts'
import { payrollLines, textOfLines } from '../support/conversation/files.ts'
import { dataKey, testDatabase } from '../support/database.ts'
import { eventually, kelvin } from '../support/person.ts'
import { startMain } from '../support/process.ts'

test('a check whose process is killed is taken up again, and its report comes once', async () => {
  const telegram = await playTelegram()
  const { prisma, place, drop } = await testDatabase()
  onTestFinished(drop)
  const settings = {
    ...{ DATABASE_URL: place, DATA_KEY: Buffer.from(dataKey).toString('base64') },
    ...{ PORT: '0', BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url },
  }
  const person = telegram.person(kelvin)
  const said = async (words: string) =>
    (await person.replies()).filter(({ text = '' }) => text.includes(words)).length
  const first = await startMain(settings)
  await person.ask('/start')
  await person.send('document', 'gaji.txt', textOfLines(payrollLines(500, 'Z9876543210Y')))
  await eventually(() => said('privacy notice'))
  // What is fetched hangs: the process dies in the middle of the job.
  await telegram.fault({ method: 'getFile', fault: { kind: 'hang', seconds: 60 } })
  await person.press('Agree')
  await eventually(() => said('I am checking it'))
  await eventually(async () => (await telegram.faultsLeft()).length === 0)
  // A line whose sending was not written down yet has an unknown outcome, and is not changed any more.
  await eventually(async () => (await prisma.outbox.count({ where: { state: { not: 'sent' } } })) === 0)
  expect((await first.signal('SIGKILL')).code).toBeNull()
  const second = await startMain(settings)
  await eventually(() => said('gaji.txt ·'), 60_000)
  expect(await said('I am checking it')).toBe(0)
  expect(await said('gaji.txt ·')).toBe(1)
  await second.signal('SIGTERM')
  expect(await prisma.inbox.count({ where: { key: { not: null } } })).toBe(1)
  expect(await prisma.keptFile.count({ where: { state: 'kept', purpose: 'payroll' } })).toBe(1)
})
