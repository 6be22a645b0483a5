import { expect, it } from 'vitest'
import { sen } from '../../../src/core/domain/money.ts'
import { amountsByReference, scheduleTotal } from '../../../src/core/domain/schedule-total.ts'

const line = {
  socso: { employer: sen(5_685), employee: sen(1_625) },
  eis: { employer: sen(650), employee: sen(650) },
  skbbk: { employee: sen(2_435) },
}

it('a schedule adds up by Act, SKBBK apart', () => {
  expect(scheduleTotal([line, line])).toEqual({ act4: 14_620, act800: 2_600, skbbk: 4_870 })
  expect(scheduleTotal([])).toEqual({ act4: 0, act800: 0, skbbk: 0 })
})

it('a schedule of 300,000 lines adds up', () => {
  expect(scheduleTotal(Array.from({ length: 300_000 }, () => line)).act800).toBe(390_000_000)
})

it('SKBBK is paid with the ACR unless the setting says otherwise', () => {
  const total = scheduleTotal([line])
  expect(amountsByReference(total)).toEqual({ ACR: 9_745, ECR: 1_300 })
  expect(amountsByReference(total, 'ECR')).toEqual({ ACR: 7_310, ECR: 3_735 })
})
