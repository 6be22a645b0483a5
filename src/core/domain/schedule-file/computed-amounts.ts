// The amounts of a line that gives only wages, from the table of its month and what the number says of the worker. What
// the number does not say is assumed, and the check tells.
import type { Sen } from '../money.ts'
import type { MoneyColumn } from './column.ts'
import type { MonthRates, Standing } from './month-rates.ts'

export type Amounts = Readonly<Record<Exclude<MoneyColumn, 'wages'>, Sen>>

/** `category` is what the table of the employer says; undefined: what the age says, else the first. */
export function computedAmounts(
  wages: Sen,
  { rates, standing }: { readonly rates: MonthRates; readonly standing: Standing },
  category: 1 | 2 | undefined,
): Amounts {
  if (wages === 0 || !standing.covered) return none
  const due = rates.dueOn(wages)
  const second = (category ?? standing.category ?? 1) === 2
  return {
    socsoEmployer: (second ? due.employer2 : due.employer1) as Sen,
    socsoEmployee: (second ? 0 : due.employee1) as Sen,
    eisEmployer: (standing.eis ? due.eisEmployer : 0) as Sen,
    eisEmployee: (standing.eis ? due.eisEmployee : 0) as Sen,
    skbbk: due.skbbk as Sen,
  }
}

const zero = 0 as Sen
const none: Amounts = {
  socsoEmployer: zero,
  socsoEmployee: zero,
  eisEmployer: zero,
  eisEmployee: zero,
  skbbk: zero,
}
