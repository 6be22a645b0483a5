import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { lockDataDir } from '../../../src/adapters/db/data-dir-lock.ts'
import { openEmbedded } from '../../../src/adapters/db/embedded.ts'
import { endChildren, start } from '../../support/child.ts'
import { copiedDataDir, emptyDataDir } from '../../support/database.ts'

const program = join(import.meta.dirname, '../../support/programs/own-data-dir.ts')
const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  await endChildren()
  for (const end of endings.splice(0).toReversed()) await end()
})

test('a second process on the same DATA_DIR is refused, and gets it with every row after kill -9 of the first', async () => {
  const dataDir = place(copiedDataDir())
  const owner = start(program, [dataDir])
  expect(await owner.line()).toBe('opening')
  expect(await owner.line()).toBe('open')

  const second = start(program, [dataDir])
  await second.line()
  await expect(second.line()).rejects.toThrow(`DATA_DIR ${dataDir} is in use by another process`)
  expect(await second.ended()).toBe(1)

  await owner.kill()
  const database = await openEmbedded({ dataDir })
  endings.push(() => database.close())
  expect(await database.prisma.employer.count()).toBe(1)
})

test('a store that cannot be opened gives DATA_DIR back', async () => {
  const dataDir = place(copiedDataDir())
  writeFileSync(join(dataDir, 'data.key'), 'not a key')
  await expect(openEmbedded({ dataDir })).rejects.toThrow('does not hold a key')
  lockDataDir(dataDir).release()
})

test('a closed store gives DATA_DIR back, and closing twice is closing once', async () => {
  const dataDir = place(copiedDataDir())
  const database = await openEmbedded({ dataDir })
  await Promise.all([database.close(), database.close()])
  lockDataDir(dataDir).release()
})

test('the first start makes a key that only its owner can read, and the next start uses the same', async () => {
  const dataDir = place(emptyDataDir())
  const database = await openEmbedded({ dataDir })
  const sealed = database.sealing.seal('900101-14-5555')
  await database.close()
  const key = readFileSync(join(dataDir, 'data.key'), 'utf8')
  expect(statSync(join(dataDir, 'data.key')).mode & 0o777).toBe(0o600)

  const again = await openEmbedded({ dataDir })
  endings.push(() => again.close())
  expect(again.sealing.open(sealed)).toBe('900101-14-5555')
  expect(readFileSync(join(dataDir, 'data.key'), 'utf8')).toBe(key)
})

function place({ place, drop }: ReturnType<typeof emptyDataDir>): string {
  endings.push(drop)
  return place
}
