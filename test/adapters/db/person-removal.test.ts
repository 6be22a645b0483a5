// What is left of somebody who had everything deleted, on a real store.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLinking } from '../../../src/adapters/db/links/linking.ts'
import { forgetStrangers } from '../../../src/adapters/db/person/forget-strangers.ts'
import { personRecords } from '../../../src/adapters/db/person/person-records.ts'
import { personRemoval } from '../../../src/adapters/db/person/person-removal.ts'
import { sealJson } from '../../../src/adapters/db/store/sealed-json.ts'
import { deletePerson, type PersonRemoval } from '../../../src/app/delete-person.ts'
import { rejectLinkRequest } from '../../../src/app/linking/decide-link-request.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { newForm } from '../../../src/core/domain/registration.ts'
import { at } from '../../support/conversation/builders.ts'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'
import { requester, requestsOn } from '../../support/link-requests.ts'
import { botId } from '../../support/machinery.ts'
import { noHolidays } from '../../support/no-holidays.ts'
import { type Person, turnsOn } from '../../support/turns.ts'

const now = at('2026-12-14 09:05')
const clock = { now: () => now }
const day = 24 * 3_600_000
const siti: Person = { id: 700_000_001, name: 'Siti' }
const kelvin: Person = { id: 700_000_002, name: 'Kelvin' }
const job = { kind: 'deletePerson', ticket: 't', language: 'en' } as const

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let turns: ReturnType<typeof turnsOn>
  beforeEach(async () => {
    database = await testDatabase(engine)
    turns = turnsOn(database, clock)
  })
  afterEach(() => database.drop())

  const idOf = async ({ id }: Person) => {
    const where = { externalId: BigInt(id) }
    return (await database.prisma.person.findFirstOrThrow({ where })).id
  }
  const employer = (code: string) =>
    database.prisma.employer.create({ data: { code, name: `Syarikat ${code}` } })
  const link = async (person: Person, employerId: string, role: string) =>
    database.prisma.link.create({ data: { personId: await idOf(person), employerId, role, proof: 'portal' } })

  function removing(changed: Partial<PersonRemoval> = {}) {
    const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
    const linkJobs = { sendMailJob: async () => {}, sendCodesJob: async () => {} }
    const context = {
      database,
      clock,
      channel: 'telegram',
      botId,
      operator,
      almanac: noHolidays,
      ...linkJobs,
    }
    const removal = { ...personRemoval(context), whenSaid: async () => {}, ...changed }
    return deletePerson({ removal, linking: createLinking(context), name: 'Sahabat' })
  }
  const remove = (personId: string, changed?: Partial<PersonRemoval>) =>
    removing(changed)(job, { id: 'j', personId, tell: async () => {} })

  test('others of the employer stay and are told, also that nobody is its owner now', async () => {
    await turns.says(siti, 'hi')
    await turns.says(kelvin, 'hi')
    const { id } = await employer('A1234567890Z')
    await link(siti, id, 'owner')
    await link(kelvin, id, 'member')
    await remove(await idOf(siti))
    expect(await database.prisma.link.findMany()).toMatchObject([
      { role: 'member', personId: await idOf(kelvin) },
    ])
    const last = (await turns.said(kelvin)).at(-1)?.line
    expect(JSON.stringify(last)).toMatch(/link:ended\.self.*Siti.*link:ownerless/)
  })

  test('what PERKESO has is kept without a tie, what it has not goes, and records of the employer stay', async () => {
    await turns.says(siti, 'hi')
    const { prisma, sealing } = database
    const personId = await idOf(siti)
    const file = (name: string, days: number) => ({
      ...{ personId, state: 'kept', purpose: 'payroll', mime: 'text/plain', nameSealed: sealing.seal(name) },
      ...{ createdAt: new Date(now), deleteAfter: new Date(now + days * day) },
    })
    const filed = async (reference: string, state: string) => {
      const { id: registrationId } = await prisma.registration.create({
        data: {
          ...{ personId, reference, state, kind: 'new', answersSealed: sealJson(sealing, newForm('new')) },
          history: { create: [{ to: state, at: new Date(now), source: 'chat' }] },
        },
      })
      const { id: fileId } = await prisma.keptFile.create({
        data: { ...file(`${reference}.jpg`, 90), purpose: 'signedForm' },
      })
      const enclosure = { registrationId, what: 'signedForm', set: 's', fileId, at: new Date(now) }
      await prisma.enclosure.create({ data: { id: fileId, ...enclosure } })
      const mailSealed = sealJson(sealing, { to: 'idportal@example.my', subject: 's', text: 't' })
      await prisma.mail.create({ data: { key: reference, mailSealed, registrationId } })
    }
    await filed('SHB-26-000001-A', 'signedCopyReceived')
    await filed('SHB-26-000002-B', 'inReview')
    await prisma.keptFile.createMany({ data: [file('sent.txt', 2_500), file('checked.txt', 7)] })
    await remove(personId)
    expect(await prisma.registration.findMany()).toMatchObject([
      { reference: 'SHB-26-000002-B', personId: null },
    ])
    const kept = await prisma.keptFile.findMany()
    expect(kept.map(each => [sealing.open(each.nameSealed), each.personId]).sort()).toEqual([
      ['SHB-26-000002-B.jpg', null],
      ['sent.txt', null],
    ])
    expect((await prisma.mail.findMany()).map(({ key }) => key)).toEqual(['SHB-26-000002-B'])
  })

  test('one that was cut off in the middle is run again to its end, and once more changes nothing', async () => {
    for (let said = 0; said < 3; said++) await turns.says(siti, 'what is an ACR?')
    const personId = await idOf(siti)
    const { deletePage } = personRemoval({ database, clock })
    let pages = 0
    const dying = async (id: string) => {
      pages += 1
      if (pages > 1) throw new Error('the process died')
      return deletePage(id)
    }
    await expect(remove(personId, { deletePage: dying })).rejects.toThrow('the process died')
    expect(await database.prisma.message.count()).toBe(0)
    expect(await idOf(siti)).toBe(personId)
    await remove(personId)
    await remove(personId)
    expect(await turns.said(siti)).toMatchObject([{ line: { say: { language: 'en' } } }])
    expect(await database.prisma.audit.count({ where: { action: 'personDeleted' } })).toBe(1)
  })

  test('what they wrote meanwhile is heard of a stranger, and what a job gave is heard by nobody', async () => {
    await turns.says(siti, 'hi')
    const { prisma, sealing } = database
    const personId = await idOf(siti)
    const { id } = await employer('A1234567890Z')
    await link(siti, id, 'owner')
    const arrived = { chat: `${siti.id}`, result: { kind: 'jobFailed' } }
    const common = { channel: 'telegram', botId, personId, updateSealed: sealJson(sealing, arrived) }
    await prisma.inbox.create({ data: { ...common, key: 'job:1' } })
    const claimedUntil = new Date(now + day)
    const update = await prisma.inbox.create({ data: { ...common, updateId: 999n, claimedUntil } })
    await remove(personId)
    const [waiting, ...others] = await prisma.inbox.findMany()
    expect(others).toEqual([])
    expect(waiting).toMatchObject({
      id: update.id,
      state: 'waiting',
      claimedUntil: null,
      personId: await idOf(siti),
    })
    await prisma.inbox.deleteMany()
    await turns.says(siti, 'status')
    expect(JSON.stringify((await turns.said(siti)).at(-1)?.line)).not.toContain('Syarikat')
  })

  test('groups they spoke in are forgotten, and their own chat has only the farewell', async () => {
    await turns.says(siti, 'hi')
    const personId = await idOf(siti)
    const group = { personId, channel: 'telegram', botId, externalId: -100n }
    await database.prisma.chat.create({ data: group })
    await remove(personId)
    const chats = await database.prisma.chat.findMany({ include: { outbox: true } })
    expect(chats.map(({ externalId, outbox }) => [externalId, outbox.length])).toEqual([[BigInt(siti.id), 1]])
  })

  test('a link of the portal that they had opened is of no use to the next, and limits on mails stay', async () => {
    await turns.says(siti, 'hi')
    const { prisma } = database
    const personId = await idOf(siti)
    const { id: employerId } = await employer('A1234567890Z')
    const opened = { usedByPersonId: personId, usedAt: new Date(now) }
    const token = {
      employerId,
      role: 'owner',
      apiKeyId: 'k',
      createdAt: new Date(now),
      expiresAt: new Date(now + day),
    }
    await prisma.linkToken.create({ data: { ...token, ...opened, tokenHash: Buffer.from('hash') } })
    const mailed = { state: 'mailed', mailedAt: new Date(now), codeHash: Buffer.from('code') }
    const asked = { personId, employerCode: 'A1234567890Z', purpose: 'own', askedAt: new Date(now) }
    await prisma.linkCode.create({ data: { ...asked, ...mailed } })
    await remove(personId)
    expect(await prisma.linkToken.findMany()).toMatchObject([{ outcome: 'declined', usedByPersonId: null }])
    expect(await prisma.linkCode.findMany()).toMatchObject([
      { state: 'replaced', codeHash: null, personId: await idOf(siti), mailedAt: new Date(now) },
    ])
  })

  test('a link request is in the copy, and goes with its documents, whatever came of it', async () => {
    await turns.says(siti, 'hi')
    const personId = await idOf(siti)
    const jobs = { sendMailJob: async () => {}, sendCodesJob: async () => {} }
    const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
    const parts = { database, clock, channel: 'telegram', botId, operator, ...jobs }
    const { requesting, opened } = requestsOn({ parts, database, clock, code: 'A1234567890Z' })
    const reference = await opened(personId)
    const by = { actor: { kind: 'portal', id: 'k' }, source: 'api' } as const
    const rejection = { reference, reason: 'Not signed', recordedBy: 'Zainab' }
    expect((await rejectLinkRequest(requesting, by, rejection)).ok).toBe(true)
    const second = await opened(personId)
    const copy = await personRecords(database).about(personId, now)
    expect(copy?.linkRequests).toMatchObject([
      { reference, requester, state: 'rejected', reason: 'Not signed' },
      { reference: second, state: 'open' },
    ])
    expect(JSON.stringify(copy?.linkRequests)).not.toContain('Zainab')
    await remove(personId)
    expect(await database.prisma.linkRequest.count()).toBe(0)
    expect(await database.prisma.linkRequestStep.count()).toBe(0)
    expect(await database.prisma.keptFile.count()).toBe(0)
  })

  test('a day later the stranger is forgotten, unless they wrote again', async () => {
    await turns.says(siti, 'hi')
    await turns.says(kelvin, 'hi')
    await remove(await idOf(siti))
    await remove(await idOf(kelvin))
    await database.prisma.outbox.updateMany({ data: { state: 'sent' } })
    await turns.says(kelvin, 'hi again')
    expect(await forgetStrangers(database, (now + day - 1) as Instant)).toBe(0)
    expect(await forgetStrangers(database, (now + day) as Instant)).toBe(1)
    expect(await database.prisma.person.findMany()).toMatchObject([{ externalId: BigInt(kelvin.id) }])
    expect(await personRecords(database).about(await idOf(kelvin), now)).toMatchObject({
      links: [],
      files: [],
    })
  })

  test('a long history goes in pages', async () => {
    await turns.says(siti, 'hi')
    const personId = await idOf(siti)
    const bodySealed = database.sealing.seal('{}')
    const message = { personId, author: 'employer', bodySealed, at: new Date(now) }
    await database.prisma.message.createMany({ data: Array.from({ length: 450 }, () => message) })
    const { deletePage } = personRemoval({ database, clock })
    let pages = 0
    const counting = (id: string) => {
      pages += 1
      return deletePage(id)
    }
    await remove(personId, { deletePage: counting })
    expect(pages).toBeGreaterThan(3)
    expect(await database.prisma.message.count()).toBe(0)
  })
})
