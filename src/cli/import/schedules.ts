// Imports schedule files, each of them whole, as the next version of its employer's month. Lines are written first, in
// pages; one short transaction a file, or one for all of them, then makes versions of them.
import type { Desk } from '../../app/ledger.ts'
import { keepSchedule, type WrittenLines, writeLines, writtenAs } from '../../app/submit-schedule.ts'
import type { ImportSettings } from './arguments.ts'
import { type ImportReport, mostProblems } from './import-report.ts'
import { findingProblem, type Problem, refusalProblem } from './problem.ts'
import { type CheckedSchedule, readSchedule } from './schedule-lines.ts'
import { byImport, type ImportStore } from './store.ts'

type FileOutcome = {
  readonly file: string
  readonly changed: boolean
  readonly problems: readonly Problem[]
}

/** Stores the good files, or with `allOrNothing` nothing when one of them is not. */
export async function importSchedules(
  { desk, store }: ImportStore,
  { files, allOrNothing }: ImportSettings,
): Promise<ImportReport> {
  const parts = allOrNothing ? [files] : files.map(file => [file])
  const done: FileOutcome[] = []
  for (const part of parts) {
    const read: FileRead[] = []
    for (const file of part) read.push(await readFile(desk, file))
    const isGood = (outcomes: readonly FileOutcome[]) =>
      outcomes.every(({ problems }) => problems.length === 0)
    const stored = await store(inside => storeAll(read, inside), isGood)
    await dropRest(desk, read, isGood(stored) ? stored : [])
    done.push(...stored)
  }
  return counted(done, allOrNothing)
}

type FileRead = { readonly file: string } & (
  | { readonly sent: Omit<CheckedSchedule, 'lines'>; readonly written: WrittenLines }
  | { readonly problems: readonly Problem[] }
)

async function readFile(desk: Desk, file: string): Promise<FileRead> {
  const checked = await readSchedule(file)
  if (!('lines' in checked)) return { file, problems: checked.map(findingProblem) }
  const { lines, ...sent } = checked
  const written = writtenAs(desk.newId(), lines)
  await writeLines(desk, written.id, lines)
  return { file, sent, written }
}

/** What no version was made of. */
async function dropRest(
  desk: Desk,
  read: readonly FileRead[],
  stored: readonly FileOutcome[],
): Promise<void> {
  const kept = new Set(stored.filter(({ changed }) => changed).map(({ file }) => file))
  for (const each of read) {
    if ('written' in each && !kept.has(each.file)) await desk.ledger.lines.drop(each.written.id)
  }
}

async function storeAll(read: readonly FileRead[], desk: Desk): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = []
  for (const each of read) outcomes.push(await storeOne(each, desk))
  return outcomes
}

async function storeOne(read: FileRead, desk: Desk): Promise<FileOutcome> {
  const { file } = read
  if ('problems' in read) return { file, changed: false, problems: read.problems }
  const { sent, written } = read
  const outcome = await keepSchedule(desk, byImport, { ...sent, written, medium: 'online' })
  if (!outcome.ok) return { file, changed: false, problems: [refusalProblem(null, outcome.error)] }
  return { file, changed: outcome.value.changed, problems: [] }
}

function counted(done: readonly FileOutcome[], allOrNothing: boolean): ImportReport {
  const refused = done.filter(({ problems }) => problems.length > 0).length
  const undone = allOrNothing && refused > 0
  const good = done.filter(({ problems }) => problems.length === 0)
  const problems = done.flatMap(({ file, problems }) => problems.map(problem => ({ file, ...problem })))
  return {
    ...{ kind: 'schedules', refused, undone, problems: problems.slice(0, mostProblems) },
    stored: undone ? 0 : good.filter(({ changed }) => changed).length,
    unchanged: good.filter(({ changed }) => !changed).length,
  }
}
