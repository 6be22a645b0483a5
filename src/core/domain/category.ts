// The SOCSO category of a worker in a month. 1: employment injury and invalidity, under 60. 2: employment injury only,
// the employer pays. The age moved from 55 to 60 on 1 Jan 2013, before the first month that has a table.
import type { Period } from '../calendar/period.ts'
import { firstPeriod } from '../calendar/period.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import type { Worker } from './worker.ts'
import { ageIn, turns } from './worker.ts'

export type Category = 1 | 2

/** `sixtyThisMonth`: the 60th birthday is in this month, counted as 60 [ours]. */
export type CategoryReason =
  | 'underSixty'
  | 'sixtyThisMonth'
  | 'sixtyOrOver'
  | 'firstAtFiftyFiveOrOver'
  | 'invalidityPensioner'
  | 'foreignInjuryOnly'

/** Why there is no category: the month or the worker is outside the Act, as far as our sources go. */
export type NoCategory = 'beforeTables' | 'bornLater' | 'foreignBefore2019' | 'domesticBeforeJune2021'

/** Foreign workers are insured against employment injury from this month (employer's share only), */
const foreignSince = '2019-01' as Period
/** and like local workers from this one. */
const foreignLikeLocalSince = '2024-07' as Period
/** Domestic workers: compulsory since 1 June 2021. */
const domesticSince = '2021-06' as Period

/** The category with the reason for it, for texts and findings. */
export function categoryOf(
  worker: Worker,
  period: Period,
): Result<{ readonly category: Category; readonly reason: CategoryReason }, NoCategory> {
  const outside = outsideTheAct(worker, period)
  if (outside !== undefined) return err(outside)
  const reason = reasonFor(worker, period)
  return ok({ category: reason === 'underSixty' ? 1 : 2, reason })
}

function outsideTheAct(worker: Worker, period: Period): NoCategory | undefined {
  if (period < firstPeriod) return 'beforeTables'
  if (period < worker.birth.slice(0, 7)) return 'bornLater'
  if (worker.nationality === 'foreign' && period < foreignSince) return 'foreignBefore2019'
  return worker.domestic === true && period < domesticSince ? 'domesticBeforeJune2021' : undefined
}

function reasonFor(worker: Worker, period: Period): CategoryReason {
  const { birth, nationality, firstContribution, invalidityPensioner } = worker
  if (nationality === 'foreign' && period < foreignLikeLocalSince) return 'foreignInjuryOnly'
  if (ageIn(period, birth) >= 60) return turns(60, period, birth) ? 'sixtyThisMonth' : 'sixtyOrOver'
  if (invalidityPensioner === true) return 'invalidityPensioner'
  const late = firstContribution !== undefined && ageIn(firstContribution, birth) >= 55
  return late ? 'firstAtFiftyFiveOrOver' : 'underSixty'
}
