import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween, weekday } from '../../../src/core/calendar/day.ts'
import { daysLeft, dueDay, isLate, saferDay } from '../../../src/core/calendar/due-date.ts'
import { period, periodOf } from '../../../src/core/calendar/period.ts'
import type { Holidays } from '../../../src/core/calendar/working-day.ts'
import { isWorkingDay } from '../../../src/core/calendar/working-day.ts'
import { anyDay } from './arbitrary-day.ts'

const plain: Holidays = { weekend: [6, 0], holidays: new Set() }

describe('the due day', () => {
  it('is the 15th of the month after the contribution month', () => {
    expect(dueDay(period(2026, 11))).toBe('2026-12-15')
    expect(dueDay(period(2026, 12))).toBe('2027-01-15')
  })

  it('a due day on a Sunday has the Friday before it as the safer day', () => {
    expect(saferDay(day(2026, 11, 15), plain)).toBe('2026-11-13')
  })

  it('where Friday and Saturday are free, that Sunday is safe itself', () => {
    expect(saferDay(day(2026, 11, 15), { weekend: [5, 6], holidays: new Set() })).toBe('2026-11-15')
  })

  it('a holiday before the weekend moves the safer day further back', () => {
    const holidays = new Set([day(2026, 11, 13), day(2026, 11, 12)])
    expect(saferDay(day(2026, 11, 15), { weekend: [6, 0], holidays })).toBe('2026-11-11')
  })

  it('nobody is late before the 15th has passed, whatever the safer day was', () => {
    const due = dueDay(period(2026, 10))
    expect(isLate(day(2026, 11, 14), due)).toBe(false)
    expect(isLate(day(2026, 11, 15), due)).toBe(false)
    expect(isLate(day(2026, 11, 16), due)).toBe(true)
  })

  it('the days left are counted down to zero on the day and below after it', () => {
    const due = day(2026, 12, 15)
    expect([day(2026, 12, 14), due, day(2026, 12, 18)].map(today => daysLeft(today, due))).toEqual([1, 0, -3])
  })

  it('the safer day is a working day, on or before the due day, with none skipped between', () => {
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 8 })
    const weekend = fc.constantFrom<readonly number[]>([6, 0], [5, 6])
    fc.assert(
      fc.property(anyDay, holidays, weekend, (on, offsets, free) => {
        const due = dueDay(periodOf(on))
        const calendar = { weekend: free, holidays: new Set(offsets.map(count => addDays(due, -count))) }
        const safer = saferDay(due, calendar)
        expect(isWorkingDay(safer, calendar)).toBe(true)
        expect(safer <= due).toBe(true)
        for (let gap = 0; gap < daysBetween(safer, due); gap++)
          expect(isWorkingDay(addDays(due, -gap), calendar)).toBe(false)
        expect(free).not.toContain(weekday(safer))
      }),
    )
  })
})
