import { expect, it } from 'vitest'
import { type Day, day } from '../../../src/core/calendar/day.ts'
import { monthLabel, monthMessage } from '../../../src/core/dialogues/month-message.ts'
import type { MonthState } from '../../../src/core/domain/month.ts'
import { at, holidays, kedai, monthIn } from '../../support/conversation/builders.ts'
import { factsWith } from './given.ts'

const due = day(2026, 12, 15)
const name = { ms: 'Cuti peristiwa', en: 'Special holiday' }
const late = factsWith({ now: at('2027-01-20 09:00') })

it.each<[MonthState, string]>([
  ['missing', 'button.month.lateMissing'],
  ['draft', 'button.month.lateDraft'],
  ['rejected', 'button.month.lateRejected'],
  ['acrUnpaid', 'button.month.late'],
  ['paid', 'button.month.paid'],
])('a late month that is %s is marked %s', (state, label) => {
  expect(monthLabel(monthIn(state), late).label).toBe(label)
})

it.each([
  ['a holiday with its name', new Map([[due, name]]), 'status.saferHoliday', { holiday: { written: name } }],
  ['a holiday without one', new Set([due]), 'status.safer', {}],
  ['a working day', new Set<Day>(), undefined, {}],
] as const)('that the 15th is no working day is told with the day before it: %s', (_, days, key, values) => {
  const calendar = { weekend: [6, 0], holidays: days }
  const said = monthMessage(
    { month: monthIn('acrUnpaid'), employer: kedai, holidays: calendar },
    factsWith({}),
  )
  const line = said.lines.find(
    each => each !== 'blank' && 'key' in each && each.key.startsWith('status.safer'),
  )
  const safer = { safer: { day: day(2026, 12, 14), weekday: true } }
  expect(line).toEqual(key && { key, values: { ...values, ...safer } })
})

it('that a reference is no receipt is said once, however many are unpaid', () => {
  const said = monthMessage({ month: monthIn('acrUnpaid'), employer: kedai, holidays }, late)
  const keys = said.lines.map(line => (line !== 'blank' && 'key' in line ? line.key : line))
  expect(keys.filter(key => key === 'status.reference.generated')).toHaveLength(2)
  expect(keys.filter(key => key === 'status.reference.notReceipt')).toHaveLength(1)
  expect(keys.slice(-3)).toEqual(['blank', 'status.next.acrLate', 'status.alreadyPaid'])
})
