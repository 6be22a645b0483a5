import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/calendar/day.ts'
import { instant } from '../../../src/core/calendar/instant.ts'
import type { Holidays, OpeningHours } from '../../../src/core/calendar/working-day.ts'
import {
  dayOff,
  isOpen,
  isWorkingDay,
  nextWorkingDay,
  weekendOf,
} from '../../../src/core/calendar/working-day.ts'

const christmas = day(2026, 12, 25)
const selangor: Holidays = { weekend: weekendOf('selangor'), holidays: new Set([christmas]) }
const kelantan: Holidays = { weekend: weekendOf('kelantan'), holidays: new Map() }

describe('a working day', () => {
  it.each([
    ['kedah', [5, 6]],
    ['kelantan', [5, 6]],
    ['terengganu', [5, 6]],
    ['johor', [6, 0]],
    ['selangor', [6, 0]],
    ['kualaLumpur', [6, 0]],
    [undefined, [6, 0]],
  ])('the weekend of %s is %j', (state, weekend) => {
    expect(weekendOf(state)).toEqual(weekend)
  })

  it('Friday is worked in Selangor and free in Kelantan, Sunday the other way round', () => {
    const friday = day(2026, 11, 13)
    const sunday = day(2026, 11, 15)
    expect([isWorkingDay(friday, selangor), isWorkingDay(friday, kelantan)]).toEqual([true, false])
    expect([isWorkingDay(sunday, selangor), isWorkingDay(sunday, kelantan)]).toEqual([false, true])
  })

  it('a holiday is free, named or not', () => {
    const named: Holidays = {
      weekend: [6, 0],
      holidays: new Map([[christmas, { ms: 'Hari Krismas', en: 'Christmas Day' }]]),
    }
    expect(isWorkingDay(christmas, selangor)).toBe(false)
    expect(isWorkingDay(christmas, named)).toBe(false)
  })

  it('why nobody works is told: a holiday by its name, before the weekend that it falls on', () => {
    const name = { ms: 'Hari Krismas', en: 'Christmas Day' }
    const weekend = [6, 0]
    const onSaturday = day(2027, 12, 25)
    expect(dayOff(onSaturday, { weekend, holidays: new Map([[onSaturday, name]]) })).toEqual({
      ...{ kind: 'holiday', name },
    })
    expect(dayOff(onSaturday, { weekend, holidays: new Set([onSaturday]) })).toEqual({ kind: 'holiday' })
    expect(dayOff(onSaturday, { weekend, holidays: new Set() })).toEqual({ kind: 'weekend' })
    expect(dayOff(day(2027, 12, 24), { weekend, holidays: new Set() })).toBeUndefined()
  })

  it('the next working day leaps over holiday and weekend, and is never the day itself', () => {
    expect(nextWorkingDay(day(2026, 12, 24), selangor)).toBe('2026-12-28')
    expect(nextWorkingDay(day(2026, 12, 28), selangor)).toBe('2026-12-29')
  })

  it('a week without a working day is a broken calendar', () => {
    expect(() => nextWorkingDay(christmas, { weekend: [0, 1, 2, 3, 4, 5, 6], holidays: new Set() })).toThrow(
      RangeError,
    )
  })
})

describe('opening hours', () => {
  const span = { opens: { hour: 8, minute: 0 }, closes: { hour: 17, minute: 0 } }
  const hours: OpeningHours = { 1: span, 2: span, 3: span, 4: span, 5: span }
  it.each([
    ['2026-12-14T08:00:00+08:00', true],
    ['2026-12-14T16:59:59+08:00', true],
    ['2026-12-14T17:00:00+08:00', false],
    ['2026-12-14T07:59:59+08:00', false],
    ['2026-12-13T10:00:00+08:00', false],
    ['2026-12-25T10:00:00+08:00', false],
  ])('at %s open is %s', (iso, open) => {
    expect(isOpen(instant(Date.parse(iso)), hours, selangor)).toBe(open)
  })

  it('a working day without hours is closed', () => {
    expect(isOpen(instant(Date.parse('2026-12-14T10:00:00+08:00')), {}, selangor)).toBe(false)
  })
})
