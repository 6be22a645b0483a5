import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../../src/core/calendar/day.ts'
import type { Period } from '../../../src/core/calendar/period.ts'
import { latePayment } from '../../../src/core/domain/late-payment.ts'
import { sen } from '../../../src/core/domain/money.ts'

const october = '2026-10' as Period

function charges(acr: number, ecr: number, paidOn: string) {
  return latePayment({ period: october, owed: { ACR: sen(acr), ECR: sen(ecr) } }, paidOn as Day)
}

describe('the late payment estimate', () => {
  it('shows its working per Act, and that it is an estimate', () => {
    expect(charges(400_000, 41_800, '2026-12-31')).toEqual({
      estimate: true,
      due: '2026-11-15',
      paidOn: '2026-12-31',
      months: 2,
      acts: {
        ACR: { owed: 400_000, interest: 4_000, charge: 4_000 },
        ECR: { owed: 41_800, interest: 418, charge: 500 },
      },
      total: 4_500,
    })
  })

  it.each([
    ['2026-10-31', 0],
    ['2026-11-15', 0],
    ['2026-11-16', 1],
    ['2026-12-15', 1],
    ['2026-12-16', 2],
    ['2027-02-28', 4],
    ['2027-11-15', 12],
    ['2027-11-16', 13],
  ])('paid on %s: %d months or parts of one since the 15th', (paidOn, months) => {
    expect(charges(100_000, 0, paidOn).months).toBe(months)
  })

  it.each([
    ['nothing owed costs nothing', 0, 0],
    ['less than RM5 is RM5', 1, 500],
    ['RM5 exactly is RM5', 100_000, 500],
    ['above RM5 it is the next multiple of RM5', 100_001, 1_000],
    ['a multiple of RM5 stays', 200_000, 1_000],
  ])('%s', (_, owed, charge) => {
    expect(charges(owed, 0, '2026-11-16').acts.ACR.charge).toBe(charge)
  })

  it('is a multiple of RM5, never less than 6 % a year, by less than RM5 more, and never falls with time', () => {
    const anyOwed = fc.integer({ min: 1, max: 99_999_999_999_999 })
    fc.assert(
      fc.property(anyOwed, fc.integer({ min: 1, max: 3_000 }), (owed, days) => {
        const paidOn = addDays('2026-11-15' as Day, days)
        const { months, acts } = charges(owed, 0, paidOn)
        const { interest, charge } = acts.ACR
        expect(BigInt(interest) * 200n >= BigInt(owed) * BigInt(months)).toBe(true)
        expect(charge % 500).toBe(0)
        expect(charge - interest).toBeGreaterThanOrEqual(0)
        expect(charge - interest).toBeLessThan(500)
        expect(charges(owed, 0, addDays(paidOn, 1)).acts.ACR.charge).toBeGreaterThanOrEqual(charge)
      }),
    )
  })
})
