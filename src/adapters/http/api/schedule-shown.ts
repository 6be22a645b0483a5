// Schedules and their lines as the API shows them; identity numbers are masked.
import type { Of } from '../../../app/api-reader.ts'
import type { VersionRead } from '../../../app/ledger.ts'
import type { ScheduleLine } from '../../../core/domain/schedule-line.ts'
import { given } from './given.ts'
import { confirmedOf, time } from './outcome.ts'

export function scheduleShown(version: Of<VersionRead>) {
  const { id, code, period, state, headcount, total, amounts, skbbkWith, reasons, source } = version
  const { submittedOn, submittedAt, decidedAt } = version
  return {
    ...{ id, employerCode: code, period, version: version.version, state, headcount },
    ...{ totals: total, amounts, skbbkWith, reasons, source },
    ...given({
      submittedOn,
      submittedAt: submittedAt && time(submittedAt),
      decidedAt: decidedAt && time(decidedAt),
    }),
    ...confirmedOf(version),
  }
}

export function lineShown(line: ScheduleLine & { line: number }) {
  const { name, identity, category, wages, socso, eis, skbbk } = line
  return {
    ...{ line: line.line, name, identity: masked(identity), category, wages },
    amounts: { socso, eis, skbbk },
  }
}

/** Birthday and last two digits stay, as in every list. */
function masked(identity: string): string {
  return `${identity.slice(0, 6)}-••-••${identity.slice(-2)}`
}
