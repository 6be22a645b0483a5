// What a person is told of a checked file, small enough to be remembered in a conversation: the findings in groups, worst
// first, each with its first lines.
import { z } from 'zod'
import { Period } from '../../calendar/period.ts'
import type { Sen } from '../money.ts'
import { columns } from './column.ts'
import type { Correction } from './correction.ts'
import type { FileReport } from './file-report.ts'
import { type Finding, type FindingCode, type Severity, severities } from './finding.ts'

const Code = z.enum(Object.keys(severities) as [FindingCode, ...FindingCode[]])
const Found = z.union([z.string(), z.number(), z.null()])
const Amount = z.number().transform(sum => sum as Sen)

export const FindingKept = z.object({
  line: z.int().nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  code: Code,
  column: z.enum(columns).nullable(),
  ...{ found: Found, expected: Found },
})

const FindingGroup = z.object({ code: Code, count: z.int(), examples: z.array(FindingKept) })
export type FindingGroup = z.infer<typeof FindingGroup>

const CorrectionKept = FindingKept.pick({ line: true, column: true }).extend({
  line: z.int(),
  ...{ from: Found, to: Found, why: Code },
})

/** Amounts in sen, employer and employee together; of a single-Act file only `all` is known. */
const Sums = z.object({ all: Amount, act4: Amount, act800: Amount, skbbk: Amount })

export const FileSummary = z.object({
  format: z.enum(['278', '223', 'csv', 'xlsx']),
  lines: z.int(),
  /** Lines without an error. */
  accepted: z.int(),
  employer: z.string().optional(),
  period: Period.optional(),
  sums: Sums,
  /** Worst first. */
  groups: z.array(FindingGroup),
  /** What can be put right without asking; `first` of them by line. */
  corrections: z.object({ count: z.int(), first: z.array(CorrectionKept) }),
})
export type FileSummary = z.infer<typeof FileSummary>

const examplesOfEach = 3
const correctionsKept = 12
const longestText = 60
const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
/** What corrections put right is told after what only the sender can put right, however much of it there is. */
const putRight: ReadonlySet<FindingCode> = new Set([
  ...(['amountDiffers', 'amountAligned', 'eisNotDue'] as const),
  ...(['lineWidth', 'lineNotBlank'] as const),
])

/** The summary of a report. */
export function fileSummary(report: FileReport): FileSummary {
  const { format, lines, accepted, employer, period, corrections } = report
  return {
    ...{ format, lines, accepted, sums: sumsOf(report), groups: groupsOf(report) },
    ...(employer !== undefined && { employer }),
    ...(period !== undefined && { period }),
    corrections: {
      count: corrections.count,
      first: corrections.kept.slice(0, correctionsKept).map(shortCorrection),
    },
  }
}

function sumsOf({ totals: { all, socso, eis, skbbk } }: FileReport): FileSummary['sums'] {
  const both = (sums: { employer: number; employee: number } | undefined) =>
    ((sums?.employer ?? 0) + (sums?.employee ?? 0)) as Sen
  return { all, act4: both(socso), act800: both(eis), skbbk: (skbbk?.employee ?? 0) as Sen }
}

function groupsOf({ findings, counts }: FileReport): FindingGroup[] {
  const byCode = Map.groupBy(findings, ({ code }) => code)
  return (Object.entries(counts) as [FindingCode, number][])
    .map(([code, count]) => ({
      ...{ code, count },
      examples: (byCode.get(code) ?? []).slice(0, examplesOfEach).map(shortFinding),
    }))
    .toSorted((a, b) => badness(a.code) - badness(b.code) || b.count - a.count)
}

function badness(code: FindingCode): number {
  return 2 * rank[severities[code]] + (putRight.has(code) ? 1 : 0)
}

/** What is said of the whole file are counts, and lists of columns that we name ourselves. */
function shortFinding(finding: Finding): Finding {
  if (finding.line === null) return finding
  return { ...finding, found: short(finding.found), expected: short(finding.expected) }
}

function shortCorrection(correction: Correction): Correction {
  return { ...correction, from: short(correction.from), to: short(correction.to) }
}

/** What stood in a cell may be as long as a book. */
function short<Value>(value: Value): Value | string {
  if (typeof value !== 'string' || value.length <= longestText) return value
  return `${value.slice(0, longestText - 1)}…`
}
