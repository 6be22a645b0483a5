import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/calendar/day.ts'
import { dayInMalaysia, instant, timeInMalaysia } from '../../../src/core/calendar/instant.ts'

const at = (iso: string) => instant(Date.parse(iso))

describe('a moment in Malaysia', () => {
  it.each([
    ['2026-12-15T15:59:59.999Z', '2026-12-15', { hour: 23, minute: 59 }],
    ['2026-12-15T16:00:00.000Z', '2026-12-16', { hour: 0, minute: 0 }],
    ['2026-12-14T01:05:00.000Z', '2026-12-14', { hour: 9, minute: 5 }],
    ['2026-12-31T20:00:00.000Z', '2027-01-01', { hour: 4, minute: 0 }],
    ['2026-07-01T00:00:00.000Z', '2026-07-01', { hour: 8, minute: 0 }],
  ])('%s is %s at %o', (iso, day, time) => {
    expect(dayInMalaysia(at(iso))).toBe(day)
    expect(timeInMalaysia(at(iso))).toEqual(time)
  })

  it('24 hours later it is the same time on the next day, all year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), ms => {
        const later = instant(ms + 86_400_000)
        expect(timeInMalaysia(later)).toEqual(timeInMalaysia(instant(ms)))
        expect(dayInMalaysia(later)).toBe(addDays(dayInMalaysia(instant(ms)), 1))
      }),
    )
  })

  it('a moment is a whole number of milliseconds', () => {
    expect(() => instant(Number.NaN)).toThrow(RangeError)
    expect(() => instant(0.5)).toThrow(RangeError)
  })
})
