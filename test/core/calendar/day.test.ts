import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, Day, day, daysBetween, parseDay, weekday } from '../../../src/core/calendar/day.ts'
import { anyDay } from './arbitrary-day.ts'

describe('a day', () => {
  it.each(['2026-12-15', '2024-02-29', '2000-02-29', '1900-01-01', ' 2026-01-31 '])('%j is read', text => {
    expect(parseDay(text)).toBe(text.trim())
  })

  it.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-5',
    '15/12/2026',
    '0026-01-01',
    '2026-12-15T00:00',
    '+002026-01-01',
  ])('%j is no day', text => {
    expect(parseDay(text)).toBeUndefined()
  })

  it('a day made of numbers that do not exist together is a broken invariant', () => {
    expect(day(2026, 2, 28)).toBe('2026-02-28')
    expect(() => day(2026, 2, 29)).toThrow(RangeError)
    expect(() => day(26, 2, 1)).toThrow(RangeError)
  })

  it('days step over months, years and leap days', () => {
    expect(addDays(day(2026, 12, 31), 1)).toBe('2027-01-01')
    expect(addDays(day(2024, 3, 1), -1)).toBe('2024-02-29')
    expect(addDays(day(2026, 3, 1), -1)).toBe('2026-02-28')
  })

  it.each([
    [day(2026, 11, 15), 0],
    [day(2026, 12, 15), 2],
    [day(2026, 11, 13), 5],
    [day(1969, 7, 20), 0],
  ] as const)('%s falls on weekday %d', (on, expected) => {
    expect(weekday(on)).toBe(expected)
  })

  it('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count)
      }),
    )
  })

  it('days compare as their distance does', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0))
  })

  it('the next day is the next weekday', () => {
    fc.assert(fc.property(anyDay, on => weekday(addDays(on, 1)) === (weekday(on) + 1) % 7))
  })

  it('its schema takes exactly a day', () => {
    expect(Day.safeParse('2026-12-15').success).toBe(true)
    expect(Day.safeParse(' 2026-12-15').success).toBe(false)
    expect(Day.safeParse('2026-02-30').success).toBe(false)
  })
})
