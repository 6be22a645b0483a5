// Somebody who files for many employers: every application can be come to, and only those of a page are opened.
import { expect, test } from 'vitest'
import { sealJson } from '../../src/adapters/db/store/sealed-json.ts'
import { newConversation } from '../../src/core/dialogues/conversation.ts'
import { registrationReference } from '../../src/core/domain/registration-reference.ts'
import { atSummary } from '../support/applying.ts'
import { filledForm } from '../support/conversation/builders.ts'
import { photoOf } from '../support/pages.ts'
import { shown } from '../support/payroll-person.ts'
import { eventually, type Person } from '../support/person.ts'

const count = 9
const nameOf = (n: number) => `Kedai Ke-${n}`

async function filedMany() {
  const asking = await atSummary()
  const { database } = asking
  const { id: personId } = await database.prisma.person.findFirstOrThrow()
  const stateSealed = sealJson(database.sealing, newConversation)
  await database.prisma.conversation.update({ where: { personId }, data: { stateSealed } })
  for (let n = 1; n <= count; n++) {
    const form = filledForm('new')
    const answers = { ...form.answers, employerName: nameOf(n) }
    const data = { personId, kind: 'new', state: 'filled', reference: registrationReference(n, 2026) }
    const answersSealed = sealJson(database.sealing, { ...form, answers })
    const history = { create: [{ from: 'draft', to: 'filled', at: new Date(), source: 'chat' }] }
    await database.prisma.registration.create({ data: { ...data, number: n, answersSealed, history } })
  }
  return asking
}

test('a photo can be for the ninth of nine, past those that take no page', async () => {
  const { person, database } = await filedMany()
  await database.prisma.registration.updateMany({ where: { number: 5 }, data: { state: 'sent' } })
  await person.send('photo', 'borang.jpg', await photoOf())
  const first = await shown(person, 'Which application is this file for?')
  expect(labels(first)).toEqual([9, 8, 7, 6, 4, 3].map(nameOf))
  await person.press('Next ›')
  await offered(person, nameOf(1))
  await person.press(nameOf(1))
  await offered(person, 'The signed form')
  await person.press('The signed form')
  await shown(person, 'The signed form is here')
  const [enclosure] = await database.prisma.enclosure.findMany({ include: { registration: true } })
  expect(enclosure?.registration.number).toBe(1)
})

test('the list opens none but those on its page', async () => {
  const { person, database } = await filedMany()
  const answersSealed = sealJson(database.sealing, {}).slice(1)
  await database.prisma.registration.update({ where: { number: 1 }, data: { answersSealed } })
  await person.say('my applications')
  await offered(person, nameOf(9))
  await database.prisma.registration.update({
    where: { number: 1 },
    data: { answersSealed: sealJson(database.sealing, filledForm('existing')) },
  })
  await person.press('Next ›')
  expect(labels(await offered(person, nameOf(2)))).toEqual([3, 2].map(nameOf))
})

const offered = (person: Person, label: string) =>
  eventually(async () => (await person.replies()).findLast(reply => buttons(reply).includes(label)))

type Reply = Awaited<ReturnType<typeof shown>>

const buttons = (reply: Reply): string[] =>
  (reply.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text)

/** Those that name an employer. */
const labels = (reply: Reply): string[] => buttons(reply).filter(text => text.startsWith('Kedai Ke-'))
