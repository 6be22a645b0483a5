// The lines of a payroll file as a schedule: a file with errors is none, since without some of its workers it would be
// another schedule.
import type { Period } from '../core/calendar/period.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { Result } from '../core/domain/result.ts'
import { err, ok } from '../core/domain/result.ts'
import { type Finding, findingAt } from '../core/domain/schedule-file/finding.ts'
import { layout278 } from '../core/domain/schedule-file/layout.ts'
import { read278 } from '../core/domain/schedule-file/write-278.ts'
import { categoryOfAmounts, type ScheduleLine } from '../core/domain/schedule-line.ts'
import type { FileResult } from './check-file.ts'

export type FileSchedule = {
  readonly code: EmployerCode
  readonly period: Period
  readonly lines: readonly ScheduleLine[]
}

/** A line and its CRLF. */
const step = layout278.width + 2

/**
 * `bytes`: what the conversion to the combined layout wrote; undefined when it wrote nothing. `expected`: whose schedule
 * it must be; left out, it is that of whom the file names.
 */
export function scheduleOfFile(
  { report }: Pick<FileResult, 'report'>,
  bytes: Uint8Array | undefined,
  expected?: EmployerCode,
): Result<FileSchedule, readonly Finding[]> {
  const errors = report.findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return err(errors)
  const { employer, period, lines: found } = report
  if (report.format === '223') return err([findingAt(null, { code: 'wagesAsked', found })])
  if (period === undefined || bytes === undefined) return err([findingAt(null, { code: 'noLines' })])
  if (expected !== undefined && employer !== expected) {
    const other = { code: 'employerOther', column: 'employerCode', expected } as const
    return err([findingAt(null, { ...other, found: employer ?? '' })])
  }
  if (employer === undefined) return err([findingAt(null, { code: 'noLines' })])
  return ok({ code: employer as EmployerCode, period, lines: [...linesIn(bytes)] })
}

function* linesIn(bytes: Uint8Array): Generator<ScheduleLine> {
  for (let start = 0; start + layout278.width <= bytes.length; start += step) {
    const line = read278({ bytes, start, shift: 0, end: start + layout278.width })
    const { name, identity, wages, socsoEmployer, socsoEmployee, eisEmployer, eisEmployee, skbbk } = line
    const socso = { employer: socsoEmployer, employee: socsoEmployee }
    yield {
      ...{ name: name.trim(), identity: identity.trim(), wages },
      ...{ category: categoryOfAmounts(socso), socso },
      eis: { employer: eisEmployer, employee: eisEmployee },
      skbbk: { employee: skbbk },
    }
  }
}
