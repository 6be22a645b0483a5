import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { acceptSchedule, rejectSchedule } from '../../src/app/decide-schedule.ts'
import { issueReferences } from '../../src/app/issue-references.ts'
import type { Desk } from '../../src/app/ledger.ts'
import { readMonth } from '../../src/app/read-month.ts'
import { recordPayment } from '../../src/app/record-payment.ts'
import { removeReference } from '../../src/app/remove-reference.ts'
import { reportReference } from '../../src/app/report-reference.ts'
import { reversePayment } from '../../src/app/reverse-payment.ts'
import { submitDraft, submitSchedule } from '../../src/app/submit-schedule.ts'
import { Day } from '../../src/core/calendar/day.ts'
import type { Period } from '../../src/core/calendar/period.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import { referenceNumber } from '../../src/core/domain/reference-number.ts'
import { checkInvariants } from '../support/check-invariants.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import {
  accepted,
  code,
  codeOf,
  deskOf,
  done,
  employerOnRecord,
  lineOf,
  october,
  payment,
  portal,
  sent,
  september,
} from '../support/desk.ts'

const nobody = 'Z9999999999Z' as EmployerCode
const unknownId = '00000000-0000-7000-8000-000000000000'

describe('through the use cases', () => {
  let database: TestDatabase
  let desk: Desk
  beforeAll(async () => {
    database = await testDatabase()
    desk = deskOf(database)
    await employerOnRecord(desk)
  })
  afterEach(() => checkInvariants(database))
  afterAll(() => database.drop())

  test('what is not on record is unknown, whatever its id looks like', async () => {
    for (const id of [unknownId, 'no id', '']) {
      expect(codeOf(await acceptSchedule(desk, portal, { scheduleId: id }))).toBe('scheduleUnknown')
      expect(codeOf(await submitDraft(desk, portal, { scheduleId: id }))).toBe('scheduleUnknown')
      const reversal = { paymentId: id, reason: 'Cek tendang', reversalKey: 'x' }
      expect(codeOf(await reversePayment(desk, portal, reversal))).toBe('paymentUnknown')
    }
    const number = referenceNumber('ACR', 999)
    expect(codeOf(await removeReference(desk, portal, { number }))).toBe('referenceUnknown')
    expect(codeOf(await submitSchedule(desk, portal, sent(1_000, { code: nobody })))).toBe('employerUnknown')
    expect(codeOf(await issueReferences(desk, portal, { code: nobody, scheduleIds: [] }))).toBe(
      'employerUnknown',
    )
    expect(codeOf(await readMonth(desk, { code: nobody, period: october }))).toBe('employerUnknown')
  })

  test('a refusal leaves nothing behind', async () => {
    const before = await counts()
    expect(codeOf(await submitSchedule(desk, portal, sent(1_000, { medium: 'physical' })))).toBe(
      'physicalSubmission',
    )
    const old = { submittedOn: Day.parse('2017-12-31'), period: '2017-11' as Period }
    expect(codeOf(await submitSchedule(desk, portal, sent(1_000, old)))).toBe('submittedBefore2018')
    const { number: _, ...withoutNumber } = payment(referenceNumber('ACR', 1), 100, 'none')
    expect(codeOf(await recordPayment(desk, portal, withoutNumber))).toBe('withoutReference')
    expect(await counts()).toEqual(before)
  })

  test('arrears of June 2016 are taken online, and are late until they are paid', async () => {
    const period = '2016-06' as Period
    await accepted(desk, 1_000, { period })
    const month = done(await readMonth(desk, { code, period }))
    expect(month.status).toEqual({ state: 'accepted', due: '2016-07-15', late: true })
  })

  test('a schedule of another employer cannot be covered', async () => {
    const other = 'B1234567890Z' as EmployerCode
    await employerOnRecord(desk, other)
    const { id } = await accepted(desk, 1_000, { code: other })
    expect(codeOf(await issueReferences(desk, portal, { code, scheduleIds: [id] }))).toBe('scheduleUnknown')
  })

  test('a rejected schedule keeps its reasons when the next version takes its place', async () => {
    const { schedule } = done(await submitSchedule(desk, portal, sent(1_000, { period: september })))
    const reasons = [{ code: 'amount', line: 1, column: 'socsoEmployer', found: 900, expected: 1_000 }]
    done(await rejectSchedule(desk, portal, { scheduleId: schedule.id, reasons }))
    done(await submitSchedule(desk, portal, sent(1_100, { period: september })))
    const { versions } = done(await readMonth(desk, { code, period: september }))
    expect(versions).toMatchObject([
      { state: 'superseded', reasons },
      { state: 'submitted', reasons: [] },
    ])
  })

  test('a payment that came first waits unmatched, is nobody’s, and is paid once its reference is reported', async () => {
    const companion = deskOf(database, { operator: 'companion' })
    const period = '2026-07' as Period
    const { id, amounts } = await accepted(desk, 1_000, { period })
    const number = referenceNumber('ACR', 555)
    const kept = done(await recordPayment(companion, portal, payment(number, amounts.ACR, 'early')))
    expect(kept).toMatchObject({ changed: true, payment: { state: 'unmatched' } })
    expect(kept.reference).toBeUndefined()
    expect(done(await readMonth(desk, { code, period })).status.state).toBe('accepted')
    const report = { code, number, amount: amounts.ACR, scheduleIds: [id] }
    const outcome = done(await reportReference(companion, portal, report))
    expect(outcome).toMatchObject({ changed: true, reference: { state: 'paid' } })
    expect(done(await reportReference(companion, portal, report)).changed).toBe(false)
    expect(done(await readMonth(desk, { code, period })).balance.ACR.open).toBe(0)
  })

  test('a number that waits with a payment is not issued to anyone', async () => {
    const { number: issued } = await issueFor('2026-06' as Period)
    const next = referenceNumber('ACR', Number(issued.slice(3)) + 1)
    done(await recordPayment(desk, portal, payment(next, 700, 'mistyped')))
    const { number } = await issueFor('2026-05' as Period)
    expect(number).toBe(referenceNumber('ACR', Number(issued.slice(3)) + 2))
  })

  test('a short payment: the higher version’s difference is what is still open', async () => {
    const period = '2026-04' as Period
    const { number, amount } = await issueFor(period, 1_000)
    done(await recordPayment(desk, portal, payment(number, amount, 'in full')))
    const [, ecr] = done(await readMonth(desk, { code, period })).references
    if (ecr === undefined) throw new Error('no ECR')
    done(await recordPayment(desk, portal, payment(ecr.number, ecr.amount, 'in full too')))
    const higher = await accepted(desk, 1_500, { period })
    const further = done(await issueReferences(desk, portal, { code, scheduleIds: [higher.id] }))
    expect(further.map(each => each.amount)).toEqual([600, 50])
    const month = done(await readMonth(desk, { code, period }))
    expect(month.balance).toEqual({
      ACR: { due: 1_800, paid: 1_200, open: 600 },
      ECR: { due: 150, paid: 100, open: 50 },
    })
    expect(month.status.state).toBe('partPaid')
    for (const each of further) {
      done(await recordPayment(desk, portal, payment(each.number, each.amount, `rest ${each.number}`)))
    }
    expect(done(await readMonth(desk, { code, period })).status.state).toBe('paid')
  })

  test('a reference of two months pays the older one first', async () => {
    const [older, newer] = ['2026-02', '2026-03'] as Period[]
    if (older === undefined || newer === undefined) throw new Error('two months')
    const versions = [
      await accepted(desk, 1_000, { period: newer }),
      await accepted(desk, 500, { period: older }),
    ]
    const issued = done(
      await issueReferences(desk, portal, { code, scheduleIds: versions.map(each => each.id) }),
    )
    const [acr, ecr] = issued.map(each => each.number)
    if (acr === undefined || ecr === undefined) throw new Error('two references')
    done(await recordPayment(desk, portal, payment(acr, 600, 'the older month')))
    done(await recordPayment(desk, portal, payment(ecr, 60, 'the older month and more')))
    expect(done(await readMonth(desk, { code, period: older })).status.state).toBe('paid')
    expect(done(await readMonth(desk, { code, period: newer }))).toMatchObject({
      status: { state: 'partPaid' },
      balance: { ACR: { due: 1_200, paid: 0, open: 1_200 }, ECR: { due: 100, paid: 10, open: 90 } },
    })
  })

  test('what happened holds nothing about a person, and names the employer by its code', async () => {
    const rows = await database.prisma.happening.findMany()
    const { name, identity } = lineOf(1_000)
    for (const { payload } of rows) {
      expect(JSON.stringify(payload)).not.toMatch(new RegExp(`${name}|${identity}`))
    }
    expect(
      rows.filter(each => each.employerId !== null).every(each => 'employer' in Object(each.payload)),
    ).toBe(true)
  })

  async function issueFor(period: Period, socso = 1_000) {
    const { id } = await accepted(desk, socso, { period })
    const [acr] = done(await issueReferences(desk, portal, { code, scheduleIds: [id] }))
    if (acr === undefined) throw new Error('no ACR')
    return acr
  }

  async function counts() {
    const { schedule, payment, happening, audit } = database.prisma
    return [await schedule.count(), await payment.count(), await happening.count(), await audit.count()]
  }
})
