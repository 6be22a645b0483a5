// What is contributed on one worker's wages of one month: SOCSO (Act 4), EIS (Act 800) and SKBBK, from the published
// tables of that contribution month.
import type { Period } from '../calendar/period.ts'
import type { Category } from './category.ts'
import type { NoTable, TableRow } from './contribution-table.ts'
import { rowOf, skbbkTable, socialSecurityTable } from './contribution-table.ts'
import type { Sen } from './money.ts'
import type { SocialSecurityRow } from './rates/rate-row.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'

/** `eis`: see `eisOf`. `skbbk`: see `skbbkOf`; before June 2026 it makes no difference. */
export type ContributionOn = {
  readonly period: Period
  readonly wages: Sen
  readonly category: Category
  readonly eis: boolean
  readonly skbbk: 'counted' | 'optedOut'
}

/** Amounts in sen. `table` is the row of SOCSO and EIS, `skbbkTable` that of SKBBK when it is counted. */
export type Contribution = {
  readonly socso: { readonly employer: Sen; readonly employee: Sen }
  readonly eis: { readonly employer: Sen; readonly employee: Sen }
  readonly skbbk: { readonly employee: Sen }
  readonly table: TableRow
  readonly skbbkTable?: TableRow
}

const none = 0 as Sen

/** The contribution on these wages; `noWages` for zero and less, which no band holds. */
export function contributionOf(on: ContributionOn): Result<Contribution, NoTable | 'noWages'> {
  const table = socialSecurityTable(on.period)
  if (!table.ok) return table
  const found = rowOf(table.value, on.wages)
  if (found === undefined) return err('noWages')
  const [, , , , eisEmployer, eisEmployee] = found.row
  const amounts = {
    socso: socsoOf(on.category, found.row),
    eis: on.eis
      ? { employer: eisEmployer as Sen, employee: eisEmployee as Sen }
      : { employer: none, employee: none },
    table: found.origin,
  }
  const skbbk = on.skbbk === 'counted' ? skbbkRow(on) : undefined
  if (skbbk === undefined) return ok({ ...amounts, skbbk: { employee: none } })
  return ok({ ...amounts, skbbk: { employee: skbbk.row[1] as Sen }, skbbkTable: skbbk.origin })
}

function socsoOf(category: Category, [, employer1, employee1, employer2]: SocialSecurityRow) {
  return category === 1
    ? { employer: employer1 as Sen, employee: employee1 as Sen }
    : { employer: employer2 as Sen, employee: none }
}

function skbbkRow({ period, wages }: ContributionOn) {
  const table = skbbkTable(period)
  return table === undefined ? undefined : rowOf(table, wages)
}
