import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acceptSchedule } from '../../src/app/decide-schedule.ts'
import { issueReferences } from '../../src/app/issue-references.ts'
import type { Desk } from '../../src/app/ledger.ts'
import { readMonth } from '../../src/app/read-month.ts'
import { recordPayment } from '../../src/app/record-payment.ts'
import { registerEmployer } from '../../src/app/register-employer.ts'
import { submitSchedule } from '../../src/app/submit-schedule.ts'
import { checkInvariants } from '../support/check-invariants.ts'
import { engines, type TestDatabase, testDatabase } from '../support/database.ts'
import { code, deskOf, done, lineOf, now, october, payment, portal, sent } from '../support/desk.ts'

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let desk: Desk
  beforeEach(async () => {
    database = await testDatabase(engine)
    desk = deskOf(database)
  })
  afterEach(async () => {
    await checkInvariants(database)
    await database.drop()
  })

  test('an employer registers, submits, is accepted, gets its references, pays, and reads its month', async () => {
    const employer = { code, name: 'Contoh Sdn. Bhd.', state: 'johor' } as const
    expect(done(await registerEmployer(desk, portal, employer))).toMatchObject({ changed: true })
    const lines = [lineOf(6_900, 1), lineOf(4_000, 2)]
    const { schedule } = done(await submitSchedule(desk, portal, sent(0, { lines })))
    expect(schedule).toMatchObject({
      version: 1,
      state: 'submitted',
      headcount: 2,
      amounts: { ACR: 13_080, ECR: 1_090 },
    })
    await acceptSchedule(desk, portal, { scheduleId: schedule.id })
    const references = done(await issueReferences(desk, portal, { code, scheduleIds: [schedule.id] }))
    expect(references).toMatchObject([
      { kind: 'ACR', number: 'ACR000000000001', state: 'generated', amount: 13_080, paid: 0 },
      { kind: 'ECR', number: 'ECR000000000001', state: 'generated', amount: 1_090, paid: 0 },
    ])
    const [acr, ecr] = references.map(each => each.number)
    if (!acr || !ecr) throw new Error('two references')
    expect(done(await recordPayment(desk, portal, payment(acr, 13_080, 'p1')))).toMatchObject({
      changed: true,
      payment: { state: 'matched', surplus: 0, shares: [{ scheduleId: schedule.id, amount: 13_080 }] },
      reference: { state: 'paid', paid: 13_080 },
    })
    done(await recordPayment(desk, portal, payment(ecr, 1_000, 'p2')))
    expect(done(await readMonth(desk, { code, period: october }))).toMatchObject({
      employer: { code, name: 'Contoh Sdn. Bhd.', state: 'johor', portalConfirmedAt: now },
      counts: { id: schedule.id, state: 'accepted', portalConfirmedAt: now },
      status: { state: 'partPaid', due: '2026-11-15', late: true },
      references: [
        { number: acr, state: 'paid' },
        { number: ecr, state: 'partPaid' },
      ],
      payments: [{ sourceKey: 'p1' }, { sourceKey: 'p2' }],
      balance: { ACR: { due: 13_080, paid: 13_080, open: 0 }, ECR: { due: 1_090, paid: 1_000, open: 90 } },
      surplus: 0,
    })
    const happenings = await database.prisma.happening.findMany({ orderBy: { id: 'asc' } })
    expect(happenings.map(each => each.kind)).toEqual([
      ...['employer.registered', 'schedule.submitted', 'schedule.accepted', 'acr.generated', 'acr.generated'],
      ...['payment.matched', 'acr.paid', 'payment.matched', 'acr.partPaid'],
    ])
    const audit = await database.prisma.audit.findMany({ orderBy: { id: 'asc' } })
    expect(audit.map(each => each.action)).toEqual([
      ...['employerRegistered', 'scheduleSubmitted', 'scheduleAccepted', 'referencesIssued'],
      ...['paymentRecorded', 'paymentRecorded'],
    ])
  })
})
