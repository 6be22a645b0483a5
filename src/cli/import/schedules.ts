// Imports schedule files, each of them whole, as the next version of its employer's month.
import type { Desk } from '../../app/ledger.ts'
import { submitSchedule } from '../../app/submit-schedule.ts'
import type { ImportSettings } from './arguments.ts'
import { mostProblems, type Outcome } from './outcome.ts'
import { findingProblem, type Problem, refusalProblem } from './problem.ts'
import { readSchedule } from './schedule-lines.ts'
import { byImport, type ImportStore } from './store.ts'

type FileOutcome = {
  readonly file: string
  readonly changed: boolean
  readonly problems: readonly Problem[]
}

/** Stores the good files, or with `allOrNothing` nothing when one of them is not. */
export async function importSchedules(
  { store }: ImportStore,
  { files, allOrNothing }: ImportSettings,
): Promise<Outcome> {
  const parts = allOrNothing ? [files] : files.map(file => [file])
  const done: FileOutcome[] = []
  for (const part of parts) {
    const read: FileRead[] = []
    for (const file of part) read.push({ file, checked: await readSchedule(file) })
    const stored = await store(
      desk => storeAll(read, desk),
      outcomes => outcomes.every(({ problems }) => problems.length === 0),
    )
    done.push(...stored)
  }
  return counted(done, allOrNothing)
}

type FileRead = { readonly file: string; readonly checked: Awaited<ReturnType<typeof readSchedule>> }

async function storeAll(read: readonly FileRead[], desk: Desk): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = []
  for (const each of read) outcomes.push(await storeOne(each, desk))
  return outcomes
}

async function storeOne({ file, checked }: FileRead, desk: Desk): Promise<FileOutcome> {
  if (!('lines' in checked)) return { file, changed: false, problems: checked.map(findingProblem) }
  const outcome = await submitSchedule(desk, byImport, { ...checked, medium: 'online' })
  if (!outcome.ok) return { file, changed: false, problems: [refusalProblem(null, outcome.error)] }
  return { file, changed: outcome.value.changed, problems: [] }
}

function counted(done: readonly FileOutcome[], allOrNothing: boolean): Outcome {
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
