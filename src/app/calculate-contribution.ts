// The contribution calculator, as the API and the chat ask it.
import type { Period } from '../core/calendar/period.ts'
import {
  type Calculable,
  type Calculation,
  calculate,
  type NotCalculable,
} from '../core/domain/calculation.ts'
import type { Result } from '../core/domain/result.ts'

/** The first month in which a local worker's opting out of SKBBK counts: sources disagree [?]. */
export const skbbkOptOutSince = '2026-07' as Period

/** One worker's contribution to one month, amounts in sen, by the table of that month. */
export function calculateContribution(asked: Calculable): Result<Calculation, NotCalculable> {
  return calculate(asked, skbbkOptOutSince)
}
