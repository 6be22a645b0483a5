import fc from 'fast-check'
import type { Day } from '../../../src/core/calendar/day.ts'
import { addDays, day } from '../../../src/core/calendar/day.ts'

/** Any day from 1950 to 2086. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 50_000 })
  .map(count => addDays(day(1950, 1, 1), count))
