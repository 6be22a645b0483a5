import { afterEach, beforeEach, expect, test } from 'vitest'
import { personRecords } from '../../../src/adapters/db/person/person-records.ts'
import { sealJson } from '../../../src/adapters/db/store/sealed-json.ts'
import { at, filledForm } from '../../support/conversation/builders.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { turnsOn } from '../../support/turns.ts'

const now = at('2026-12-14 09:05')

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase('postgres')
})
afterEach(() => database.drop())

test('unfinished forms are in the copy, also those of a conversation that cannot be read any more', async () => {
  const { prisma, sealing } = database
  await turnsOn(database, { now: () => now }).says({ id: 700_000_001, name: 'Siti' }, 'hi')
  const form = filledForm('new')
  const stateSealed = sealJson(sealing, { holder: { by: 'somebody else' }, form })
  await prisma.conversation.updateMany({ data: { stateSealed } })
  const { id } = await prisma.person.findFirstOrThrow()
  expect((await personRecords(database).about(id, now))?.drafts).toEqual([form])
})
