import { expect, test } from 'vitest'
import { payrollLines, textOfLines } from '../support/conversation/files.ts'
import { killableAssistant } from '../support/killable.ts'
import { eventually } from '../support/person.ts'
import { zipWith } from '../support/zip-with.ts'

const count = 5
const archive = zipWith(
  Array.from({ length: count }, (_, place) => ({
    name: `klien-${place}.txt`,
    content: Buffer.from(textOfLines(payrollLines(50, `Z987654321${place}Y`)), 'latin1'),
  })),
)

test('a ZIP whose check is killed half way is checked again: one list, and each file kept once', async () => {
  const { prisma, person, start, said } = await killableAssistant()
  const kept = () => prisma.keptFile.count({ where: { state: 'kept', purpose: 'payroll' } })
  const first = await start()
  await person.ask('/start')
  await person.send('document', 'klien.zip', new Uint8Array(archive))
  await eventually(() => said('privacy notice'))
  await person.press('Agree')
  await eventually(kept)
  expect((await first.signal('SIGKILL')).code).toBeNull()
  expect(await kept()).toBeLessThan(count)
  const second = await start()
  await eventually(() => said(`klien.zip: ${count} files`), 120_000)
  await second.signal('SIGTERM')
  expect(await said(`klien.zip: ${count} files`)).toBe(1)
  expect(await prisma.inbox.count({ where: { key: { not: null } } })).toBe(1)
  expect(await kept()).toBe(count)
}, 180_000)
