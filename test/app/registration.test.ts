// An application from its filled form to PERKESO's decision, with a real mail server and real files.
import { expect, test } from 'vitest'
import { advanceRegistration } from '../../src/app/advance-registration.ts'
import type { RegistrationEvent } from '../../src/core/domain/registration.ts'
import { atSummary, mailed } from '../support/applying.ts'
import { deskOf, done, portal } from '../support/desk.ts'
import { photoOf } from '../support/pages.ts'
import { shown, wordsOf } from '../support/payroll-person.ts'
import { eventually } from '../support/person.ts'

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
  // As if they were looked at in another order than they were sent.
  const sentFirst = async (where: object) =>
    database.prisma.enclosure.updateMany({ where, data: { at: new Date(1_000) } })
  const pages = await database.prisma.enclosure.findMany({
    where: { what: 'signedForm' },
    orderBy: { at: 'asc' },
  })
  await sentFirst({ OR: [{ what: 'ssmDocument' }, { fileId: pages[1]?.fileId ?? '' }] })
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
  expect(mail?.text).toContain('borang bertandatangan dan dokumen SSM (4 fail kesemuanya)')
  const sizes = await database.prisma.keptFile.findMany({ where: { purpose: 'signedForm' } })
  const sizeOf = (page: { fileId: string } | undefined) => sizes.find(({ id }) => id === page?.fileId)?.size
  expect(mail?.attachments.slice(1, 3).map(({ size }) => size)).toEqual([sizeOf(pages[1]), sizeOf(pages[0])])
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

test('the own number is shared with a button, which goes once the number is noted', async () => {
  const { person } = await atSummary()
  await person.say("officer's phone is wrong")
  const offer = await shown(person, 'share the number of this Telegram')
  expect(offer.reply_markup?.keyboard?.flat()).toEqual([{ text: 'Share my number', request_contact: true }])
  await person.shareContact()
  const noted = await shown(person, 'Noted: 01')
  expect(noted.reply_markup).toEqual({ remove_keyboard: true })
})
