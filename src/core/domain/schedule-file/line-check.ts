// What both text layouts check of a line: its owner and month, whom it is for, whether that worker was there before.

import { maskMyKad } from '../mykad.ts'
import { digitsAt, textAt } from './bytes.ts'
import type { Found } from './finding.ts'
import type { FindingLog } from './finding-log.ts'
import { birthMonth, createSeenIdentities, isMyKad } from './identity.ts'
import { ownerFields } from './layout.ts'
import type { LineAt } from './line-at.ts'
import { countLine, createLineGroups, type Expected, type LineGroup, type LineGroups } from './line-group.ts'
import type { Standing } from './month-rates.ts'
import { checkName } from './name-check.ts'

/** The group of a line and the standing of its worker; none when the number or the month could not be read. */
export type Owner = { group: LineGroup; standing: Standing | undefined }

export type LineCheck = {
  readonly expected: Expected
  readonly groups: LineGroups
  /** Checks the first 200 characters. `foreign`: the worker is, even when the number could be a MyKad number. */
  readonly owner: (at: LineAt, foreign?: boolean) => Owner
  /** Counts the line when all of it was checked. */
  readonly done: (group: LineGroup | undefined) => void
}

const { employerCode, ssm, identity, month } = ownerFields

/** A check without lines yet. */
export function createLineCheck(log: FindingLog, expected: Expected): LineCheck {
  const groups = createLineGroups(log, expected)
  const seen = createSeenIdentities()
  const last = { owner: new Uint8Array(32), month: new Uint8Array(6) }
  let group: LineGroup | undefined
  const owner: Owner = { group: undefined as never, standing: undefined }

  function groupAt({ bytes, start, shift }: LineAt): LineGroup {
    const monthStart = start + month.start + shift
    if (group !== undefined && holds(bytes, start, last.owner) && holds(bytes, monthStart, last.month))
      return group
    last.owner.set(bytes.subarray(start, start + 32))
    last.month.set(bytes.subarray(monthStart, monthStart + 6))
    group = groups.of(
      textAt(bytes, start + employerCode.start, start + employerCode.end),
      textAt(bytes, start + ssm.start, start + ssm.end),
      textAt(bytes, monthStart, monthStart + 6),
    )
    return group
  }

  function standingAt(
    { bytes, start }: LineAt,
    { rates, month }: LineGroup,
    saidForeign: boolean,
  ): Standing | undefined {
    const from = start + identity.start
    const date = digitsAt(bytes, from, from + 6)
    const rest = digitsAt(bytes, from + 6, from + 12)
    if (date < 0 || rest < 0) {
      reportIdentity(textAt(bytes, from, from + 12), log)
      return undefined
    }
    const first = seen.firstLine(date, rest + month * 1_000_000, log.line)
    if (first > 0) reportDuplicate(textAt(bytes, from, from + 12), first, log)
    const odd = !isMyKad(date, rest)
    if (odd) log.report(foreignWorker)
    if (rates === undefined) return undefined
    return odd || saidForeign ? rates.foreign : rates.standingOf(birthMonth(date, rates.monthIndex))
  }

  return {
    expected,
    groups,
    owner: (at, foreign = false) => {
      owner.group = groupAt(at)
      for (const problem of owner.group.problems) log.report(problem)
      owner.standing = standingAt(at, owner.group, foreign)
      checkName(at, log)
      return owner
    },
    done: of => {
      if (of !== undefined) countLine(of, log.line, log.failed)
    },
  }
}

const foreignWorker: Found = { code: 'identityForeign', column: 'identity' }

function reportIdentity(written: string, log: FindingLog): void {
  const column = 'identity'
  if (written === '') log.report({ code: 'identityMissing', column })
  else if (/^\d+$/.test(written))
    log.report({ code: 'identityLength', column, found: written.length, expected: 12 })
  else log.report({ code: 'identityCharacters', column })
}

function reportDuplicate(digits: string, first: number, log: FindingLog): void {
  log.report({ code: 'duplicate', column: 'identity', found: maskMyKad(digits), expected: first })
}

function holds(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at++) if (bytes[start + at] !== wanted[at]) return false
  return true
}
