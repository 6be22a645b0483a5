import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '../../src/adapters/db/embedded.ts'
import { playTelegram, token } from '../support/assistant.ts'
import { copiedDataDir } from '../support/database.ts'
import { eventually, kelvin } from '../support/person.ts'
import { startMain } from '../support/process.ts'

test('a deletion whose process is killed is carried out by the next one, and says farewell once', async () => {
  const telegram = await playTelegram()
  const { place, drop } = copiedDataDir()
  onTestFinished(drop)
  const settings = { DATA_DIR: place, PORT: '0', BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url }
  const person = telegram.person(kelvin)
  const said = async (words: string) =>
    (await person.replies()).filter(({ text = '' }) => text.includes(words)).length
  const first = await startMain(settings)
  await person.ask('/start')
  await person.ask('/privacy')
  await person.press('Delete my information')
  await eventually(() => said('cannot be undone'))
  // What tells of it hangs, and the job waits for it: the process dies in the middle.
  await telegram.fault({ method: 'sendMessage', fault: { kind: 'hang', seconds: 60 } })
  await person.press('Yes, delete everything')
  await eventually(async () => (await telegram.faultsLeft()).length === 0)
  expect((await first.signal('SIGKILL')).code).toBeNull()
  const second = await startMain(settings)
  await eventually(() => said('has been deleted'), 90_000)
  await second.signal('SIGTERM')
  expect(await said('has been deleted')).toBe(1)
  const { prisma, close } = await openEmbedded({ dataDir: place })
  expect(await prisma.conversation.count()).toBe(0)
  expect(await prisma.message.count()).toBe(0)
  expect(await prisma.audit.count({ where: { action: 'personDeleted' } })).toBe(1)
  await close()
})
