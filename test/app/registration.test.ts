// An application from its filled form to PERKESO's decision, with a real mail server and real files.
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { sealJson } from '../../src/adapters/db/store/sealed-json.ts'
import { startJobs } from '../../src/adapters/jobs/jobs.ts'
import { advanceRegistration } from '../../src/app/advance-registration.ts'
import { conversationVersion } from '../../src/core/dialogues/conversation.ts'
import { noticeVersion } from '../../src/core/domain/consent.ts'
import type { RegistrationEvent } from '../../src/core/domain/registration.ts'
import { play } from '../support/assistant.ts'
import { filledForm } from '../support/conversation/builders.ts'
import { deskOf, done, portal } from '../support/desk.ts'
import { photoOf } from '../support/pages.ts'
import { shown, wordsOf } from '../support/payroll-person.ts'
import { eventually, kelvin } from '../support/person.ts'

/** Kelvin at the summary of a filled form, the privacy notice agreed to. */
async function atSummary() {
  const played = await play()
  const { database } = played
  const person = played.person(kelvin)
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
  // A try again comes after seconds to an hour: here at once, with a job that finds no mail to wake the worker.
  const jobs = await startJobs({ store: database.boss, works: false, heardError: () => {} })
  onTestFinished(jobs.stop)
  const hurry = () =>
    eventually(async () => {
      const hurried = await database.prisma.$executeRaw`
        UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'retry'`
      const job = { queue: 'mail.send', payload: { mailId: randomUUID() } } as const
      await database.prisma.$transaction(tx => jobs.send(tx, job))
      return hurried > 0
    })
  return { ...played, person, registration, mail, hurry }
}

type Applying = Awaited<ReturnType<typeof atSummary>>

async function filedAndSigned({ person }: Applying) {
  await person.say('correct')
  const filed = await shown(person, 'not yet sent to PERKESO')
  expect(filed.document?.file_name).toMatch(/\.pdf$/)
  await person.send('photo', 'borang.jpg', await photoOf())
  await shown(person, 'The signed form is here')
}

async function mailed({ person }: Applying) {
  await person.press('Choose how to send')
  await shown(person, 'How should the signed form go')
  await person.press('By e-mail')
  await shown(person, 'Shall I send it?')
  await person.press('Send the e-mail now')
}

test('the signed form is looked at, kept sealed, mailed once with the PDF, and each step is told', async () => {
  const applying = await atSummary()
  const { person, database, registration, mails } = applying
  await person.say('correct')
  await shown(person, 'not yet sent to PERKESO')
  await person.send('photo', 'kabur.jpg', await photoOf({ blur: 6 }))
  await shown(person, 'That picture is blurred')
  expect(await database.prisma.keptFile.count()).toBe(0)
  await person.send('photo', 'muka-1.jpg', await photoOf())
  await shown(person, 'here .file 1')
  await person.send('photo', 'muka-2.jpg', await photoOf({ width: 900 }))
  await shown(person, 'here .file 2')
  expect((await registration()).state).toBe('signedCopyReceived')
  await person.press('Add the SSM document')
  await shown(person, 'Send the SSM document')
  await person.send('photo', 'ssm.jpg', await photoOf({ grain: false }))
  await shown(person, 'The SSM document is here')
  await mailed(applying)
  const [mail] = await eventually(async () => {
    const all = await mails()
    return all.length > 0 && all
  })
  const { reference } = await registration()
  expect(mail).toMatchObject({
    to: ['idportal@perkeso.gov.my', 'siti@majujaya.com.my'],
    subject: expect.stringContaining(reference),
  })
  expect(mail?.attachments.map(({ name }) => name)).toEqual([
    expect.stringMatching(/\.pdf$/),
    'borang-bertandatangan-1.jpg',
    'borang-bertandatangan-2.jpg',
    'dokumen-ssm-1.jpg',
  ])
  await eventually(async () => (await registration()).state === 'sent')
  await shown(person, /application of .*: sent to PERKESO/)
  const steps = await database.prisma.registrationStep.findMany({ orderBy: { id: 'asc' } })
  expect(steps.map(({ to, source, way }) => [to, source, way])).toEqual([
    ['filled', 'chat', null],
    ['signedCopyReceived', 'chat', null],
    ['sent', 'chat', 'email'],
  ])
  const kept = await database.prisma.keptFile.findMany({ where: { purpose: 'signedForm' } })
  const years = kept.map(
    ({ deleteAfter }) => ((deleteAfter?.getTime() ?? 0) - Date.now()) / (365.25 * 86_400_000),
  )
  expect(years.map(Math.round)).toEqual([7, 7])
  const decide = async (event: RegistrationEvent, told: object = {}) =>
    done(
      await advanceRegistration(deskOf(database, { clock: { now: () => Date.now() as never } }), portal, {
        reference,
        event,
        ...told,
      }),
    )
  await decide('receivedByPerkeso')
  await shown(person, 'received by PERKESO', 5_000)
  await decide('reviewBegun')
  await shown(person, 'being reviewed by PERKESO', 5_000)
  await decide('returnedByPerkeso', { note: 'Nombor telefon salah.', fields: ['phone'] })
  expect(wordsOf(await shown(person, 'returned for correction', 5_000))).toContain("Employer's phone")
  await person.press('Correct the answers')
  await shown(person, "employer's phone number")
  await person.say('03 8733 9999')
  await shown(person, '03-8733 9999')
  await person.press('Correct, save it')
  await shown(person, 'has to be signed again')
  expect((await registration()).state).toBe('filled')
  expect((await database.prisma.enclosure.findMany()).map(({ what }) => what)).toEqual(['ssmDocument'])
  expect(await mails()).toHaveLength(1)
})

test('while the mail server is away it is told once that the mail waits, and later that it has gone', async () => {
  const applying = await atSummary()
  const { person, registration, mail, mails, hurry, fault } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', count: 3, fault: { kind: 'reply', code: 451, description: 'Later' } })
  await mailed(applying)
  await shown(person, 'has not gone yet')
  expect((await registration()).state).toBe('signedCopyReceived')
  for (const attempts of [1, 2, 3]) {
    await eventually(async () => (await mail()).attempts === attempts)
    await hurry()
  }
  await eventually(async () => (await registration()).state === 'sent')
  await shown(person, /application of .*: sent to PERKESO/)
  const waiting = (await person.replies()).filter(reply => wordsOf(reply).includes('has not gone yet'))
  expect(waiting).toHaveLength(1)
  expect(await mails()).toHaveLength(1)
})

test('a refusal for good is told with what to do, and nothing is lost', async () => {
  const applying = await atSummary()
  const { person, registration, mails, fault } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', fault: { kind: 'reply', code: 550, description: 'No such user' } })
  await mailed(applying)
  await shown(person, 'was not sent')
  expect((await registration()).state).toBe('signedCopyReceived')
  await mailed(applying)
  await eventually(async () => (await registration()).state === 'sent')
  expect(await mails()).toHaveLength(1)
})

test('a connection that breaks after the mail was handed over leaves it unknown, and it is not sent again', async () => {
  const applying = await atSummary()
  const { person, registration, mail, mails, fault } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', fault: { kind: 'drop', done: true } })
  await mailed(applying)
  await shown(person, 'not certain whether the e-mail')
  expect((await mail()).state).toBe('unknown')
  expect(await mails()).toHaveLength(1)
  await person.press('The e-mail has arrived')
  await shown(person, 'noted as sent')
  expect((await registration()).state).toBe('sent')
})

test('a mail that waits can be stopped, and never goes', async () => {
  const applying = await atSummary()
  const { person, database, mail, mails, hurry, fault } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', count: 1, fault: { kind: 'reply', code: 451, description: 'Later' } })
  await mailed(applying)
  await shown(person, 'has not gone yet')
  await person.press('Where it stands')
  await shown(person, 'waits and is tried again by itself')
  await person.press('Stop the e-mail')
  await shown(person, 'the e-mail is stopped')
  await hurry()
  const open = () => database.prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'mail.send' AND state IN ('created', 'retry', 'active')`
  await eventually(async () => (await open()).length === 0)
  expect((await mail()).state).toBe('cancelled')
  expect(await mails()).toEqual([])
})

test('the own number is shared with a button, which goes once the number is noted', async () => {
  const { person } = await atSummary()
  await person.say("officer's phone is wrong")
  const offer = await shown(person, 'share the number of this Telegram')
  expect(offer.reply_markup?.keyboard?.flat()).toEqual([{ text: 'Share my number', request_contact: true }])
  await person.shareContact()
  const noted = await shown(person, 'Noted: 01')
  expect(noted.reply_markup).toEqual({ remove_keyboard: true })
})

test('a process that dies while the mail is handed over leaves it unknown: the next one sends nothing', async () => {
  const applying = await atSummary()
  const { person, database, mail, mails, fault, hurry } = applying
  await filedAndSigned(applying)
  await fault({ method: 'smtp', fault: { kind: 'reply', code: 451, description: 'Later' } })
  await mailed(applying)
  await shown(person, 'has not gone yet')
  // As it stands from just before the first byte until the answer is written down.
  await database.prisma.mail.updateMany({ data: { sendingSince: new Date() } })
  await hurry()
  await shown(person, 'not certain whether the e-mail')
  expect((await mail()).state).toBe('unknown')
  expect(await mails()).toEqual([])
  await mailed(applying)
  await eventually(async () => (await mails()).length === 1)
})
