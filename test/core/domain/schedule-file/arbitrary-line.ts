// Lines of the combined layout without an error, of all ages, wages and months.
import fc from 'fast-check'
import { addMonths, firstPeriod } from '../../../../src/core/calendar/period.ts'
import { sen } from '../../../../src/core/domain/money.ts'
import { computedAmounts } from '../../../../src/core/domain/schedule-file/computed-amounts.ts'
import { birthMonth } from '../../../../src/core/domain/schedule-file/identity.ts'
import { monthRates } from '../../../../src/core/domain/schedule-file/month-rates.ts'
import type { ScheduleLine } from '../../../../src/core/domain/schedule-file/write-278.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** Different workers of one employer in one month. */
export const arbitraryLines: fc.Arbitrary<readonly ScheduleLine[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 143 }),
    fc.array(
      fc.record({
        year: fc.integer({ min: 50, max: 102 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
        wages: fc.integer({ min: 1, max: 2_000_000 }),
        name: fc.constantFrom('AHMAD BIN ALI', "SITI A/P D'CRUZ", 'TAN @ LEE CHONG-WEI, J.'),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  )
  .map(([months, workers]) => {
    const period = addMonths(firstPeriod, months)
    const read = monthRates(period)
    if (!read.ok) throw new Error(period)
    return workers.map(({ year, month, day, wages, name }, index): ScheduleLine => {
      const identity = `${two(year % 100)}${two(month)}${two(day)}14${String(index).padStart(4, '0')}`
      const born = birthMonth(Number(identity.slice(0, 6)), read.value.monthIndex)
      const standing = read.value.standingOf(born)
      const amounts = computedAmounts(sen(wages), { rates: read.value, standing }, undefined)
      return { employerCode: 'A0000000000Z', ssm: '', identity, name, period, wages: sen(wages), ...amounts }
    })
  })
