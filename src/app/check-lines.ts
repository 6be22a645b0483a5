// The lines of a schedule that comes as values: what was left out of them is filled in, and all are checked as the lines
// of a file are, so that neither way takes what the other refuses.
import type { Period } from '../core/calendar/period.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import { err, ok, type Result } from '../core/domain/result.ts'
import type { Finding } from '../core/domain/schedule-file/finding.ts'
import { createFindingLog, type FindingLog } from '../core/domain/schedule-file/finding-log.ts'
import { identityOf } from '../core/domain/schedule-file/sheet-cell.ts'
import {
  createValuesCheck,
  reportTooLarge,
  type ValuesCheck,
} from '../core/domain/schedule-file/values-check.ts'
import type { ScheduleLine } from '../core/domain/schedule-line.ts'
import { fillLine, type LineSent, type Rules } from './fill-line.ts'

export type LinesSent = {
  readonly code: EmployerCode
  readonly period: Period
  readonly lines: readonly LineSent[]
}

/** As many findings of each code are told. */
const keep = 100

/** All lines filled in; or the errors that were found on them, in their order, line 1 first. */
export function checkLines(
  { code: employer, period, lines }: LinesSent,
  rules: Rules,
): Result<readonly ScheduleLine[], readonly Finding[]> {
  const log = createFindingLog({ keep })
  const check = createValuesCheck({ employer, period }, log)
  const checking = { ...{ employer, period, rules, log }, check: check.check }
  const filled: ScheduleLine[] = []
  lines.forEach((sent, place) => {
    log.line = place + 1
    log.failed = false
    const line = checkLine(sent, checking)
    if (line !== undefined) filled.push(line)
  })
  const errors = log.kept().filter(({ severity }) => severity === 'error')
  return errors.length > 0 ? err(errors) : ok(filled)
}

type Checking = Pick<ValuesCheck, 'check'> & {
  readonly employer: EmployerCode
  readonly period: Period
  readonly rules: Rules
  readonly log: FindingLog
}

/** Undefined when it cannot be read. */
function checkLine(
  sent: LineSent,
  { employer, period, rules, log, check }: Checking,
): ScheduleLine | undefined {
  const identity = identityOf(sent.identity)
  if (!identity.ok) {
    log.report(identity.error)
    return undefined
  }
  const line = fillLine(period, { ...sent, identity: identity.value.digits }, rules)
  const { name, wages, socso, eis, skbbk } = line
  const amounts = {
    ...{ wages, socsoEmployer: socso.employer, socsoEmployee: socso.employee },
    ...{ eisEmployer: eis.employer, eisEmployee: eis.employee, skbbk: skbbk.employee },
  }
  if (reportTooLarge(amounts, log)) return undefined
  const { category, nationality } = sent
  check(
    { ...{ employerCode: employer, ssm: '', identity: line.identity, name, period }, ...amounts },
    { foreign: nationality === 'foreign', ...(category !== undefined && { category }) },
  )
  return line
}
