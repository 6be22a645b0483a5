import { expect, test } from 'vitest'
import { createAlmanac } from '../../../src/adapters/holidays/almanac.ts'
import type { Day } from '../../../src/core/calendar/day.ts'
import { type State, states } from '../../../src/core/domain/state.ts'

const almanac = createAlmanac()
const on = async (state: State | undefined, day: string) =>
  (await almanac(state, [Number(day.slice(0, 4))])).get(day as Day)

test.each([
  ['a fixed day', 'selangor', '2026-08-31', 'Hari Kebangsaan', 'National Day'],
  ['a day of the moon, not its eve', 'kelantan', '2026-05-27', 'Hari Raya Aidiladha', 'Hari Raya Aidiladha'],
  ['its second day', 'kelantan', '2026-05-28', 'Hari Raya Aidiladha', 'Hari Raya Aidiladha'],
  ["a ruler's birthday", 'perak', '2026-11-06', 'Hari Keputeraan Sultan Perak', "Sultan of Perak's Birthday"],
  [
    'the day after',
    'perak',
    '2025-09-01',
    'Cuti ganti Hari Kebangsaan',
    'National Day (replacement holiday)',
  ],
] as const)('%s', async (_, state, day, ms, en) => {
  expect(await on(state, day)).toEqual({ ms, en })
})

test('a holiday of one state is none in another', async () => {
  expect(await on('johor', '2026-12-11')).toBeUndefined()
  expect(await on('kelantan', '2026-01-01')).toBeUndefined()
  expect(await on('selangor', '2026-01-01')).toEqual({ ms: 'Tahun Baharu', en: "New Year's Day" })
})

test('where the state is not known only what all of them keep is a holiday', async () => {
  for (const year of [2025, 2026]) {
    const national = await almanac(undefined, [year])
    expect(national.size).toBeGreaterThan(10)
    for (const state of states) {
      const own = await almanac(state, [year])
      expect([state, [...national.keys()].filter(day => !own.has(day))]).toEqual([state, []])
    }
  }
  expect(await on(undefined, '2026-01-01')).toBeUndefined()
  expect(await on(undefined, '2026-12-25')).toEqual({ ms: 'Hari Krismas', en: 'Christmas Day' })
})

test('in every state each holiday of ten years has a name in both languages', async () => {
  for (const state of states) {
    const named = [...(await almanac(state, [2019, 2022, 2025, 2026, 2028])).values()]
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(({ ms }) => /\b(day|birthday|of|year)\b/i.test(ms))).toEqual([])
    expect(named.filter(({ ms, en }) => /substitute|mawlid|eid/i.test(ms + en))).toEqual([])
  }
})
