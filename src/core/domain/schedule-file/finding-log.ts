// The findings of one file: all are counted, the first of each code are kept, so that a file of a million wrong lines
// needs no more memory than one of a hundred.
import type { Correction } from './correction.ts'
import { type Finding, type FindingCode, type Found, findingAt, severities } from './finding.ts'

export type FindingLog = {
  /** The line that is being read. */
  line: number
  /** Whether that line has an error. */
  failed: boolean
  /** Reports on the line that is being read. */
  report: (found: Found) => void
  /** Reports on another line, or on the whole file. */
  reportAt: (line: number | null, found: Found) => void
  /** Counts findings that are not kept. */
  countMore: (code: FindingCode, count: number) => void
  /** Something that can be put right without asking. */
  correct: (correction: Omit<Correction, 'line'>) => void
  count: (code: FindingCode) => number
  counts: () => Readonly<Partial<Record<FindingCode, number>>>
  /** What was kept, in the order of the lines. */
  kept: () => readonly Finding[]
  corrections: () => { readonly count: number; readonly kept: readonly Correction[] }
}

export type LogSettings = {
  /** How many findings of each code are kept, and how many corrections. */
  readonly keep?: number
  /** Is told of every finding, kept or not. */
  readonly onFinding?: (finding: Finding) => void
  /** Is told of every correction, kept or not. */
  readonly onCorrection?: (correction: Correction) => void
}

/** An empty log. Keeps 1,000 findings of each code unless told otherwise. */
export function createFindingLog({ keep = 1000, onFinding, onCorrection }: LogSettings = {}): FindingLog {
  const counts: Partial<Record<FindingCode, number>> = {}
  const findings: Finding[] = []
  const corrections: Correction[] = []
  let corrected = 0

  function add(line: number | null, found: Found): void {
    const count = (counts[found.code] ?? 0) + 1
    counts[found.code] = count
    if (count > keep && onFinding === undefined) return
    const finding = findingAt(line, found)
    if (count <= keep) findings.push(finding)
    onFinding?.(finding)
  }

  const log: FindingLog = {
    line: 0,
    failed: false,
    report: found => {
      if (severities[found.code] === 'error') log.failed = true
      add(log.line, found)
    },
    reportAt: add,
    countMore: (code, count) => {
      if (count > 0) counts[code] = (counts[code] ?? 0) + count
    },
    correct: correction => {
      corrected++
      if (corrected > keep && onCorrection === undefined) return
      const placed = { line: log.line, ...correction }
      if (corrected <= keep) corrections.push(placed)
      onCorrection?.(placed)
    },
    count: code => counts[code] ?? 0,
    counts: () => counts,
    kept: () => [...findings, ...notKept(counts, findings)].toSorted(byLine),
    corrections: () => ({ count: corrected, kept: corrections }),
  }
  return log
}

/** How many of each code were counted beyond those that were kept. */
function notKept(counts: Partial<Record<FindingCode, number>>, kept: readonly Finding[]): readonly Finding[] {
  const keptOf = Map.groupBy(kept, finding => finding.code)
  return Object.entries(counts).flatMap(([code, count]) => {
    const more = count - (keptOf.get(code as FindingCode)?.length ?? 0)
    return more > 0 ? [findingAt(null, { code: 'more', found: more, expected: code })] : []
  })
}

/** What is about the whole file comes first. */
function byLine(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0)
}
