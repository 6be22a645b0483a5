// The lines of a demo schedule: each amount from the published table of its month.
import type { Period } from '../../../core/calendar/period.ts'
import { categoryOf } from '../../../core/domain/category.ts'
import { contributionOf } from '../../../core/domain/contribution.ts'
import { eisOf } from '../../../core/domain/eis-eligibility.ts'
import type { Result } from '../../../core/domain/result.ts'
import type { ScheduleLine } from '../../../core/domain/schedule-line.ts'
import { defaultSettings } from '../../../core/domain/setting.ts'
import { skbbkOf } from '../../../core/domain/skbbk.ts'
import type { DemoWorker } from './demo-workers.ts'
import { wagesIn } from './demo-workers.ts'

export function lineOf(worker: DemoWorker, period: Period, first: Period): ScheduleLine {
  const wages = wagesIn(worker, period, first)
  const { category } = known(categoryOf(worker, period))
  const eis = eisOf(worker, period).covered
  const { nationality, skbbkOptedOut: optedOut } = worker
  const { skbbkOptOutSince: optOutSince } = defaultSettings
  const { skbbk } = skbbkOf({ nationality, optedOut, optOutSince }, period)
  const {
    socso,
    eis: eisAmounts,
    skbbk: skbbkAmount,
  } = known(contributionOf({ period, wages, category, eis, skbbk }))
  const { name, identity } = worker
  return { name, identity, category, wages, socso, eis: eisAmounts, skbbk: skbbkAmount }
}

/** The demo has no month and no worker that the tables do not know. */
function known<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`the demo asks for what no table has: ${result.error}`)
  return result.value
}
