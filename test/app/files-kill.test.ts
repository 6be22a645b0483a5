import { expect, test } from 'vitest'
import { payrollLines, textOfLines } from '../support/conversation/files.ts'
import { killableAssistant } from '../support/killable.ts'
import { eventually } from '../support/person.ts'

test('a check whose process is killed is taken up again, and its report comes once', async () => {
  const { telegram, prisma, person, start, said } = await killableAssistant()
  const first = await start()
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
  const second = await start()
  await eventually(() => said('gaji.txt ·'), 120_000)
  expect(await said('I am checking it')).toBe(0)
  expect(await said('gaji.txt ·')).toBe(1)
  await second.signal('SIGTERM')
  expect(await prisma.inbox.count({ where: { key: { not: null } } })).toBe(1)
  expect(await prisma.keptFile.count({ where: { state: 'kept', purpose: 'payroll' } })).toBe(1)
}, 180_000)
