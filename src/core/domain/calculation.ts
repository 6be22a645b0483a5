// The contribution calculator: the category, EIS and SKBBK of one worker in one month with the reason of each, and the
// amounts on the wages. What is not told is assumed, and the reason says so.
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { addMonths } from '../calendar/period.ts'
import type { Category, CategoryReason, NoCategory } from './category.ts'
import { categoryOf } from './category.ts'
import type { Contribution } from './contribution.ts'
import { contributionOf } from './contribution.ts'
import type { NoTable } from './contribution-table.ts'
import type { EisReason } from './eis-eligibility.ts'
import { eisOf } from './eis-eligibility.ts'
import type { Sen } from './money.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import type { SkbbkReason } from './skbbk.ts'
import { skbbkOf } from './skbbk.ts'
import type { Worker } from './worker.ts'

/** Left out of the worker: a citizen; without `birth` under 60, unless `category` says otherwise. */
export type Calculable = Partial<Worker> & {
  readonly period: Period
  readonly wages: Sen
  /** Stands instead of what the worker's age and history would give. */
  readonly category?: Category
  readonly skbbkOptedOut?: boolean
}

/** `given`: by whoever asks. `assumed`: neither birthday nor category was told. */
export type CalculatedReason = CategoryReason | 'given' | 'assumed'

/** `givenSecond`: in a category 2 that was given, the worker is taken to be 60 or over [ours]. */
export type CalculatedEisReason = EisReason | 'givenSecond'

export type Calculation = Contribution & {
  readonly category: Category
  readonly reason: CalculatedReason
  readonly eisReason: CalculatedEisReason
  readonly skbbkReason: SkbbkReason
}

/** Why nothing can be calculated. */
export type NotCalculable = NoCategory | NoTable | 'noWages'

/** An age that is neither young nor old to any rule. */
const usualAge = 30

/** Amounts in sen with their reasons. `optOutSince`: the first month in which opting out of SKBBK counts [?]. */
export function calculate(asked: Calculable, optOutSince: Period): Result<Calculation, NotCalculable> {
  const { period, wages, nationality = 'citizen', skbbkOptedOut: optedOut = false } = asked
  const worker = { ...asked, nationality, birth: asked.birth ?? bornBefore(period) }
  const decided = categoryOf(worker, period)
  if (!decided.ok) return decided
  const { category, reason } = reasoned(asked, decided.value)
  const eis = eisOf(worker, period)
  const skbbk = skbbkOf({ nationality, optedOut, optOutSince }, period)
  const isSecond = asked.category === 2 && eis.covered
  const found = contributionOf({
    ...{ period, wages, category },
    eis: eis.covered && !isSecond,
    skbbk: skbbk.skbbk,
  })
  if (!found.ok) return err(found.error)
  const eisReason = isSecond ? 'givenSecond' : eis.reason
  return ok({ ...found.value, category, reason, eisReason, skbbkReason: skbbk.reason })
}

function reasoned(
  asked: Calculable,
  decided: { readonly category: Category; readonly reason: CategoryReason },
): { readonly category: Category; readonly reason: CalculatedReason } {
  if (asked.category !== undefined) return { category: asked.category, reason: 'given' }
  const isAssumed = asked.birth === undefined && decided.reason === 'underSixty'
  return isAssumed ? { category: decided.category, reason: 'assumed' } : decided
}

function bornBefore(period: Period): Day {
  return `${addMonths(period, -12 * usualAge)}-01` as Day
}
