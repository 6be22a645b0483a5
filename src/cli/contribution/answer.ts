// The calculator's answer, and the one JSON object that scripts get of it.
import { calculateContribution } from '../../app/calculate-contribution.ts'
import type { Calculable, Calculation } from '../../core/domain/calculation.ts'
import { err, ok, type Result } from '../../core/domain/result.ts'
import { defaultSettings } from '../../core/domain/setting.ts'
import type { CliError } from '../cli-error.ts'

export type Answer = { readonly asked: Calculable; readonly calculated: Calculation }

/** Calculates, without a store and so by the settings as they are shipped, or says why the month is refused. */
export function answerTo(asked: Calculable): Result<Answer, CliError> {
  const calculated = calculateContribution(asked, defaultSettings)
  if (!calculated.ok) return err({ code: calculated.error, period: asked.period })
  return ok({ asked, calculated: calculated.value })
}

/** All amounts in sen, the wages too. */
export function answerJson({ asked: { period, wages }, calculated }: Answer) {
  const { category, reason, socso, eis, skbbk, table } = calculated
  const { from, source } = table
  return { month: period, wages, category, reason, socso, eis, skbbk, table: { from, source } }
}
