import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealJson } from '../../src/adapters/db/store/sealed-json.ts'
import { advanceRegistration, type RegistrationAdvanced } from '../../src/app/advance-registration.ts'
import { changeEmployer } from '../../src/app/change-employer.ts'
import type { By, Desk } from '../../src/app/ledger.ts'
import { registerEmployer } from '../../src/app/register-employer.ts'
import { removeContact, saveContact } from '../../src/app/save-contact.ts'
import { instant } from '../../src/core/calendar/instant.ts'
import { Email } from '../../src/core/domain/email.ts'
import { Phone } from '../../src/core/domain/phone.ts'
import { newForm } from '../../src/core/domain/registration.ts'
import { engines, type TestDatabase, testDatabase } from '../support/database.ts'
import { code, codeOf, deskOf, done, employerOnRecord, now, portal } from '../support/desk.ts'

const later = instant(now + 60_000)

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let desk: Desk
  let laterDesk: Desk
  beforeEach(async () => {
    database = await testDatabase(engine)
    desk = deskOf(database)
    laterDesk = { ...desk, clock: { now: () => later } }
    await employerOnRecord(desk)
  })
  afterEach(() => database.drop())

  test('the same registration again changes nothing, another one of the code is refused', async () => {
    const again = await registerEmployer(desk, portal, { code, name: 'Contoh Sdn. Bhd.' })
    expect(done(again).changed).toBe(false)
    expect(codeOf(await registerEmployer(desk, portal, { code, name: 'Lain Sdn. Bhd.' }))).toBe(
      'employerExists',
    )
    expect(await database.prisma.happening.count()).toBe(1)
  })

  test('an employer is changed only as it was seen', async () => {
    const changed = done(
      await changeEmployer(laterDesk, portal, { code, state: 'johor', unchangedSince: now }),
    )
    expect(changed).toMatchObject({ name: 'Contoh Sdn. Bhd.', state: 'johor', updatedAt: later })
    const stale = { code, name: 'Lain', unchangedSince: now }
    expect(codeOf(await changeEmployer(laterDesk, portal, stale))).toBe('changedMeanwhile')
    expect(done(await changeEmployer(laterDesk, portal, { code, state: null })).state).toBeUndefined()
  })

  test('a contact is kept sealed, found by its e-mail, changed as a whole and removed', async () => {
    const email = Email.parse('hr@contoh.com.my')
    const phone = Phone.parse('+60321611234')
    const contact = done(await saveContact(desk, portal, { code, name: 'Siti', email, phone }))
    expect(contact).toMatchObject({ name: 'Siti', email, phone, portalConfirmedAt: now, updatedAt: now })
    const emailIndex = database.sealing.index('email', email)
    const row = await database.prisma.contact.findFirstOrThrow({ where: { emailIndex } })
    expect(Buffer.from(row.emailSealed ?? []).toString()).not.toContain('contoh')
    const { id } = contact
    const whole = { code, id, name: 'Siti Aminah', email, unchangedSince: now }
    expect(done(await saveContact(laterDesk, portal, whole)).phone).toBeUndefined()
    expect(codeOf(await saveContact(laterDesk, portal, whole))).toBe('changedMeanwhile')
    done(await removeContact(desk, portal, { code, id }))
    expect(codeOf(await removeContact(desk, portal, { code, id }))).toBe('contactUnknown')
    const trail = await database.prisma.audit.findMany()
    expect(JSON.stringify(trail.map(each => each.detail))).not.toMatch(/Siti|contoh\.com/)
  })

  test('a registration goes its steps, each with source and date, and what is returned says why', async () => {
    const reference = 'SHB-26-000001-B'
    await fileRegistration(reference)
    const staff: By = { actor: { kind: 'portal', id: 'key' }, source: 'portal' }
    const step = (event: 'receivedByPerkeso' | 'reviewBegun' | 'returnedByPerkeso', note?: string) =>
      advanceRegistration(desk, staff, { reference, event, at: instant(now - 1_000), ...(note && { note }) })
    expect(codeOf(await step('reviewBegun'))).toBe('stepNotAllowed')
    done(await step('receivedByPerkeso'))
    done(await step('reviewBegun'))
    expect(codeOf(await step('returnedByPerkeso'))).toBe('reasonMissing')
    const returned: RegistrationAdvanced = {
      ...{ reference, event: 'returnedByPerkeso', at: instant(now - 1_000) },
      ...{ note: 'Borang belum ditandatangani', recordedBy: 'Puan Aini' },
    }
    const ofAnotherKind = await advanceRegistration(desk, staff, { ...returned, fields: ['employerCode'] })
    expect(codeOf(ofAnotherKind)).toBe('fieldsNotAsked')
    const fields = ['phone', 'officerEmail'] as const
    const registration = done(await advanceRegistration(desk, staff, { ...returned, fields }))
    expect(registration.state).toBe('returned')
    expect(registration.history.at(-1)).toEqual({
      ...{ from: 'inReview', to: 'returned', at: now - 1_000, source: 'portal' },
      ...{ note: 'Borang belum ditandatangani', fields, recordedBy: 'Puan Aini' },
    })
    const [kept] = await database.prisma.registrationStep.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(kept).toMatchObject({ fields, recordedBy: 'Puan Aini', source: 'portal' })
    const unknown = { reference: 'SHB-26-999999-B', event: 'receivedByPerkeso' } as const
    expect(codeOf(await advanceRegistration(desk, staff, unknown))).toBe('registrationUnknown')
    const happenings = await database.prisma.happening.findMany({ orderBy: { id: 'asc' } })
    expect(happenings.slice(1).map(each => each.kind)).toEqual([
      ...['registration.received', 'registration.inReview', 'registration.returned'],
    ])
  })

  async function fileRegistration(reference: string): Promise<void> {
    const channel = { channel: 'telegram', botId: 1n, externalId: 2n }
    const { id: personId } = await database.prisma.person.create({ data: channel })
    const answersSealed = sealJson(database.sealing, newForm('new'))
    await database.prisma.registration.create({
      data: { reference, personId, kind: 'new', state: 'sent', answersSealed },
    })
  }
})
