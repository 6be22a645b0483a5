import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acceptSchedule } from '../../src/app/decide-schedule.ts'
import { issueReferences } from '../../src/app/issue-references.ts'
import type { Desk } from '../../src/app/ledger.ts'
import { readMonth } from '../../src/app/read-month.ts'
import { recordPayment } from '../../src/app/record-payment.ts'
import { registerEmployer } from '../../src/app/register-employer.ts'
import { removeReference } from '../../src/app/remove-reference.ts'
import { reportReference } from '../../src/app/report-reference.ts'
import { reversePayment } from '../../src/app/reverse-payment.ts'
import { submitSchedule } from '../../src/app/submit-schedule.ts'
import { addMonths, Period } from '../../src/core/calendar/period.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import type { ReferenceEntry } from '../../src/core/domain/ledger.ts'
import { sen } from '../../src/core/domain/money.ts'
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
  october,
  payment,
  portal,
  sent,
} from '../support/desk.ts'

const rounds = Array.from({ length: 50 }, (_, round) => round)
const fewer = rounds.slice(0, 10)

describe('at the same moment, on postgres', { timeout: 120_000 }, () => {
  let database: TestDatabase
  let desk: Desk
  let companion: Desk
  beforeAll(async () => {
    database = await testDatabase('postgres')
    desk = deskOf(database)
    companion = deskOf(database, { operator: 'companion' })
    await employerOnRecord(desk)
  })
  beforeEach(async () => {
    await database.prisma.$executeRawUnsafe(
      'TRUNCATE "Schedule", "LineSet", "PaymentReference", "Payment" CASCADE',
    )
  })
  afterEach(() => checkInvariants(database))
  afterAll(() => database.drop())

  test('two payments of a reference both count', async () => {
    for (const round of rounds) {
      const { number, amount } = await issued(round)
      const kept = await Promise.all(
        ['a', 'b'].map(each => recordPayment(desk, portal, payment(number, amount, `${round}${each}`))),
      )
      expect(kept.map(codeOf)).toEqual(['done', 'done'])
      const month = done(await readMonth(desk, { code, period: periodOf(round) }))
      expect(month).toMatchObject({ surplus: amount, references: [{ state: 'paid', paid: 2 * amount }, {}] })
    }
  })

  test('the same payment reported twice is recorded once', async () => {
    for (const round of rounds) {
      const { number, amount } = await issued(round)
      const kept = await Promise.all(
        [1, 2, 3].map(() => recordPayment(desk, portal, payment(number, amount, `${round}`))),
      )
      expect(kept.map(each => done(each).changed).sort()).toEqual([false, false, true])
      expect(new Set(kept.map(each => done(each).payment.id)).size).toBe(1)
    }
  })

  test('one key for payments of two references is one payment, and the other is refused', async () => {
    for (const round of fewer) {
      const { number, amount } = await issued(round)
      const other = referenceNumber('ACR', 900_000 + round)
      const kept = await Promise.all(
        [number, other].map(each => recordPayment(desk, portal, payment(each, amount, `${round}`))),
      )
      expect(kept.map(codeOf).sort()).toEqual(['done', 'sourceKeyReused'])
    }
  })

  test('of two submissions the later one waits and the other is superseded', async () => {
    for (const round of rounds) {
      const more = { period: periodOf(round) }
      const kept = await Promise.all(
        [1_000, 2_000].map(each => submitSchedule(desk, portal, sent(each, more))),
      )
      expect(kept.map(each => done(each).schedule.version).sort()).toEqual([1, 2])
      const { versions } = done(await readMonth(desk, { code, ...more }))
      expect(versions.map(each => each.state)).toEqual(['superseded', 'submitted'])
    }
  })

  test('of two acceptances one wins', async () => {
    for (const round of fewer) {
      const { schedule } = done(await submitSchedule(desk, portal, sent(1_000, { period: periodOf(round) })))
      const which = { scheduleId: schedule.id }
      const outcomes = await Promise.all([1, 2].map(() => acceptSchedule(desk, portal, which)))
      expect(outcomes.map(codeOf).sort()).toEqual(['done', 'versionIsAccepted'])
    }
  })

  test('a removal and a payment: either it is paid and stays, or it is gone and the payment waits', async () => {
    const seen = new Set<string>()
    for (const round of rounds) {
      const { number, amount } = await issued(round)
      const work = [
        () => removeReference(desk, portal, { number }),
        () => recordPayment(desk, portal, payment(number, amount, `${round}`)),
      ]
      if (round % 2 === 1) work.reverse()
      const outcomes = await Promise.all(work.map(each => each()))
      const [removal, kept] = round % 2 === 1 ? outcomes.reverse() : outcomes
      const state = await database.prisma.payment.findUniqueOrThrow({ where: { sourceKey: `${round}` } })
      const both = `${removal && codeOf(removal)} ${kept && codeOf(kept)} ${state.state}`
      expect(['done done unmatched', 'referenceIsPaid done matched']).toContain(both)
      seen.add(both)
    }
    expect(seen.size).toBeGreaterThan(0)
  })

  test('a payment and the report of its reference always find one another', async () => {
    for (const round of rounds) {
      const version = await accepted(desk, 1_000, { period: periodOf(round) })
      const number = referenceNumber('ACR', 800_000 + round)
      const report = { code, number, amount: version.amounts.ACR, scheduleIds: [version.id] }
      const work = [
        () => reportReference(companion, portal, report),
        () => recordPayment(companion, portal, payment(number, version.amounts.ACR, `${round}`)),
      ]
      if (round % 2 === 1) work.reverse()
      const outcomes = await Promise.all(work.map(each => each()))
      expect(outcomes.map(codeOf)).toEqual(['done', 'done'])
      const month = done(await readMonth(desk, { code, period: periodOf(round) }))
      expect(month).toMatchObject({ references: [{ state: 'paid' }], payments: [{ state: 'matched' }] })
    }
  })

  test('one number reported for two employers belongs to one', async () => {
    const other = 'B1234567890Z' as EmployerCode
    await employerOnRecord(desk, other)
    for (const round of fewer) {
      const number = referenceNumber('ACR', 700_000 + round)
      const versions = await Promise.all(
        [code, other].map(each => accepted(desk, 1_000, { code: each, period: periodOf(round) })),
      )
      const outcomes = await Promise.all(
        versions.map(({ id, amounts }, place) => {
          const report = { number, amount: amounts.ACR, scheduleIds: [id] }
          return reportReference(companion, portal, { ...report, code: place === 0 ? code : other })
        }),
      )
      expect(outcomes.map(codeOf).sort()).toEqual(['done', 'numberTaken'])
    }
  })

  test('of two issues one wins', async () => {
    for (const round of rounds) {
      const { id } = await accepted(desk, 1_000, { period: periodOf(round) })
      const outcomes = await Promise.all(
        [1, 2].map(() => issueReferences(desk, portal, { code, scheduleIds: [id] })),
      )
      expect(outcomes.map(codeOf).sort()).toEqual(['alreadyCovered', 'done'])
    }
  })

  test('a new version and the issue for the old one: the version that is accepted is the one that is paid', async () => {
    for (const round of fewer) {
      const period = periodOf(round)
      const { id } = await accepted(desk, 1_000, { period })
      const next = done(await submitSchedule(desk, portal, sent(2_000, { period })))
      const outcomes = await Promise.all([
        acceptSchedule(desk, portal, { scheduleId: next.schedule.id }),
        issueReferences(desk, portal, { code, scheduleIds: [id] }),
      ])
      const both = outcomes.map(codeOf).join(' ')
      expect(['done versionIsSuperseded', 'removeReferenceFirst done']).toContain(both)
    }
  })

  test('a payment and its reversal leave nothing that counts twice', async () => {
    for (const round of rounds) {
      const { number, amount } = await issued(round)
      const first = done(await recordPayment(desk, portal, payment(number, amount, `${round}a`)))
      const reversal = { paymentId: first.payment.id, reason: 'Cek tendang', reversalKey: `${round}` }
      const outcomes = await Promise.all([
        reversePayment(desk, portal, reversal),
        reversePayment(desk, portal, reversal),
        recordPayment(desk, portal, payment(number, amount, `${round}b`)),
      ])
      expect(outcomes.map(codeOf)).toEqual(['done', 'done', 'done'])
      const month = done(await readMonth(desk, { code, period: periodOf(round) }))
      expect(month).toMatchObject({ surplus: 0, references: [{ state: 'paid', paid: amount }, {}] })
    }
  })

  test('of two registrations of one code one is new', async () => {
    for (const round of fewer) {
      const employer = { code: `C${String(round).padStart(10, '0')}Z` as EmployerCode, name: randomUUID() }
      const outcomes = await Promise.all([1, 2].map(() => registerEmployer(desk, portal, employer)))
      expect(outcomes.map(each => done(each).changed).sort()).toEqual([false, true])
    }
  })

  /** The ACR of a round’s month, RM12.00; there is an ECR of RM1.00 as well. */
  async function issued(round: number): Promise<ReferenceEntry> {
    const { id } = await accepted(desk, 1_000, { period: periodOf(round) })
    const [acr] = done(await issueReferences(desk, portal, { code, scheduleIds: [id] }))
    if (acr === undefined) throw new Error('no ACR')
    expect(acr.amount).toBe(sen(1_200))
    return acr
  }
})

function periodOf(round: number): Period {
  return Period.parse(addMonths(october, -round))
}
