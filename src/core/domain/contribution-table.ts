// Which published table holds in which contribution month, and the row of a wage in it. Amounts come from the tables,
// never from a percentage; a month without a table is refused, never guessed.
import type { Period } from '../calendar/period.ts'
import { firstPeriod, previousPeriod } from '../calendar/period.ts'
import type { Sen } from './money.ts'
import type { SkbbkRow, SocialSecurityRow } from './rates/rate-row.ts'
import { skbbk2026June } from './rates/skbbk-2026-06.ts'
import { socialSecurity2016June } from './rates/social-security-2016-06.ts'
import { socialSecurity2018January } from './rates/social-security-2018-01.ts'
import { socialSecurity2022September } from './rates/social-security-2022-09.ts'
import { socialSecurity2024October } from './rates/social-security-2024-10.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'

/** `beforeTables`: before June 2016. `notPublished`: after the last month that every table is published for. */
export type NoTable = 'beforeTables' | 'notPublished'

/** `from` and `until` are contribution months, both included; `source` is the name of the published table. */
export type ContributionTable<Row> = {
  readonly from: Period
  readonly until: Period
  readonly source: string
  readonly rows: readonly Row[]
}

/** Where an amount came from: its table, and the wages over `over` and up to `upTo` (sen; left out in the last band). */
export type TableRow = {
  readonly from: Period
  readonly source: string
  readonly over: Sen
  readonly upTo?: Sen
}

/** The first contribution month of EIS (Act 800). */
export const firstEisPeriod = '2018-01' as Period

/** The first contribution month of SKBBK. */
export const firstSkbbkPeriod = '2026-06' as Period

/**
 * The last month that amounts are known for: SKBBK's next step, 1.00 % from June 2028, has no published table. The
 * open end of the table of October 2024 is not trusted beyond it [ours].
 */
export const lastPublishedPeriod = '2028-05' as Period

/** SOCSO and EIS, the newest first. */
export const socialSecurityTables: readonly ContributionTable<SocialSecurityRow>[] = newestFirst([
  ['2024-10', '2024-10_onwards_ceiling6000', socialSecurity2024October],
  ['2022-09', '2022-09_to_2024-09_ceiling5000', socialSecurity2022September],
  ['2018-01', '2018-01_to_2022-08_ceiling4000', socialSecurity2018January],
  ['2016-06', '2016-06_to_2017-12_ceiling4000', socialSecurity2016June],
])

/** SKBBK, the newest first. */
export const skbbkTables: readonly ContributionTable<SkbbkRow>[] = newestFirst([
  ['2026-06', 'skbbk_2026-06_to_2028-05_ceiling6000', skbbk2026June],
])

/** The SOCSO and EIS table of a contribution month. */
export function socialSecurityTable(period: Period): Result<ContributionTable<SocialSecurityRow>, NoTable> {
  if (period < firstPeriod) return err('beforeTables')
  const table = holding(socialSecurityTables, period)
  return table === undefined ? err('notPublished') : ok(table)
}

/** The SKBBK table of a contribution month; undefined where SKBBK did not exist or no table is published. */
export function skbbkTable(period: Period): ContributionTable<SkbbkRow> | undefined {
  return holding(skbbkTables, period)
}

/** The row of these wages (sen) and where it is from; undefined when there are no wages. A boundary is in the lower band. */
export function rowOf<Row extends readonly [upTo: number, ...amounts: number[]]>(
  table: ContributionTable<Row>,
  wages: Sen,
): { readonly row: Row; readonly origin: TableRow } | undefined {
  const index = wages > 0 ? table.rows.findIndex(([upTo]) => wages <= upTo) : -1
  const row = table.rows[index]
  if (row === undefined) return undefined
  const origin = { from: table.from, source: table.source, over: (table.rows[index - 1]?.[0] ?? 0) as Sen }
  return { row, origin: row[0] === Infinity ? origin : { ...origin, upTo: row[0] as Sen } }
}

function holding<Row>(tables: readonly ContributionTable<Row>[], period: Period) {
  return tables.find(table => table.from <= period && period <= table.until)
}

/** Each table holds until the month before the next one. */
function newestFirst<Row>(
  tables: readonly (readonly [from: string, source: string, rows: readonly Row[]])[],
): readonly ContributionTable<Row>[] {
  return tables.map(([from, source, rows], index) => {
    const next = tables[index - 1]?.[0] as Period | undefined
    const until = next === undefined ? lastPublishedPeriod : previousPeriod(next)
    return { from: from as Period, until, source, rows }
  })
}
