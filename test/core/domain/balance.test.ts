import { expect, test } from 'vitest'
import { period } from '../../../src/core/calendar/period.ts'
import { balanceOf, type PaidShare } from '../../../src/core/domain/balance.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { monthFacts } from '../../../src/core/domain/month.ts'
import type { ScheduleState } from '../../../src/core/domain/schedule.ts'

const version = (number: number, state: ScheduleState, ACR: number, ECR = 0) => ({
  ...{ version: number, state, headcount: 1 },
  amounts: { ACR: sen(ACR), ECR: sen(ECR) },
})
const share = (amount: number, state: PaidShare['state'] = 'matched', kind: PaidShare['kind'] = 'ACR') => ({
  ...{ kind, state },
  amount: sen(amount),
})
const one = [version(1, 'accepted', 1_000)]
const two = [version(1, 'superseded', 1_000), version(2, 'accepted', 1_500)]

test.each([
  ['nothing paid', one, [], [1_000, 0, 1_000]],
  ['all paid', one, [share(1_000)], [1_000, 1_000, 0]],
  ['paid in two parts', one, [share(400), share(600)], [1_000, 1_000, 0]],
  ['paid in part', one, [share(400)], [1_000, 400, 600]],
  ['taken back', one, [share(1_000, 'reversed')], [1_000, 0, 1_000]],
  ['one of two taken back', one, [share(400, 'reversed'), share(600)], [1_000, 600, 400]],
  ['a later version after all was paid', two, [share(1_000)], [1_500, 1_000, 500]],
  ['the rest of the later version paid', two, [share(1_000), share(500)], [1_500, 1_500, 0]],
  [
    'a later version that owes less',
    [version(1, 'superseded', 1_000), version(2, 'accepted', 700)],
    [share(1_000)],
    [700, 1_000, 0],
  ],
  [
    'a later version that only waits',
    [...one, version(2, 'submitted', 1_500)],
    [share(1_000)],
    [1_000, 1_000, 0],
  ],
  ['no schedule any more', [version(1, 'superseded', 1_000)], [], [0, 0, 0]],
])('%s', (_, versions, shares, [due, paid, open]) => {
  const month = monthFacts({ period: period(2026, 11), versions, references: [], shares })
  expect(balanceOf(month.schedule, month.paid)).toEqual({
    ACR: { due, paid, open },
    ECR: { due: 0, paid: 0, open: 0 },
  })
})

test('each Act has a balance of its own', () => {
  const versions = [version(1, 'accepted', 1_000, 100)]
  const shares = [share(1_000), share(30, 'matched', 'ECR')]
  const month = monthFacts({ period: period(2026, 11), versions, references: [], shares })
  expect(balanceOf(month.schedule, month.paid)).toEqual({
    ACR: { due: 1_000, paid: 1_000, open: 0 },
    ECR: { due: 100, paid: 30, open: 70 },
  })
})
