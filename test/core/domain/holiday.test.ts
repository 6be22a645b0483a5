import { expect, test } from 'vitest'
import { day } from '../../../src/core/calendar/day.ts'
import { correctedHolidays, type HolidayCorrection } from '../../../src/core/domain/holiday.ts'
import type { State } from '../../../src/core/domain/state.ts'

const christmas = day(2026, 12, 25)
const election = day(2026, 12, 15)
const known = new Map([[christmas, { ms: 'Hari Krismas', en: 'Christmas Day' }]])
const name = { ms: 'Cuti peristiwa', en: 'Special holiday' }
const added = (state?: State): HolidayCorrection => ({
  kind: 'added',
  day: election,
  name,
  ...(state && { state }),
})
const removed = (at = christmas, state?: State): HolidayCorrection => ({
  ...{ kind: 'removed', day: at },
  ...(state && { state }),
})
const both = [christmas, election]

test.each<[string, readonly HolidayCorrection[], State | undefined, readonly string[]]>([
  ['nothing was corrected', [], 'sabah', [christmas]],
  ['added for all', [added()], 'sabah', both],
  ['added for all, the state not known', [added()], undefined, both],
  ['added for the state', [added('sabah')], 'sabah', both],
  ['added for another state', [added('sabah')], 'perak', [christmas]],
  ['added for a state, the state not known', [added('sabah')], undefined, [christmas]],
  ['removed for all', [removed()], 'sabah', []],
  ['removed for another state', [removed(christmas, 'sabah')], 'perak', [christmas]],
  ['added for all and removed for the state', [removed(election, 'sabah'), added()], 'sabah', [christmas]],
  ['added for all and removed for another state', [removed(election, 'sabah'), added()], 'perak', both],
  ['removed for all and added for the state', [added('sabah'), removed(election)], 'sabah', both],
])('%s', (_, corrections, state, days) => {
  expect([...correctedHolidays(known, corrections, state).keys()]).toEqual(days)
})

test('an added day has the name it was added with, also where the almanac has another', () => {
  const renamed: HolidayCorrection = { kind: 'added', day: christmas, name }
  expect(correctedHolidays(known, [renamed], 'sabah').get(christmas)).toEqual(name)
})
