import { describe, expect, test } from 'vitest'
import { withChange } from '../../../src/core/domain/preferences.ts'
import { type ReminderDay, remindersAt, wants } from '../../../src/core/domain/reminder.ts'
import { at } from '../../support/conversation/builders.ts'

describe('which reminders are due', () => {
  test.each<[string, readonly ReminderDay[] | undefined]>([
    ['2026-12-08 08:59', undefined],
    ['2026-12-08 09:00', [7]],
    ['2026-12-08 21:59', [7]],
    ['2026-12-08 22:00', undefined],
    ['2026-12-09 07:59', undefined],
    ['2026-12-09 08:00', [7]],
    ['2026-12-10 09:00', undefined],
    ['2026-12-12 09:00', [3]],
    ['2026-12-13 12:00', [3]],
    ['2026-12-14 08:30', undefined],
    ['2026-12-14 09:00', [1]],
    ['2026-12-15 08:00', [1]],
    ['2026-12-15 09:00', [1, 0]],
    ['2026-12-15 22:00', undefined],
    ['2026-12-16 09:00', undefined],
    ['2026-12-25 09:00', undefined],
  ])('at %s: %j', (when, days) => {
    expect(remindersAt(at(when))?.days).toEqual(days)
  })

  test('they are about the month before, due on the 15th of this one', () => {
    expect(remindersAt(at('2027-01-12 09:00'))).toEqual({
      ...{ period: '2026-12', due: '2027-01-15', left: 3, days: [3] },
    })
  })

  test('one that was missed on the 14th counts the days that are left', () => {
    expect(remindersAt(at('2026-12-15 08:00'))).toMatchObject({ left: 0, days: [1] })
  })
})

const choice = { on: true, days: [7, 1, 0] } as const

test('a day that was not chosen, and all while they are off, are not sent', () => {
  expect(wants(choice, 7, 7)).toBe(true)
  expect(wants(choice, 3, 3)).toBe(false)
  expect(wants({ ...choice, on: false }, 7, 7)).toBe(false)
})

test('one that was missed yesterday gives way to one of today', () => {
  expect(wants(choice, 7, 6)).toBe(true)
  expect(wants(choice, 1, 0)).toBe(false)
  expect(wants({ on: true, days: [7, 1] }, 1, 0)).toBe(true)
})

const preferences = { language: 'ms', reminders: { on: true, days: [7, 1] }, announcements: true } as const

test('days are chosen one by one, and stay in their order', () => {
  expect(withChange(preferences, { what: 'day', day: 3, on: true }).reminders.days).toEqual([7, 3, 1])
  expect(withChange(preferences, { what: 'day', day: 7, on: false }).reminders.days).toEqual([1])
})

test('the last day taken away turns reminders off; turned on again, all days are back', () => {
  const one = withChange(preferences, { what: 'day', day: 7, on: false })
  const none = withChange(one, { what: 'day', day: 1, on: false })
  expect(none.reminders).toEqual({ on: false, days: [7, 3, 1, 0] })
})

test('days are kept while reminders are off', () => {
  const off = withChange(preferences, { what: 'reminders', on: false })
  expect(withChange(off, { what: 'reminders', on: true })).toEqual(preferences)
})

test('announcements are a switch of their own', () => {
  expect(withChange(preferences, { what: 'announcements', on: false })).toEqual({
    ...preferences,
    announcements: false,
  })
})
