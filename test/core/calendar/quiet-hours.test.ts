import { expect, test } from 'vitest'
import { isQuiet, outsideQuietHours } from '../../../src/core/calendar/quiet-hours.ts'
import { at } from '../../support/conversation/builders.ts'

test.each([
  ['2026-12-14 07:59', true],
  ['2026-12-14 08:00', false],
  ['2026-12-14 21:59', false],
  ['2026-12-14 22:00', true],
  ['2026-12-15 00:00', true],
])('at %s it is quiet: %s', (when, quiet) => {
  expect(isQuiet(at(when))).toBe(quiet)
})

test.each([
  ['2026-12-14 12:00', '2026-12-14 12:00'],
  ['2026-12-14 22:00', '2026-12-15 08:00'],
  ['2026-12-31 23:59', '2027-01-01 08:00'],
  ['2026-12-15 00:00', '2026-12-15 08:00'],
  ['2026-12-15 07:59', '2026-12-15 08:00'],
])('what comes at %s is told at %s', (when, told) => {
  expect(outsideQuietHours(at(when))).toBe(at(told))
})
