import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, type Period, period } from '../../../src/core/calendar/period.ts'
import {
  type Contribution,
  type ContributionOn,
  contributionOf,
} from '../../../src/core/domain/contribution.ts'
import {
  lastPublishedPeriod,
  skbbkTables,
  socialSecurityTables,
} from '../../../src/core/domain/contribution-table.ts'
import { type Sen, sen } from '../../../src/core/domain/money.ts'
import { pointsOf, publishedSkbbk, publishedSocialSecurity } from './published-rates.ts'

const usual = { category: 1, eis: true, skbbk: 'counted' } as const

describe.each(publishedSocialSecurity)('the table $name', published => {
  const { name, first, last, rows } = published

  it('gives every cell exactly, at and around each boundary, in its first and last month', () => {
    const points = pointsOf(published)
    expect(points.length).toBe(rows.length * 6)
    for (const { period, wages, cells, origin } of points) {
      const [employer1, employee1, employer2, eisEmployer, eisEmployee] = cells
      expect(contribution({ ...usual, period, wages })).toMatchObject({
        socso: { employer: employer1, employee: employee1 },
        eis: { employer: eisEmployer, employee: eisEmployee },
        table: origin,
      })
      expect(contribution({ period, wages, category: 2, eis: false, skbbk: 'optedOut' })).toEqual({
        socso: { employer: employer2, employee: 0 },
        eis: { employer: 0, employee: 0 },
        skbbk: { employee: 0 },
        table: origin,
      })
    }
  })

  it('holds from its first to its last month and in no other', () => {
    const source = (month: Period) =>
      contribution({ ...usual, period: month, wages: sen(100_000) }).table.source
    expect(source(first)).toBe(name)
    expect(source(last)).toBe(name)
    if (first !== '2016-06') expect(source(addMonths(first, -1))).not.toBe(name)
    if (last !== lastPublishedPeriod) expect(source(addMonths(last, 1))).not.toBe(name)
  })
})

describe('the SKBBK table', () => {
  it.each([1, 2] as const)(
    'gives every cell exactly in category %d, at and around each boundary',
    category => {
      for (const { period, wages, cells, origin } of pointsOf(publishedSkbbk)) {
        const found = contribution({ ...usual, category, period, wages })
        expect(found).toMatchObject({ skbbk: { employee: cells[0] }, skbbkTable: origin })
      }
    },
  )

  it('counts from June 2026, and not for who opted out', () => {
    const on = { ...usual, wages: sen(325_000) }
    expect(contribution({ ...on, period: period(2026, 5) })).toMatchObject({ skbbk: { employee: 0 } })
    expect(contribution({ ...on, period: period(2026, 5) })).not.toHaveProperty('skbbkTable')
    expect(contribution({ ...on, period: period(2026, 6) })).toMatchObject({ skbbk: { employee: 2_435 } })
    const optedOut = contribution({ ...on, period: period(2026, 6), skbbk: 'optedOut' })
    expect(optedOut).toMatchObject({ skbbk: { employee: 0 } })
    expect(optedOut).not.toHaveProperty('skbbkTable')
  })
})

describe('the lines of the published sample', () => {
  it.each([
    [325_000, 1, true, [5_685, 1_625, 650, 650, 2_435]],
    [170_000, 1, false, [2_885, 825, 0, 0, 1_235]],
    [200_000, 2, false, [2_440, 0, 0, 0, 1_465]],
  ] as const)('wages of %d sen in category %d, EIS %s', (wages, category, eis, expected) => {
    const on = { period: period(2026, 10), wages: sen(wages), category, eis, skbbk: 'counted' } as const
    const { socso, eis: insured, skbbk } = contribution(on)
    const amounts = [socso.employer, socso.employee, insured.employer, insured.employee, skbbk.employee]
    expect(amounts).toEqual(expected)
  })

  it('RM3,900 to RM4,000: the employer pays RM69.05 until August 2022 and RM69.15 from September', () => {
    const employer = (month: Period) =>
      contribution({ ...usual, period: month, wages: sen(395_000) }).socso.employer
    expect([period(2022, 8), period(2022, 9), period(2024, 10)].map(employer)).toEqual([6_905, 6_915, 6_915])
  })
})

describe('what no table holds is refused', () => {
  it.each([
    ['2016-05', 'beforeTables'],
    ['1999-01', 'beforeTables'],
    ['2028-06', 'notPublished'],
    ['2040-01', 'notPublished'],
    ['9999-12', 'notPublished'],
  ])('%s: %s', (month, error) => {
    for (const skbbk of ['counted', 'optedOut'] as const) {
      const on = { ...usual, skbbk, period: month as Period, wages: sen(100_000) }
      expect(contributionOf(on)).toEqual({ ok: false, error })
    }
  })

  it('wages of zero or less are in no band', () => {
    for (const wages of [0, -1]) {
      const on = { ...usual, period: period(2026, 10), wages: sen(wages) }
      expect(contributionOf(on)).toEqual({ ok: false, error: 'noWages' })
    }
  })
})

describe('in any month and for any wages', () => {
  const anyMonth = fc.integer({ min: 0, max: 143 }).map(months => addMonths('2016-06' as Period, months))
  const anyWages = fc
    .oneof(fc.integer({ min: 1, max: 700_000 }), fc.integer({ min: 1, max: 2 ** 45 }))
    .map(sen)

  it('the row it came from holds the wages, and more wages never give less', () => {
    fc.assert(
      fc.property(anyMonth, anyWages, anyWages, (month, wages, more) => {
        const less = contribution({ ...usual, period: month, wages })
        const greater = contribution({ ...usual, period: month, wages: sen(wages + more) })
        expect(less.table.over).toBeLessThan(wages)
        expect(less.table.upTo ?? Infinity).toBeGreaterThanOrEqual(wages)
        for (const [one, other] of amountPairs(less, greater)) expect(other).toBeGreaterThanOrEqual(one)
      }),
    )
  })

  it('amounts are multiples of five sen, EIS is shared in halves, category 2 has no employee share', () => {
    fc.assert(
      fc.property(anyMonth, anyWages, (month, wages) => {
        const one = contribution({ ...usual, period: month, wages })
        const two = contribution({ ...usual, category: 2, period: month, wages })
        for (const [amount] of amountPairs(one, two)) expect(amount % 5).toBe(0)
        expect(one.eis.employer).toBe(one.eis.employee)
        expect(two.socso.employee).toBe(0)
        expect(two.socso.employer).toBeLessThan(one.socso.employer)
      }),
    )
  })
})

it('the tables follow each other without a gap, each with bands that rise', () => {
  for (const tables of [socialSecurityTables, skbbkTables]) {
    tables.forEach((table, index) => {
      expect(table.from <= table.until).toBe(true)
      const older = tables[index + 1]
      if (older !== undefined) expect(addMonths(older.until, 1)).toBe(table.from)
      const tops = table.rows.map(([upTo]) => upTo)
      expect(tops).toEqual(tops.toSorted((a, b) => a - b))
      expect(tops.at(-1)).toBe(Infinity)
    })
  }
})

function contribution(on: ContributionOn): Contribution {
  const found = contributionOf(on)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

function amountPairs(one: Contribution, other: Contribution): [Sen, Sen][] {
  return [
    [one.socso.employer, other.socso.employer],
    [one.socso.employee, other.socso.employee],
    [one.eis.employer, other.eis.employer],
    [one.skbbk.employee, other.skbbk.employee],
  ]
}
