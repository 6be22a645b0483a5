// Imports a file of employers with their contacts, a page of records in each transaction.
import { type EmployerRow, readEmployerRows } from '../../adapters/documents/employer-rows.ts'
import { importEmployer } from '../../app/import-employer.ts'
import { type EmployerRecord, readEmployerRecord } from '../../core/domain/employer-record.ts'
import type { ImportSettings } from './arguments.ts'
import { type ImportReport, mostProblems } from './import-report.ts'
import { faultProblem, type Problem, refusalProblem } from './problem.ts'
import { byImport, type ImportStore } from './store.ts'

/** Records of one transaction. */
const page = 50

type Record = { readonly line: number; readonly record: EmployerRecord }
type Stored = { readonly stored: number; readonly unchanged: number; readonly problems: readonly Problem[] }

/** Stores the good records, or with `allOrNothing` nothing when one of them is not. Throws an UnreadableFile of the file. */
export async function importEmployers(
  { store }: ImportStore,
  { files: [file = ''], allOrNothing }: ImportSettings,
): Promise<ImportReport> {
  const { records, problems } = readAll(await readEmployerRows(file))
  const refusedLines = new Set(problems.map(({ line }) => line))
  const isLost = allOrNothing && problems.length > 0
  const size = allOrNothing ? records.length : page
  let stored = 0
  let unchanged = 0
  for (let from = 0; from < records.length; from += size) {
    const made = await store(
      desk => storePage(records.slice(from, from + size), record => importEmployer(desk, byImport, record)),
      each => !isLost && !(allOrNothing && each.problems.length > 0),
    )
    stored += made.stored
    unchanged += made.unchanged
    for (const problem of made.problems) refusedLines.add(problem.line)
    problems.push(...made.problems)
  }
  const undone = allOrNothing && problems.length > 0
  const listed = problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, mostProblems)
  return {
    ...{ kind: 'employers', stored: undone ? 0 : stored, unchanged, refused: refusedLines.size, undone },
    problems: listed.map(problem => ({ file, ...problem })),
  }
}

function readAll(rows: readonly EmployerRow[]): { records: Record[]; problems: Problem[] } {
  const records: Record[] = []
  const problems: Problem[] = []
  for (const { line, typed } of rows) {
    if (typed === undefined) {
      problems.push(faultProblem(line, { code: 'notARecord', found: '' }))
      continue
    }
    const read = readEmployerRecord(typed)
    if (read.ok) records.push({ line, record: read.value })
    else problems.push(...read.error.map(fault => faultProblem(line, fault)))
  }
  return { records, problems }
}

async function storePage(
  records: readonly Record[],
  store: (record: EmployerRecord) => ReturnType<typeof importEmployer>,
): Promise<Stored> {
  const problems: Problem[] = []
  let stored = 0
  let unchanged = 0
  for (const { line, record } of records) {
    const outcome = await store(record)
    if (!outcome.ok) problems.push(refusalProblem(line, outcome.error))
    else if (outcome.value.changed) stored++
    else unchanged++
  }
  return { stored, unchanged, problems }
}
