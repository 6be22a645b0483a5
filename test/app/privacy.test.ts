import { expect, test } from 'vitest'
import { openJson } from '../../src/adapters/db/store/sealed-json.ts'
import { kedai } from '../support/conversation/builders.ts'
import { payrollPerson, shown, wordsOf } from '../support/payroll-person.ts'
import { eventually, kelvin } from '../support/person.ts'
import { unzipped } from '../support/unzipped.ts'

test('the copy is a zip of a summary, the conversation and all of it as data, kept for a day', async () => {
  const { person, bytesOf, speakFor, database } = await payrollPerson()
  await speakFor(kedai)
  await person.say('what is an ACR?')
  await shown(person, 'to pay')
  await person.say('/privacy')
  await shown(person, 'Your privacy')
  await person.press('Get a copy')
  const given = await shown(person, 'This is the copy')
  expect(given.document?.file_name).toBe('my-information.zip')
  const texts = await unzipped(await bytesOf(given))
  expect(Object.keys(texts)).toEqual(['summary.txt', 'conversation.txt', 'all-data.json'])
  expect(texts['summary.txt']).toContain(`${kedai.name} (${kedai.code}): owner, since`)
  expect(texts['summary.txt']).toContain(`Telegram number: ${kelvin}`)
  expect(texts['conversation.txt']).toMatch(/· You\nwhat is an ACR\?\n/)
  expect(texts['conversation.txt']).toContain('[Get a copy]')
  const data = JSON.parse(texts['all-data.json'] ?? '')
  expect(data).toMatchObject({ number: `${kelvin}`, links: [{ employer: kedai, stands: true }] })
  expect(data.conversation.map((each: { text: string }) => each.text)).toContain('what is an ACR?')
  expect(new Date(data.madeAt).getTime()).toBeLessThanOrEqual(Date.now())
  const [kept] = await database.prisma.keptFile.findMany({ where: { purpose: 'export' } })
  expect((kept?.deleteAfter?.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(86_400_000)
})

test('deleting leaves a stranger: nothing of the person, a farewell, consent and language asked anew', async () => {
  const { person, speakFor, database } = await payrollPerson()
  const { prisma, sealing } = database
  await speakFor(kedai)
  const before = await prisma.person.findFirstOrThrow({ where: { externalId: BigInt(kelvin) } })
  await person.say('/privacy')
  await shown(person, 'Your privacy')
  await person.press('Delete my information')
  expect(wordsOf(await shown(person, 'cannot be undone'))).toContain('audit trail: internal numbers only')
  await person.press('Yes, delete everything')
  await shown(person, 'has been deleted')
  const after = await prisma.person.findFirstOrThrow({ where: { externalId: BigInt(kelvin) } })
  expect(after).toMatchObject({ language: null, nameSealed: null, consentedAt: null, lastSeenAt: null })
  expect(after.id).not.toBe(before.id)
  expect(await prisma.link.count()).toBe(0)
  expect(await prisma.conversation.count()).toBe(0)
  expect(await prisma.keptFile.count()).toBe(0)
  expect(await prisma.message.count()).toBe(0)
  const lines = await prisma.outbox.findMany()
  expect(lines.map(({ lineSealed }) => openJson(sealing, lineSealed))).toMatchObject([
    { say: { lines: [{ key: 'settings:delete.done' }] } },
  ])
  const audit = await prisma.audit.findMany({ where: { action: 'personDeleted' } })
  expect(audit).toMatchObject([{ actorId: before.id, subjectId: before.id, detail: {} }])
  const notices = async () =>
    (await person.replies()).filter(each => /privacy notice/.test(wordsOf(each))).length
  const seen = await notices()
  await person.send('document', 'gaji.txt', 'hello')
  await eventually(async () => (await notices()) > seen)
  await eventually(async () => (await prisma.inbox.count({ where: { state: 'waiting' } })) === 0)
  expect(await prisma.inbox.count({ where: { key: { not: null } } })).toBe(0)
})
