// A link request from the first word to the decision, with real files, through the chat and the use case of the desk.
import { expect, test } from 'vitest'
import { createLinkRequesting } from '../../src/adapters/db/links/link-request-book.ts'
import { approveLinkRequest } from '../../src/app/linking/decide-link-request.ts'
import { noticeVersion } from '../../src/core/domain/consent.ts'
import { play } from '../support/assistant.ts'
import { done, portal } from '../support/desk.ts'
import { botId } from '../support/machinery.ts'
import { photoOf } from '../support/pages.ts'
import { shown, wordsOf } from '../support/payroll-person.ts'
import { kelvin } from '../support/person.ts'

const code = 'A9876543210Z'

test('documents are looked at and kept, the request is sent, approved, and told within a second', async () => {
  const { database, ...played } = await play()
  const person = played.person(kelvin)
  await person.ask('/start')
  const { id } = await database.prisma.person.findFirstOrThrow()
  await database.prisma.person.update({ where: { id }, data: { noticeVersion, consentedAt: new Date() } })
  await database.prisma.employer.create({ data: { code, name: 'Kilang Ujian Sdn. Bhd.' } })
  await person.say('/link')
  await shown(person, 'Link your employer')
  await person.say(code)
  await shown(person, 'Type the six-digit linking code')
  await person.press('E-mail no longer used')
  await shown(person, 'What is your full name?')
  await person.say('Kelvin Tan Wei Ming')
  await shown(person, 'What is your position')
  await person.say('Director')
  await shown(person, 'Send the SSM document')
  await person.send('photo', 'kabur.jpg', await photoOf({ blur: 6 }))
  await shown(person, 'That picture is blurred')
  expect(await database.prisma.keptFile.count()).toBe(0)
  await person.send('photo', 'ssm.jpg', await photoOf())
  await shown(person, 'The SSM document is here')
  await person.press('Letter of authority')
  await shown(person, 'Send a letter of authority')
  await person.send('photo', 'surat.jpg', await photoOf())
  await shown(person, 'The letter of authority is here')
  await person.press('Send the request')
  await shown(person, 'Your request to be linked')
  const { reference } = await database.prisma.linkRequest.findFirstOrThrow()
  const documents = await database.prisma.linkDocument.findMany({ include: { file: true } })
  expect(documents.map(({ what, file }) => [what, file.purpose, file.mime]).sort()).toEqual([
    ['authorityLetter', 'authorityLetter', 'image/jpeg'],
    ['ssmDocument', 'ssmDocument', 'image/jpeg'],
  ])
  const requesting = createLinkRequesting({
    ...{ database, channel: 'telegram', botId, clock: { now: () => Date.now() as never } },
    operator: { mode: 'official', name: 'Sahabat', specimen: true },
    ...{ sendMailJob: async () => {}, sendCodesJob: async () => {} },
  })
  done(await approveLinkRequest(requesting, portal, { reference, recordedBy: 'Zainab' }))
  const committed = performance.now()
  const told = await shown(person, 'Your request is approved')
  expect(performance.now() - committed).toBeLessThan(1_000)
  expect(wordsOf(told)).toContain('Kilang Ujian')
})
