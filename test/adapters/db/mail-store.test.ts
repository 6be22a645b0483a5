import { afterEach, beforeEach, expect, test } from 'vitest'
import { mailStore } from '../../../src/adapters/db/store/mail-store.ts'
import { sealJson } from '../../../src/adapters/db/store/sealed-json.ts'
import { newForm } from '../../../src/core/domain/registration.ts'
import { at } from '../../support/conversation/builders.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const now = at('2026-12-14 09:05')

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase('postgres')
})
afterEach(() => database.drop())

async function waitingMail(registrationId?: string): Promise<string> {
  const mailSealed = sealJson(database.sealing, { to: 'idportal@example.my', subject: 's', text: 't' })
  const key = registrationId ?? 'code'
  const data = { key, mailSealed, registrationId: registrationId ?? null }
  return (await database.prisma.mail.create({ data })).id
}

test('of two processes that looked at the same moment one hands over what goes once', async () => {
  const answersSealed = sealJson(database.sealing, newForm('new'))
  const filed = { reference: 'SHB-26-000001-A', state: 'signedCopyReceived', kind: 'new', answersSealed }
  const id = await waitingMail((await database.prisma.registration.create({ data: filed })).id)
  const mails = mailStore(database)
  const begun = await Promise.all([mails.begin(id, now), mails.begin(id, now)])
  expect(begun.filter(Boolean)).toHaveLength(1)
  await mails.tried(id, 'ECONNREFUSED', { outcome: 'again', at: now })
  expect(await mails.begin(id, now)).toBe(true)
})

test('what may go twice is begun again after its process died', async () => {
  const id = await waitingMail()
  const mails = mailStore(database)
  expect([await mails.begin(id, now), await mails.begin(id, now)]).toEqual([true, true])
})
