import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoEmployers } from '../../../src/adapters/db/demo/demo-employers.ts'
import { seedDemo } from '../../../src/adapters/db/demo/seed-demo.ts'
import { dueDay } from '../../../src/core/calendar/due-date.ts'
import { dayInMalaysia, instant } from '../../../src/core/calendar/instant.ts'
import { type Period, periodsBack } from '../../../src/core/calendar/period.ts'
import { contributionOf } from '../../../src/core/domain/contribution.ts'
import { parseEmail } from '../../../src/core/domain/email.ts'
import { parseEmployerCode } from '../../../src/core/domain/employer-code.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { monthToActOn } from '../../../src/core/domain/month.ts'
import { parseMyKad } from '../../../src/core/domain/mykad.ts'
import { parsePhone } from '../../../src/core/domain/phone.ts'
import { severities } from '../../../src/core/domain/schedule-file/finding.ts'
import { parseSsfw } from '../../../src/core/domain/ssfw.ts'
import { parseSsmNumber } from '../../../src/core/domain/ssm-number.ts'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'
import { type DemoRecords, demoRecords, latestMoment, monthsOf, stateIn } from './demo-records.ts'

const now = instant(Date.parse('2026-11-23T10:00:00+08:00'))
const later = instant(Date.parse('2026-12-03T09:00:00+08:00'))
const today = dayInMalaysia(now)
const october = '2026-10' as Period
const botId = 42n

describe.each(engines)('the demo data on %s', engine => {
  let database: TestDatabase
  let records: DemoRecords
  beforeAll(async () => {
    database = await testDatabase(engine)
    await seedDemo(database, { now, botId })
    records = await demoRecords(database)
  }, 60_000)
  afterAll(() => database.drop())

  const linesOf = (schedule: { id: string }) =>
    records.lines.filter(({ scheduleId }) => scheduleId === schedule.id)
  const coverageOf = (reference: { id: string }) =>
    records.coverage.filter(({ referenceId }) => referenceId === reference.id)
  const scheduleOf = ({ scheduleId }: { scheduleId: string }) =>
    records.schedules.find(({ id }) => id === scheduleId)
  const statesIn = (period: Period) => demoEmployers.map(({ code }) => stateIn(records, code, period))

  test('twelve employers across the country are plainly made up', () => {
    expect(records.employers.length).toBe(12)
    expect(new Set(records.employers.map(({ state }) => state)).size).toBe(12)
    expect(records.employers.map(({ state }) => state)).toContain('kelantan')
    for (const { code, name, ssmNumber } of records.employers) {
      expect(name).toMatch(/contoh/i)
      expect(parseEmployerCode(code)).toMatchObject({ ok: true, value: { shape: 'usual' } })
      expect(parseSsmNumber(ssmNumber ?? '')).toMatchObject({ ok: true, value: { number: ssmNumber } })
    }
  })

  test('each employer has a contact who can be found by e-mail', async () => {
    expect(new Set(records.contacts.map(({ employerId }) => employerId)).size).toBe(12)
    for (const { email, phone, id } of records.contacts) {
      expect(parseEmail(email ?? '')).toMatchObject({ ok: true, value: { email } })
      expect(parsePhone(phone ?? '')).toMatchObject({ ok: true, value: { phone } })
      const emailIndex = database.sealing.index('email', email ?? '')
      expect(await database.prisma.contact.findMany({ where: { emailIndex } })).toMatchObject([{ id }])
    }
  })

  test('a version is the sum of its lines', () => {
    expect(records.lines.length).toBeLessThan(6_000)
    for (const schedule of records.schedules) {
      const lines = linesOf(schedule)
      const sum = (of: (line: (typeof lines)[number]) => number) =>
        BigInt(lines.reduce((total, line) => total + of(line), 0))
      expect(schedule).toMatchObject({
        headcount: lines.length,
        act4Sen: sum(line => line.socsoEmployerSen + line.socsoEmployeeSen),
        act800Sen: sum(line => line.eisEmployerSen + line.eisEmployeeSen),
        skbbkSen: sum(line => line.skbbkEmployeeSen),
      })
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.map(({ line }) => line)).toEqual(lines.map((_, place) => place + 1))
    }
  })

  test('each line is what the table of its month says, but for the mistakes that were rejected', () => {
    let mistakes = 0
    for (const schedule of records.schedules) {
      const reasons = schedule.reasons as { line: number; code: string }[]
      // A code of ours, so that a person reads a sentence.
      expect(Object.keys(severities)).toEqual(expect.arrayContaining(reasons.map(({ code }) => code)))
      const wrong = reasons.map(({ line }) => line)
      for (const line of linesOf(schedule)) {
        if (wrong.includes(line.line)) {
          mistakes++
          expect(line).not.toMatchObject(amountsOf(line, schedule.period))
        } else expect(line).toMatchObject(amountsOf(line, schedule.period))
      }
      if (wrong.length > 0) expect(['rejected', 'superseded']).toContain(schedule.state)
    }
    expect(mistakes).toBeGreaterThan(0)
  })

  test('workers are made up, with numbers that parse and are not repeated in a schedule', () => {
    for (const { name, identity } of records.lines) {
      expect(name).toContain('CONTOH')
      expect(identity.startsWith('00000') ? parseSsfw(identity).ok : parseMyKad(identity).ok).toBe(true)
    }
    for (const schedule of records.schedules) {
      const identities = linesOf(schedule).map(({ identity }) => identity)
      expect(new Set(identities).size).toBe(identities.length)
    }
    expect(new Set(records.lines.map(({ category }) => category))).toEqual(new Set([1, 2]))
    const inOctober = records.lines.filter(line => scheduleOf(line)?.period === october)
    expect(inOctober.some(({ skbbkEmployeeSen }) => skbbkEmployeeSen === 0)).toBe(true)
    expect(inOctober.some(({ eisEmployeeSen, category }) => eisEmployeeSen === 0 && category === 1)).toBe(
      true,
    )
  })

  test('a reference is the sum of what it covers, accepted versions of one employer', () => {
    for (const reference of records.references) {
      expect(reference.number).toMatch(/^(ACR|ECR)\d{12}$/)
      expect(reference.number.slice(0, 3)).toBe(reference.kind)
      const covered = coverageOf(reference)
      expect(covered.length).toBeGreaterThan(0)
      expect(covered.reduce((sum, { amountSen }) => sum + amountSen, 0n)).toBe(reference.amountSen)
      const isLive = reference.state !== 'removed'
      for (const coverage of covered) {
        const schedule = scheduleOf(coverage)
        expect(coverage).toMatchObject({ kind: reference.kind, live: isLive })
        expect(coverage.amountSen).toBe(schedule && owedOf(schedule, reference.kind))
        expect(schedule?.state).toBe(isLive ? 'accepted' : 'superseded')
        expect(schedule?.employerId).toBe(reference.employerId)
      }
    }
  })

  test('a version is on at most one live ACR and one live ECR', () => {
    const live = records.coverage.filter(each => each.live).map(each => `${each.scheduleId} ${each.kind}`)
    expect(new Set(live).size).toBe(live.length)
  })

  test('a reference is as much paid as its matched payments say', () => {
    for (const reference of records.references) {
      const payments = records.payments.filter(({ referenceId }) => referenceId === reference.id)
      const matched = payments.filter(({ state }) => state === 'matched')
      expect(matched.reduce((sum, { amountSen }) => sum + amountSen, 0n)).toBe(reference.paidSen)
      expect(reference.state).toBe(stateByPayments(reference))
      if (reference.state === 'removed') expect(payments).toEqual([])
      for (const payment of payments) expect(payment.employerId).toBe(reference.employerId)
    }
  })

  test('a payment is matched to the reference whose number it names, or is unmatched', () => {
    const numbers = new Map(records.references.map(({ id, number }) => [id, number]))
    for (const { state, referenceId, referenceNumber } of records.payments) {
      if (state !== 'unmatched') expect(numbers.get(referenceId ?? '')).toBe(referenceNumber)
      else {
        expect(referenceId).toBeNull()
        expect([...numbers.values()]).not.toContain(referenceNumber)
      }
    }
  })

  test('a matched payment pays versions of its reference, its surplus is the rest, and others pay nothing', () => {
    for (const { id, state, amountSen, surplusSen, referenceId } of records.payments) {
      const shares = records.allocations.filter(({ paymentId }) => paymentId === id)
      const shared = shares.reduce((sum, share) => sum + share.amountSen, 0n)
      expect(shared + surplusSen).toBe(state === 'matched' ? amountSen : 0n)
      for (const { scheduleId, amountSen: share } of shares) {
        const covered = coverageOf({ id: referenceId ?? '' }).find(each => each.scheduleId === scheduleId)
        expect(share).toBeLessThanOrEqual(covered?.amountSen ?? 0n)
      }
    }
    expect(records.payments.some(({ surplusSen }) => surplusSen > 0n)).toBe(true)
  })

  test('every state occurs', () => {
    expect(new Set(statesIn(october))).toEqual(
      new Set(['missing', 'draft', 'submitted', 'rejected', 'accepted', 'acrUnpaid', 'partPaid', 'paid']),
    )
    const set = (states: { state: string }[]) => new Set(states.map(({ state }) => state))
    expect(set(records.schedules)).toEqual(
      new Set(['draft', 'submitted', 'accepted', 'rejected', 'superseded']),
    )
    expect(set(records.references)).toEqual(new Set(['generated', 'paid', 'partPaid', 'removed']))
    expect(set(records.payments)).toEqual(new Set(['matched', 'unmatched', 'reversed']))
    expect(records.references.some(reference => coverageOf(reference).length === 2)).toBe(true)
    expect(records.references.some(({ paidSen, amountSen }) => paidSen > amountSen)).toBe(true)
    expect(records.payments.some(paidLate)).toBe(true)
  })

  function paidLate({ paidOn, referenceId }: DemoRecords['payments'][number]): boolean {
    const covered = records.coverage.filter(each => each.referenceId === referenceId)
    return covered.some(each => paidOn > dueDay((scheduleOf(each)?.period ?? '9998-01') as Period))
  }

  test('two years of months, each with what was submitted before it was decided, issued and paid', () => {
    const months = [...new Set(records.schedules.map(({ period }) => period))].sort()
    expect(months).toEqual(periodsBack(october, 24).toReversed())
    for (const { submittedAt, decidedAt, portalConfirmedAt } of records.schedules) {
      expectInOrder(submittedAt, decidedAt, portalConfirmedAt)
    }
    for (const coverage of records.coverage) {
      const reference = records.references.find(({ id }) => id === coverage.referenceId)
      expectInOrder(scheduleOf(coverage)?.decidedAt, reference?.generatedAt, reference?.removedAt)
    }
    for (const { referenceId, reportedAt, reversedAt } of records.payments) {
      expectInOrder(
        records.references.find(({ id }) => id === referenceId)?.generatedAt,
        reportedAt,
        reversedAt,
      )
    }
    expect(latestMoment(records) < new Date(now)).toBe(true)
  })

  test('the HR clerk sees an unpaid ACR of October, the agent three employers in different states', () => {
    expect(linked(700_000_001n)).toEqual(['A0000000001Z'])
    expect(linked(700_000_002n)).toEqual(['A0000000002Z', 'A0000000003Z', 'A0000000004Z'])
    expect(linked(700_000_003n)).toEqual([])
    expect(linked(700_000_004n)).toEqual([])
    expect(records.people.map(({ externalId }) => externalId).sort()).toEqual([
      700_000_001n,
      700_000_002n,
      700_000_003n,
      700_000_004n,
    ])
    expect(records.people.every(({ language, channel }) => language === null && channel === 'telegram')).toBe(
      true,
    )
    expect(records.chats).toBe(0)
    const months = monthsOf(records, 'A0000000001Z')
    const month = monthToActOn(months, today)
    expect(month).toMatchObject({ period: october, schedule: { state: 'accepted', headcount: 40 } })
    const agents = linked(700_000_002n).map(code => stateIn(records, code, october))
    expect(agents).toEqual(['rejected', 'missing', 'paid'])
  })

  function linked(externalId: bigint): string[] {
    const person = records.people.find(each => each.externalId === externalId && each.botId === botId)
    const links = records.links.filter(({ personId }) => person !== undefined && personId === person.id)
    expect(links.every(({ role, proof, endedAt }) => role === 'owner' && proof === 'demo' && !endedAt)).toBe(
      true,
    )
    return records.employers
      .filter(({ id }) => links.some(({ employerId }) => employerId === id))
      .map(({ code }) => code)
      .sort()
  }

  test('a second run changes nothing, even in another month', async () => {
    await seedDemo(database, { now, botId })
    await seedDemo(database, { now: later, botId })
    expect(await demoRecords(database)).toEqual(records)
  })

  test('an agent and an admin are there, without a password', () => {
    expect(records.staff.map(({ role, passwordHash }) => [role, passwordHash]).sort()).toEqual([
      ['admin', null],
      ['agent', null],
    ])
  })
})

function amountsOf(line: DemoRecords['lines'][number], period: string) {
  const contribution = contributionOf({
    period: period as Period,
    wages: sen(line.wagesSen),
    category: line.category === 1 ? 1 : 2,
    eis: line.eisEmployerSen > 0,
    skbbk: line.skbbkEmployeeSen > 0 ? 'counted' : 'optedOut',
  })
  if (!contribution.ok) throw new Error(contribution.error)
  const { socso, eis, skbbk } = contribution.value
  return {
    socsoEmployerSen: socso.employer,
    socsoEmployeeSen: socso.employee,
    eisEmployerSen: eis.employer,
    eisEmployeeSen: eis.employee,
    skbbkEmployeeSen: skbbk.employee,
  }
}

function stateByPayments({ state, paidSen, amountSen }: DemoRecords['references'][number]) {
  if (state === 'removed') return 'removed'
  if (paidSen === 0n) return 'generated'
  return paidSen < amountSen ? 'partPaid' : 'paid'
}

function owedOf({ act4Sen, act800Sen, skbbkSen }: DemoRecords['schedules'][number], kind: string) {
  return kind === 'ACR' ? act4Sen + skbbkSen : act800Sen
}

function expectInOrder(...moments: readonly (Date | null | undefined)[]) {
  const known = moments.filter(moment => moment instanceof Date).map(Number)
  expect(known).toEqual(known.toSorted((one, other) => one - other))
}
