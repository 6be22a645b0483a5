import { expect, onTestFinished, test } from 'vitest'
import { playTelegram, token } from '../support/assistant.ts'
import { payrollLines, textOfLines } from '../support/conversation/files.ts'
import { dataKey, testDatabase } from '../support/database.ts'
import { eventually, kelvin } from '../support/person.ts'
import { startMain } from '../support/process.ts'
import { zipWith } from '../support/zip-with.ts'

const count = 5
const archive = zipWith(
  Array.from({ length: count }, (_, place) => ({
    name: `klien-${place}.txt`,
    content: Buffer.from(textOfLines(payrollLines(50, `Z987654321${place}Y`)), 'latin1'),
  })),
)

test('a ZIP whose check is killed half way is checked again: one list, and each file kept once', async () => {
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
  const kept = () => prisma.keptFile.count({ where: { state: 'kept', purpose: 'payroll' } })
  const first = await startMain(settings)
  await person.ask('/start')
  await person.send('document', 'klien.zip', new Uint8Array(archive))
  await eventually(() => said('privacy notice'))
  await person.press('Agree')
  await eventually(kept)
  expect((await first.signal('SIGKILL')).code).toBeNull()
  expect(await kept()).toBeLessThan(count)
  const second = await startMain(settings)
  await eventually(() => said(`klien.zip: ${count} files`), 60_000)
  await second.signal('SIGTERM')
  expect(await said(`klien.zip: ${count} files`)).toBe(1)
  expect(await prisma.inbox.count({ where: { key: { not: null } } })).toBe(1)
  expect(await kept()).toBe(count)
})
