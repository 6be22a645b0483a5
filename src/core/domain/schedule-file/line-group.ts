// The lines of one employer and one month in a file, which share what is wrong with their employer code, SSM number or
// month. A file should have one such group; which one is the file's own is known at its end: the one with most lines.
import { firstPeriod, type Period, period as periodAt } from '../../calendar/period.ts'
import { type EmployerCode, parseEmployerCode } from '../employer-code.ts'
import { parseSsmNumber } from '../ssm-number.ts'
import type { Found } from './finding.ts'
import type { FindingLog } from './finding-log.ts'
import { type MonthRates, monthIndexOf, monthRates } from './month-rates.ts'

/**
 * Whom and which month the file should be for, when that is known. `skbbkDue`: no local worker in it has opted out of
 * SKBBK, as somebody said who was asked; a zero is then wrong.
 */
export type Expected = {
  readonly employer?: EmployerCode
  readonly period?: Period
  readonly skbbkDue?: boolean
}

export type LineGroup = {
  readonly employer: string
  readonly ssm: string
  readonly period: Period | undefined
  /** Undefined when the month has no tables. */
  readonly rates: MonthRates | undefined
  /** Months after the first that has tables. */
  readonly month: number
  /** Reported on every line of the group. */
  readonly problems: readonly Found[]
  count: number
  /** Lines without an error of their own. */
  clean: number
  /** The first of its lines. */
  readonly lines: number[]
}

/** Many different employers in one file are not a schedule: of further groups only the lines are counted. */
const MOST_GROUPS = 2000
/** How many lines of each group are remembered by number. */
const MOST_LINES = 100

export type LineGroups = {
  /** The group of a line with these texts in its first columns; reports what is odd about it once. */
  readonly of: (employer: string, ssm: string, month: string) => LineGroup
  /** The file's own employer and month. */
  readonly main: () => { readonly employer?: string; readonly period?: Period }
  /** Reports the lines of other employers and months, and gives the number of accepted lines. */
  readonly settle: () => number
}

/** No groups yet. */
export function createLineGroups(log: FindingLog, expected: Expected): LineGroups {
  const groups = new Map<string, LineGroup>()

  function of(employer: string, ssm: string, month: string): LineGroup {
    const wanted = [employer, ssm, month].join('\n')
    const key = groups.size < MOST_GROUPS || groups.has(wanted) ? wanted : 'others'
    const found = groups.get(key)
    if (found !== undefined) return found
    const group = groupOf(employer, ssm, month, expected)
    groups.set(key, group)
    for (const once of oddities(employer, ssm)) log.report(once)
    return group
  }

  function most<Value>(of: (group: LineGroup) => Value | undefined): Value | undefined {
    const counts = new Map<Value, number>()
    for (const group of groups.values()) {
      const value = of(group)
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + group.count)
    }
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
  }

  function main() {
    const employer = expected.employer ?? most(group => group.employer || undefined)
    const period = expected.period ?? most(group => group.period)
    return { ...(employer !== undefined && { employer }), ...(period !== undefined && { period }) }
  }

  function settle(): number {
    const { employer, period } = main()
    let accepted = 0
    for (const group of groups.values()) {
      const mixed = mixedFindings(group, { employer, period }, expected)
      if (mixed.length === 0) accepted += group.clean
      for (const finding of mixed) {
        for (const line of group.lines) log.reportAt(line, finding)
        log.countMore(finding.code, group.count - group.lines.length)
      }
    }
    return accepted
  }

  return { of, main, settle }
}

/** Counts a line of the group, after its checks. */
export function countLine(group: LineGroup, line: number, failed: boolean): void {
  group.count++
  if (!failed) group.clean++
  if (group.lines.length < MOST_LINES) group.lines.push(line)
}

function groupOf(employer: string, ssm: string, month: string, expected: Expected): LineGroup {
  const period = periodFrom(month)
  const rates = period === undefined ? undefined : monthRates(period)
  return {
    employer,
    ssm,
    period,
    rates: rates?.ok ? rates.value : undefined,
    month: period === undefined ? 0 : monthIndexOf(period) - monthIndexOf(firstPeriod),
    problems: [...employerProblems(employer, expected), ...monthProblems(month, period, expected)],
    count: 0,
    clean: 0,
    lines: [],
  }
}

function employerProblems(employer: string, expected: Expected): readonly Found[] {
  const read = parseEmployerCode(employer)
  const column = 'employerCode'
  if (!read.ok || read.value.code !== employer) return [{ code: 'employerCode', column, found: employer }]
  if (expected.employer === undefined || expected.employer === employer) return []
  return [{ code: 'employerOther', column, found: employer, expected: expected.employer }]
}

/** Said once for the group: the file may still be right. */
function oddities(employer: string, ssm: string): readonly Found[] {
  const odd: Found[] = []
  const read = parseEmployerCode(employer)
  if (read.ok && read.value.shape === 'other')
    odd.push({ code: 'employerCodeShape', column: 'employerCode', found: employer })
  if (ssm !== '' && !parseSsmNumber(ssm).ok) odd.push({ code: 'ssm', column: 'ssm', found: ssm })
  return odd
}

function monthProblems(month: string, period: Period | undefined, expected: Expected): readonly Found[] {
  const column = 'month'
  if (period === undefined) return [{ code: 'month', column, found: month }]
  const rates = monthRates(period)
  if (!rates.ok) {
    const code = rates.error === 'beforeTables' ? 'monthBefore' : 'monthUnpublished'
    return [{ code, column, found: period }]
  }
  if (expected.period === undefined || expected.period === period) return []
  return [{ code: 'monthOther', column, found: period, expected: expected.period }]
}

/** MMYYYY. */
function periodFrom(month: string): Period | undefined {
  if (!/^(0[1-9]|1[0-2])[1-9]\d{3}$/.test(month)) return undefined
  return periodAt(Number(month.slice(2)), Number(month.slice(0, 2)))
}

function mixedFindings(
  group: LineGroup,
  main: { readonly employer?: string | undefined; readonly period?: Period | undefined },
  expected: Expected,
): readonly Found[] {
  const mixed: Found[] = []
  const { employer, period } = main
  if (expected.employer === undefined && employer !== undefined && group.employer !== employer)
    mixed.push({ code: 'employerMixed', column: 'employerCode', found: group.employer, expected: employer })
  if (expected.period === undefined && group.period !== undefined && group.period !== period)
    mixed.push({ code: 'monthMixed', column: 'month', found: group.period, expected: period as Period })
  return mixed
}
