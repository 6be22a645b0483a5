// The contribution calculator, as the API and the chat ask it.
import {
  type Calculable,
  type Calculation,
  calculate,
  type NotCalculable,
} from '../core/domain/calculation.ts'
import type { Result } from '../core/domain/result.ts'
import type { Settings } from '../core/domain/setting.ts'

/** One worker's contribution to one month, amounts in sen, by the table of that month. */
export function calculateContribution(
  asked: Calculable,
  { skbbkOptOutSince }: Pick<Settings, 'skbbkOptOutSince'>,
): Result<Calculation, NotCalculable> {
  return calculate(asked, skbbkOptOutSince)
}
