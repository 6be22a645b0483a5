import { expect, it } from 'vitest'
import { monthLabel, monthMessage } from '../../../src/core/dialogues/month-message.ts'
import type { MonthState } from '../../../src/core/domain/month.ts'
import { at, holidays, kedai, monthIn } from '../../support/conversation/builders.ts'
import { factsWith } from './given.ts'

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

it('that a reference is no receipt is said once, however many are unpaid', () => {
  const said = monthMessage({ month: monthIn('acrUnpaid'), employer: kedai, holidays }, late)
  const keys = said.lines.map(line => (line !== 'blank' && 'key' in line ? line.key : line))
  expect(keys.filter(key => key === 'status.reference.generated')).toHaveLength(2)
  expect(keys.filter(key => key === 'status.reference.notReceipt')).toHaveLength(1)
  expect(keys.slice(-3)).toEqual(['blank', 'status.next.acrLate', 'status.alreadyPaid'])
})
