// Whether EIS (Act 800) is contributed for a worker in a month: citizens and permanent residents, 18 to 60; not
// foreigners, domestic workers, or who contributed for the first time at 57 or more. From January 2018.
import type { Period } from '../calendar/period.ts'
import { firstEisPeriod } from './contribution-table.ts'
import type { Worker } from './worker.ts'
import { ageIn, turns } from './worker.ts'

/** `eighteenThisMonth` and `sixtyThisMonth`: a birthday counts for the whole of its month [ours]. */
export type EisReason =
  | 'beforeEis'
  | 'foreign'
  | 'domestic'
  | 'underEighteen'
  | 'eighteenThisMonth'
  | 'eighteenToSixty'
  | 'sixtyThisMonth'
  | 'sixtyOrOver'
  | 'firstAtFiftySevenOrOver'

/** Whether the worker is in EIS in that month, and why or why not. */
export function eisOf(
  worker: Worker,
  period: Period,
): { readonly covered: boolean; readonly reason: EisReason } {
  const reason = outsider(worker, period) ?? byAge(worker, period)
  return { covered: reason === 'eighteenToSixty' || reason === 'eighteenThisMonth', reason }
}

function outsider({ nationality, domestic }: Worker, period: Period): EisReason | undefined {
  if (period < firstEisPeriod) return 'beforeEis'
  if (nationality === 'foreign') return 'foreign'
  return domestic === true ? 'domestic' : undefined
}

function byAge({ birth, firstContribution }: Worker, period: Period): EisReason {
  const age = ageIn(period, birth)
  if (age < 18) return 'underEighteen'
  if (age >= 60) return turns(60, period, birth) ? 'sixtyThisMonth' : 'sixtyOrOver'
  if (firstContribution !== undefined && ageIn(firstContribution, birth) >= 57)
    return 'firstAtFiftySevenOrOver'
  return turns(18, period, birth) ? 'eighteenThisMonth' : 'eighteenToSixty'
}
