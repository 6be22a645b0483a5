import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/calendar/day.ts'
import {
  addMonths,
  firstPeriod,
  nextPeriod,
  Period,
  parsePeriod,
  period,
  periodOf,
  periodsBack,
  previousPeriod,
} from '../../../src/core/calendar/period.ts'
import { anyDay } from './arbitrary-day.ts'

describe('a contribution month', () => {
  it.each(['2016-06', '2026-12', ' 2018-01 '])('%j is read', text => {
    expect(parsePeriod(text)).toBe(text.trim())
  })

  it.each(['', '2016-05', '2015-12', '2026-00', '2026-13', '2026-1', '12-2026', '122026', '2026-12-01'])(
    '%j is no contribution month',
    text => {
      expect(parsePeriod(text)).toBeUndefined()
    },
  )

  it('a month made of numbers may lie before June 2016 and shows it by comparison', () => {
    expect(period(2016, 5) < firstPeriod).toBe(true)
    expect(period(2016, 6) === firstPeriod).toBe(true)
    expect(() => period(2026, 0)).toThrow(RangeError)
    expect(() => period(2026, 13)).toThrow(RangeError)
  })

  it('months step over the year', () => {
    expect(nextPeriod(period(2026, 12))).toBe('2027-01')
    expect(previousPeriod(period(2027, 1))).toBe('2026-12')
    expect(addMonths(period(2026, 11), -11)).toBe('2025-12')
    expect(addMonths(period(2026, 11), 26)).toBe('2029-01')
  })

  it('a day lies in its month', () => {
    expect(periodOf(day(2026, 12, 15))).toBe('2026-12')
  })

  it('the months back come newest first and stop at June 2016', () => {
    expect(periodsBack(period(2026, 2), 3)).toEqual(['2026-02', '2026-01', '2025-12'])
    expect(periodsBack(period(2016, 7), 12)).toEqual(['2016-07', '2016-06'])
    expect(periodsBack(period(2026, 2), 0)).toEqual([])
  })

  it('going forth and back the same number of months changes nothing', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (on, count) => {
        const from = periodOf(on)
        expect(addMonths(addMonths(from, count), -count)).toBe(from)
        expect(addMonths(from, count) > from).toBe(count > 0)
      }),
    )
  })

  it('its schema takes exactly a contribution month', () => {
    expect(Period.safeParse('2026-12').success).toBe(true)
    expect(Period.safeParse('2016-05').success).toBe(false)
  })
})
