import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../src/core/calendar/day.ts'
import type { Period } from '../../../../src/core/calendar/period.ts'
import { categoryOf } from '../../../../src/core/domain/category.ts'
import { contributionOf } from '../../../../src/core/domain/contribution.ts'
import { eisOf } from '../../../../src/core/domain/eis-eligibility.ts'
import { sen } from '../../../../src/core/domain/money.ts'
import { monthRates } from '../../../../src/core/domain/schedule-file/month-rates.ts'

const months = [
  '2016-06',
  '2018-01',
  '2022-08',
  '2022-09',
  '2024-10',
  '2026-05',
  '2026-06',
  '2028-05',
] as Period[]

describe.each(months)('the looked-up amounts of %s', period => {
  const read = monthRates(period)
  if (!read.ok) throw new Error(period)
  const rates = read.value

  it('are those of the tables, around every boundary', () => {
    for (let wages = 500; wages <= 620_000; wages += 500)
      for (const near of [wages - 1, wages, wages + 1]) {
        const of = (category: 1 | 2) =>
          contributionOf({ period, wages: sen(near), category, eis: true, skbbk: 'counted' })
        const [first, second] = [of(1), of(2)]
        if (!first.ok || !second.ok) throw new Error(`${near}`)
        expect(rates.dueOn(near)).toEqual({
          employer1: first.value.socso.employer,
          employee1: first.value.socso.employee,
          employer2: second.value.socso.employer,
          eisEmployer: first.value.eis.employer,
          eisEmployee: first.value.eis.employee,
          skbbk: first.value.skbbk.employee,
        })
      }
  })

  it('know every age as the rules of category and EIS do', () => {
    for (let year = 1940; year <= 2010; year++)
      for (const month of ['01', '06', '10']) {
        const worker = { birth: `${year}-${month}-01` as Day, nationality: 'citizen' as const }
        const standing = rates.standingOf(year * 12 + Number(month) - 1)
        const category = categoryOf(worker, period)
        expect(standing.category).toBe(category.ok ? category.value.category : undefined)
        expect(standing.eis).toBe(eisOf(worker, period).covered)
      }
  })
})

it('a month without a table has none', () => {
  expect(monthRates('2016-05' as Period)).toEqual({ ok: false, error: 'beforeTables' })
  expect(monthRates('2028-06' as Period)).toEqual({ ok: false, error: 'notPublished' })
})

it('bands that follow each other are told as one', () => {
  const read = monthRates('2026-10' as Period)
  if (!read.ok) throw new Error('2026-10')
  expect(read.value.bandsWhere(due => due.employer1 + due.employee1 === 7310)).toEqual([
    { over: 320_000, upTo: 330_000 },
  ])
  expect(read.value.bandsWhere(due => due.employer1 === 10_415)).toEqual([{ over: 590_000, upTo: Infinity }])
})
