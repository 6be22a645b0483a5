// The lines of a demo schedule: each amount from the published table of its month.
import type { Period } from '../../../core/calendar/period.ts'
import { categoryOf } from '../../../core/domain/category.ts'
import type { Contribution } from '../../../core/domain/contribution.ts'
import { contributionOf } from '../../../core/domain/contribution.ts'
import { eisOf } from '../../../core/domain/eis-eligibility.ts'
import type { Sen } from '../../../core/domain/money.ts'
import type { Result } from '../../../core/domain/result.ts'
import { skbbkOf } from '../../../core/domain/skbbk.ts'
import type { Prisma } from '../generated/client.ts'
import type { Sealing } from '../sealing.ts'
import type { DemoWorker } from './demo-workers.ts'
import { wagesIn } from './demo-workers.ts'

export type DemoLine = Contribution & {
  readonly worker: DemoWorker
  readonly wages: Sen
  readonly category: 1 | 2
}

/** From when a local worker's opting out of SKBBK counts in the demo: sources disagree on the date [?]. */
const optOutSince = '2026-07' as Period

export function lineOf(worker: DemoWorker, period: Period, first: Period): DemoLine {
  const wages = wagesIn(worker, period, first)
  const { category } = known(categoryOf(worker, period))
  const eis = eisOf(worker, period).covered
  const { nationality, skbbkOptedOut: optedOut } = worker
  const { skbbk } = skbbkOf({ nationality, optedOut, optOutSince }, period)
  return { ...known(contributionOf({ period, wages, category, eis, skbbk })), worker, wages, category }
}

export function lineRows(
  lines: readonly DemoLine[],
  scheduleId: string,
  { seal, index }: Sealing,
): Prisma.ScheduleLineCreateManyInput[] {
  return lines.map(({ worker, wages, category, socso, eis, skbbk }, place) => ({
    scheduleId,
    line: place + 1,
    nameSealed: seal(worker.name),
    identitySealed: seal(worker.identity),
    identityIndex: index('identity', worker.identity),
    category,
    wagesSen: wages,
    socsoEmployerSen: socso.employer,
    socsoEmployeeSen: socso.employee,
    eisEmployerSen: eis.employer,
    eisEmployeeSen: eis.employee,
    skbbkEmployeeSen: skbbk.employee,
  }))
}

/** The demo has no month and no worker that the tables do not know. */
function known<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`the demo asks for what no table has: ${result.error}`)
  return result.value
}
