// What a check says of a whole file.
import type { Period } from '../../calendar/period.ts'
import type { Act } from './check-223.ts'
import type { Correction } from './correction.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { FindingLog } from './finding-log.ts'
import type { TextFormat } from './layout.ts'
import type { LineCheck } from './line-check.ts'
import type { Totals } from './totals.ts'

export type FileFormat = TextFormat | 'csv' | 'xlsx'

export type FileReport = {
  readonly format: FileFormat
  /** Lines with something on them; of a spreadsheet, the rows below its headings. */
  readonly lines: number
  /** Lines without an error. */
  readonly accepted: number
  /** Lines whose fields could not be read at all: they are not in the totals and cannot be converted. */
  readonly unreadable: number
  readonly totals: Totals
  /** The first findings of each code, in the order of the lines; `counts` has how many there are of all of them. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Partial<Record<FindingCode, number>>>
  /** What can be put right without asking. */
  readonly corrections: { readonly count: number; readonly kept: readonly Correction[] }
  /** The employer and month of most lines. */
  readonly employer?: string
  readonly period?: Period
  /** Of a single-Act file, the Act whose table has more of its amounts. */
  readonly act?: Act
}

/** What lines and findings come to; counts the lines of other employers and months as findings first. */
export function summaryOf(
  lines: LineCheck,
  log: FindingLog,
): Pick<FileReport, 'accepted' | 'findings' | 'counts' | 'corrections' | 'employer' | 'period'> {
  const accepted = lines.groups.settle()
  return {
    accepted,
    findings: log.kept(),
    counts: log.counts(),
    corrections: log.corrections(),
    ...lines.groups.main(),
  }
}
