import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../../../src/adapters/db/open.ts'
import { clonedPostgres } from '../../support/database.ts'

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64')

let drop: (() => Promise<void>) | undefined
afterEach(() => drop?.())

test('a store is not opened with another key than it was written with', async () => {
  const cloned = await clonedPostgres()
  drop = cloned.drop
  const settings = { DATABASE_URL: cloned.url, DATA_DIR: 'unused' }
  const first = await openDatabase({ ...settings, DATA_KEY: key('a') })
  const employer = await first.prisma.employer.create({ data: { code: 'A0000000001Z', name: 'Contoh' } })
  const emailSealed = first.sealing.seal('siti@contoh.example')
  await first.prisma.contact.create({ data: { employerId: employer.id, name: 'Siti', emailSealed } })
  await first.close()

  await expect(openDatabase({ ...settings, DATA_KEY: key('b') })).rejects.toThrow(/DATA_KEY does not open/)
  const again = await openDatabase({ ...settings, DATA_KEY: key('a') })
  await again.close()
})
