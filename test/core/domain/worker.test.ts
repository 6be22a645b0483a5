import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/core/calendar/day.ts'
import { addMonths, type Period } from '../../../src/core/calendar/period.ts'
import { categoryOf } from '../../../src/core/domain/category.ts'
import { eisOf } from '../../../src/core/domain/eis-eligibility.ts'
import { skbbkOf } from '../../../src/core/domain/skbbk.ts'
import { ageIn, type Worker } from '../../../src/core/domain/worker.ts'

const citizen: Worker = { birth: '1990-01-01' as Day, nationality: 'citizen' }
const foreigner: Worker = { ...citizen, nationality: 'foreign' }
const born = (birth: string): Worker => ({ ...citizen, birth: birth as Day })
const month = (text: string) => text as Period

describe('the category of a worker', () => {
  it.each<[string, Worker, string, 1 | 2, string]>([
    ['under 60', born('1966-11-01'), '2026-10', 1, 'underSixty'],
    ['in the month of the 60th birthday', born('1966-10-31'), '2026-10', 2, 'sixtyThisMonth'],
    ['over 60', born('1966-09-30'), '2026-10', 2, 'sixtyOrOver'],
    ['under 60 in 2016', born('1956-07-01'), '2016-06', 1, 'underSixty'],
    [
      'first contribution at 55',
      { ...born('1970-03-15'), firstContribution: month('2025-03') },
      '2026-10',
      2,
      'firstAtFiftyFiveOrOver',
    ],
    [
      'first contribution at 54',
      { ...born('1970-03-15'), firstContribution: month('2025-02') },
      '2026-10',
      1,
      'underSixty',
    ],
    [
      'an invalidity pensioner',
      { ...citizen, invalidityPensioner: true },
      '2026-10',
      2,
      'invalidityPensioner',
    ],
    ['a permanent resident', { ...citizen, nationality: 'permanentResident' }, '2018-12', 1, 'underSixty'],
    ['a foreign worker from January 2019', foreigner, '2019-01', 2, 'foreignInjuryOnly'],
    ['a foreign worker until June 2024', foreigner, '2024-06', 2, 'foreignInjuryOnly'],
    ['a foreign worker from July 2024', foreigner, '2024-07', 1, 'underSixty'],
    [
      'a foreign worker of 60',
      { ...born('1960-01-01'), nationality: 'foreign' },
      '2024-07',
      2,
      'sixtyOrOver',
    ],
    ['a domestic worker from June 2021', { ...citizen, domestic: true }, '2021-06', 1, 'underSixty'],
  ])('%s', (_, worker, period, category, reason) => {
    expect(categoryOf(worker, month(period))).toEqual({ ok: true, value: { category, reason } })
  })

  it.each<[string, Worker, string, string]>([
    ['a month before the tables', citizen, '2016-05', 'beforeTables'],
    ['a worker not born yet', born('2026-11-01'), '2026-10', 'bornLater'],
    ['a foreign worker before 2019', foreigner, '2018-12', 'foreignBefore2019'],
    [
      'a domestic worker before June 2021',
      { ...citizen, domestic: true },
      '2021-05',
      'domesticBeforeJune2021',
    ],
  ])('%s is refused', (_, worker, period, error) => {
    expect(categoryOf(worker, month(period))).toEqual({ ok: false, error })
  })
})

describe('EIS', () => {
  it.each<[string, Worker, string, boolean, string]>([
    ['a citizen of 18 to 60', citizen, '2018-01', true, 'eighteenToSixty'],
    [
      'a permanent resident',
      { ...citizen, nationality: 'permanentResident' },
      '2026-10',
      true,
      'eighteenToSixty',
    ],
    ['before January 2018', citizen, '2017-12', false, 'beforeEis'],
    ['a foreign worker', foreigner, '2026-10', false, 'foreign'],
    ['a domestic worker', { ...citizen, domestic: true }, '2026-10', false, 'domestic'],
    ['under 18', born('2008-11-01'), '2026-10', false, 'underEighteen'],
    ['in the month of the 18th birthday', born('2008-10-31'), '2026-10', true, 'eighteenThisMonth'],
    ['the month before 60', born('1966-11-30'), '2026-10', true, 'eighteenToSixty'],
    ['in the month of the 60th birthday', born('1966-10-31'), '2026-10', false, 'sixtyThisMonth'],
    ['over 60', born('1960-01-01'), '2026-10', false, 'sixtyOrOver'],
    [
      'first contribution at 57',
      { ...born('1968-06-01'), firstContribution: month('2025-06') },
      '2026-10',
      false,
      'firstAtFiftySevenOrOver',
    ],
    [
      'first contribution at 56',
      { ...born('1968-06-01'), firstContribution: month('2025-05') },
      '2026-10',
      true,
      'eighteenToSixty',
    ],
    [
      'an invalidity pensioner of 40',
      { ...born('1986-01-01'), invalidityPensioner: true },
      '2026-10',
      true,
      'eighteenToSixty',
    ],
  ])('%s', (_, worker, period, covered, reason) => {
    expect(eisOf(worker, month(period))).toEqual({ covered, reason })
  })

  it('is never contributed for who is in category 2 by age', () => {
    const births = fc.date({ min: new Date('1940-01-01'), max: new Date('2015-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(births, fc.integer({ min: 0, max: 143 }), (date, months) => {
        const worker = born(date.toISOString().slice(0, 10))
        const period = addMonths(month('2016-06'), months)
        const category = categoryOf(worker, period)
        if (!category.ok || category.value.category === 1) return
        expect(ageIn(period, worker.birth)).toBeGreaterThanOrEqual(60)
        expect(eisOf(worker, period).covered).toBe(false)
      }),
    )
  })
})

describe('SKBBK', () => {
  it.each([
    ['citizen', false, '2026-05', 'counted', 'beforeSkbbk'],
    ['citizen', false, '2026-06', 'counted', 'local'],
    ['citizen', true, '2026-07', 'counted', 'optOutNotYet'],
    ['citizen', true, '2026-08', 'optedOut', 'optedOut'],
    ['permanentResident', true, '2026-08', 'optedOut', 'optedOut'],
    ['foreign', true, '2026-08', 'counted', 'foreign'],
  ] as const)('%s, opted out %s, in %s: %s', (nationality, optedOut, period, skbbk, reason) => {
    const choice = { nationality, optedOut, optOutSince: month('2026-08') }
    expect(skbbkOf(choice, month(period))).toEqual({ skbbk, reason })
  })
})
