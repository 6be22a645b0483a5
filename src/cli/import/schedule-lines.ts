// The lines of a checked file, as the store keeps them.
import { createHash } from 'node:crypto'
import { checkFile } from '../../adapters/documents/check-file.ts'
import type { Period } from '../../core/calendar/period.ts'
import type { EmployerCode } from '../../core/domain/employer-code.ts'
import type { Finding } from '../../core/domain/schedule-file/finding.ts'
import { findingAt, Refusal } from '../../core/domain/schedule-file/finding.ts'
import { layout278 } from '../../core/domain/schedule-file/layout.ts'
import { read278 } from '../../core/domain/schedule-file/write-278.ts'
import type { ScheduleLine } from '../../core/domain/schedule-line.ts'

export type CheckedSchedule = {
  readonly code: EmployerCode
  readonly period: Period
  readonly lines: readonly ScheduleLine[]
  /** The same lines again have the same key. */
  readonly sourceKey: string
}

/** A line and its CRLF. */
const step = layout278.width + 2

/** The schedule of a file without errors, else its errors: a schedule without some of its workers would be another one. */
export async function readSchedule(path: string): Promise<CheckedSchedule | readonly Finding[]> {
  const pieces: Uint8Array[] = []
  try {
    const report = await checkFile(path, { write: bytes => void pieces.push(bytes.slice()) })
    const errors = report.findings.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return errors
    const { format, employer, period } = report
    if (format === '223') return [findingAt(null, { code: 'wagesAsked', found: report.lines })]
    if (employer === undefined || period === undefined) return [findingAt(null, { code: 'noLines' })]
    const bytes = Buffer.concat(pieces)
    const sourceKey = `import ${createHash('sha256').update(bytes).digest('hex')}`
    return { code: employer as EmployerCode, period, lines: [...linesIn(bytes)], sourceKey }
  } catch (error) {
    if (error instanceof Refusal) return [error.finding]
    throw error
  }
}

function* linesIn(bytes: Uint8Array): Generator<ScheduleLine> {
  for (let start = 0; start + layout278.width <= bytes.length; start += step) {
    const line = read278({ bytes, start, shift: 0, end: start + layout278.width })
    const { name, identity, wages, socsoEmployer, socsoEmployee, eisEmployer, eisEmployee, skbbk } = line
    yield {
      ...{ name: name.trim(), identity: identity.trim(), wages },
      // Only in category 2 the employer pays and the employee does not.
      category: socsoEmployer > 0 && socsoEmployee === 0 ? 2 : 1,
      socso: { employer: socsoEmployer, employee: socsoEmployee },
      eis: { employer: eisEmployer, employee: eisEmployee },
      skbbk: { employee: skbbk },
    }
  }
}
