import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/calendar/day.ts'
import { period } from '../../../src/core/calendar/period.ts'
import type { AcrState, AcrSummary } from '../../../src/core/domain/acr.ts'
import { sen } from '../../../src/core/domain/money.ts'
import type { MonthFacts } from '../../../src/core/domain/month.ts'
import { monthStatus, monthToActOn } from '../../../src/core/domain/month.ts'
import type { ReferenceKind } from '../../../src/core/domain/reference-number.ts'
import { referenceNumber } from '../../../src/core/domain/reference-number.ts'
import type { ScheduleState, ScheduleVersion } from '../../../src/core/domain/schedule.ts'
import { versionThatCounts } from '../../../src/core/domain/schedule.ts'

const november = period(2026, 11)
const due = day(2026, 12, 15)
const dayAfter = day(2026, 12, 16)

const version = (state: ScheduleState, number = 1, eis = 26_000): ScheduleVersion => ({
  version: number,
  state,
  headcount: 40,
  amounts: { ACR: sen(415_800), ECR: sen(eis) },
})
const reference = (kind: ReferenceKind, state: AcrState): AcrSummary => ({
  kind,
  number: referenceNumber(kind, 1),
  state,
  amount: sen(415_800),
  paid: sen({ generated: 0, removed: 0, partPaid: 200_000, paid: 415_800 }[state]),
})
const paidBy = (references: readonly AcrSummary[]) => {
  const of = (kind: ReferenceKind) => references.find(each => each.kind === kind)?.paid ?? sen(0)
  return { ACR: of('ACR'), ECR: of('ECR') }
}
const month = (schedule?: ScheduleVersion, ...references: AcrSummary[]): MonthFacts => ({
  period: november,
  ...(schedule && { schedule }),
  references,
  paid: paidBy(references),
})

describe('the status of a month', () => {
  it.each([
    ['nothing sent', month(), 'missing'],
    ['only a superseded version', month(version('superseded')), 'missing'],
    ['a draft', month(version('draft')), 'draft'],
    ['submitted', month(version('submitted')), 'submitted'],
    ['rejected', month(version('rejected')), 'rejected'],
    ['accepted, no reference', month(version('accepted')), 'accepted'],
    ['its only reference removed', month(version('accepted'), reference('ACR', 'removed')), 'accepted'],
    ['a reference, unpaid', month(version('accepted'), reference('ACR', 'generated')), 'acrUnpaid'],
    ['part of the ACR paid', month(version('accepted'), reference('ACR', 'partPaid')), 'partPaid'],
    [
      'the ACR paid, the ECR not',
      month(version('accepted'), reference('ACR', 'paid'), reference('ECR', 'generated')),
      'partPaid',
    ],
    ['the ACR paid, no ECR yet', month(version('accepted'), reference('ACR', 'paid')), 'partPaid'],
    ['both paid', month(version('accepted'), reference('ACR', 'paid'), reference('ECR', 'paid')), 'paid'],
    [
      'the ACR paid, nothing owed for EIS',
      month(version('accepted', 1, 0), reference('ACR', 'paid')),
      'paid',
    ],
  ] as const)('%s', (_, facts, state) => {
    expect(monthStatus(facts, due)).toEqual({ state, due, late: false })
    expect(monthStatus(facts, dayAfter)).toEqual({ state, due, late: state !== 'paid' })
  })

  it('the version that counts is the newest accepted one, else the newest that is not superseded', () => {
    expect(versionThatCounts([])).toBeUndefined()
    expect(versionThatCounts([version('superseded', 1)])).toBeUndefined()
    expect(versionThatCounts([version('rejected', 1), version('draft', 2)])?.version).toBe(2)
    expect(versionThatCounts([version('accepted', 1), version('rejected', 2)])?.version).toBe(1)
    expect(
      versionThatCounts([version('superseded', 1), version('accepted', 2), version('draft', 3)])?.version,
    ).toBe(2)
  })
})

describe('the month to act on', () => {
  const paid = (of: MonthFacts['period']): MonthFacts => ({
    ...month(version('accepted', 1, 0), reference('ACR', 'paid')),
    period: of,
  })
  const unpaid = (of: MonthFacts['period']): MonthFacts => ({ ...month(), period: of })
  const [september, october] = [period(2026, 9), period(2026, 10)]

  it('is the one now due, until it is paid', () => {
    const months = [unpaid(november), unpaid(october), paid(september)]
    expect(monthToActOn(months, due)?.period).toBe(november)
  })

  it('then the oldest late one, whatever their order', () => {
    expect(monthToActOn([paid(november), unpaid(october), unpaid(september)], due)?.period).toBe(september)
    expect(monthToActOn([unpaid(september), unpaid(october), paid(november)], due)?.period).toBe(september)
  })

  it('then the newest, and none when there is none', () => {
    expect(monthToActOn([paid(october), paid(november)], due)?.period).toBe(november)
    expect(monthToActOn([], due)).toBeUndefined()
  })
})
