// Somebody whose form for a portal ID is filled: signed, sent and followed by the tests over a real mail server.
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'
import { sealJson } from '../../src/adapters/db/store/sealed-json.ts'
import { startJobs } from '../../src/adapters/jobs/jobs.ts'
import { conversationVersion } from '../../src/core/dialogues/conversation.ts'
import { noticeVersion } from '../../src/core/domain/consent.ts'
import { type PlayOptions, play } from './assistant.ts'
import { filledForm } from './conversation/builders.ts'
import type { TestDatabase } from './database.ts'
import { photoOf } from './pages.ts'
import { shown } from './payroll-person.ts'
import { eventually, kelvin, type Person } from './person.ts'

/** Kelvin at the summary of a filled form, the privacy notice agreed to. */
export async function atSummary(options: PlayOptions = {}) {
  const played = await play(options)
  const person = played.person(kelvin)
  return { ...played, person, ...(await toSummary(played.database, person)) }
}

/** The same, of an assistant that runs already. */
export async function toSummary(database: TestDatabase, person: Person) {
  await person.ask('/start')
  const { id } = await database.prisma.person.findFirstOrThrow()
  await database.prisma.person.update({ where: { id }, data: { noticeVersion, consentedAt: new Date() } })
  const state = {
    holder: { by: 'bot', dialogue: { at: 'registering.review' } },
    form: filledForm('new'),
    misunderstood: 0,
  }
  await database.prisma.conversation.update({
    where: { personId: id },
    data: { version: conversationVersion, stateSealed: sealJson(database.sealing, state) },
  })
  const registration = () => database.prisma.registration.findFirstOrThrow()
  const mail = () => database.prisma.mail.findFirstOrThrow()
  return { registration, mail, hurry: await hurrying(database) }
}

/** A try again comes after seconds to an hour: here at once, with a job that finds no mail to wake the worker. */
async function hurrying(database: TestDatabase) {
  const jobs = await startJobs({ store: database.boss, works: false, heardError: () => {} })
  onTestFinished(jobs.stop)
  return () =>
    eventually(async () => {
      const hurried = await database.prisma.$executeRaw`
        UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'retry'`
      const job = { queue: 'mail.send', payload: { mailId: randomUUID() } } as const
      await database.prisma.$transaction(tx => jobs.send(tx, job))
      return hurried > 0
    }, 60_000)
}

type Asking = { readonly person: Person }

export async function filedAndSigned({ person }: Asking) {
  await person.say('correct')
  const filed = await shown(person, 'not yet sent to PERKESO')
  expect(filed.document?.file_name).toMatch(/\.pdf$/)
  await person.send('photo', 'borang.jpg', await photoOf())
  await shown(person, 'The signed form is here')
}

export async function mailed({ person }: Asking) {
  await person.press('Choose how to send')
  await shown(person, 'How should the signed form go')
  await person.press('By e-mail')
  await shown(person, 'Shall I send it?')
  await person.press('Send the e-mail now')
}
