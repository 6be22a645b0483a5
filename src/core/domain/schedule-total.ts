// The sums of a schedule's lines by Act, and what the reference of each Act is to pay: the sum of that Act's lines.
import type { Contribution } from './contribution.ts'
import type { Sen } from './money.ts'
import { addSen, sen } from './money.ts'
import type { ReferenceKind } from './reference-number.ts'

/** Sums in sen, employer and employee together. SKBBK is apart: with which reference it is paid is a setting [ours]. */
export type ScheduleTotal = { readonly act4: Sen; readonly act800: Sen; readonly skbbk: Sen }

/** The sums of these lines; zero for none. */
export function scheduleTotal(lines: Iterable<Pick<Contribution, 'socso' | 'eis' | 'skbbk'>>): ScheduleTotal {
  const sums = { act4: 0, act800: 0, skbbk: 0 }
  for (const { socso, eis, skbbk } of lines) {
    sums.act4 += socso.employer + socso.employee
    sums.act800 += eis.employer + eis.employee
    sums.skbbk += skbbk.employee
  }
  return { act4: sen(sums.act4), act800: sen(sums.act800), skbbk: sen(sums.skbbk) }
}

/** The amount of each reference in sen, SKBBK with the one that the setting names (the ACR by default). */
export function amountsByReference(
  { act4, act800, skbbk }: ScheduleTotal,
  skbbkWith: ReferenceKind = 'ACR',
): Readonly<Record<ReferenceKind, Sen>> {
  return skbbkWith === 'ACR'
    ? { ACR: addSen(act4, skbbk), ECR: act800 }
    : { ACR: act4, ECR: addSen(act800, skbbk) }
}
