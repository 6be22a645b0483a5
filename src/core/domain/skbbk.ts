// Whether SKBBK (LINDUNG 24 Jam) is counted for a worker in a month: from June 2026, compulsory for foreign workers.
// Local workers may opt out since July 2026, but sources disagree on the date [?]: it is handed in, a setting.
import type { Period } from '../calendar/period.ts'
import { firstSkbbkPeriod } from './contribution-table.ts'
import type { Worker } from './worker.ts'

export type SkbbkReason = 'beforeSkbbk' | 'foreign' | 'local' | 'optedOut' | 'optOutNotYet'

export type SkbbkChoice = {
  readonly nationality: Worker['nationality']
  readonly optedOut: boolean
  /** The first contribution month for which a local worker's opting out counts. */
  readonly optOutSince: Period
}

/** What to hand to `contributionOf`, and why. A foreign worker's opting out does not count. */
export function skbbkOf(
  { nationality, optedOut, optOutSince }: SkbbkChoice,
  period: Period,
): { readonly skbbk: 'counted' | 'optedOut'; readonly reason: SkbbkReason } {
  if (period < firstSkbbkPeriod) return { skbbk: 'counted', reason: 'beforeSkbbk' }
  if (nationality === 'foreign') return { skbbk: 'counted', reason: 'foreign' }
  if (!optedOut) return { skbbk: 'counted', reason: 'local' }
  if (period < optOutSince) return { skbbk: 'counted', reason: 'optOutNotYet' }
  return { skbbk: 'optedOut', reason: 'optedOut' }
}
