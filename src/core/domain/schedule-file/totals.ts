// The sums of a file. A single-Act file has only one amount a line, so only the sum of those.
import type { Sen } from '../money.ts'
import type { LineAmounts } from './amount-check.ts'

/** In sen; `all` is everything that is to be paid: both shares of SOCSO and EIS, and SKBBK. */
export type Totals = {
  readonly all: Sen
  readonly wages?: Sen
  readonly socso?: { readonly employer: Sen; readonly employee: Sen }
  readonly eis?: { readonly employer: Sen; readonly employee: Sen }
  readonly skbbk?: { readonly employee: Sen }
}

export type Sums = {
  /** Adds what could be read of a line. */
  readonly add: (amounts: LineAmounts) => void
  readonly totals: () => Totals
}

/** Zero so far. */
export function createSums(): Sums {
  const sums: LineAmounts = {
    wages: 0,
    socsoEmployer: 0,
    socsoEmployee: 0,
    eisEmployer: 0,
    eisEmployee: 0,
    skbbk: 0,
  }
  return {
    add: amounts => {
      sums.wages += Math.max(amounts.wages, 0)
      sums.socsoEmployer += Math.max(amounts.socsoEmployer, 0)
      sums.socsoEmployee += Math.max(amounts.socsoEmployee, 0)
      sums.eisEmployer += Math.max(amounts.eisEmployer, 0)
      sums.eisEmployee += Math.max(amounts.eisEmployee, 0)
      sums.skbbk += Math.max(amounts.skbbk, 0)
    },
    totals: () => {
      const { wages, socsoEmployer, socsoEmployee, eisEmployer, eisEmployee, skbbk } = sums
      return {
        all: (socsoEmployer + socsoEmployee + eisEmployer + eisEmployee + skbbk) as Sen,
        wages: wages as Sen,
        socso: { employer: socsoEmployer as Sen, employee: socsoEmployee as Sen },
        eis: { employer: eisEmployer as Sen, employee: eisEmployee as Sen },
        skbbk: { employee: skbbk as Sen },
      }
    },
  }
}
