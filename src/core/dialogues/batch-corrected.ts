// A payroll file that comes by itself while a list is kept, and is one of its files put right.
import { namedAfter } from '../domain/file-name.ts'
import { batchFileOf, isDone, keptOf } from './batch-file.ts'
import type { Conversation } from './conversation.ts'
import type { BatchFile, JobResult } from './job.ts'

type FileChecked = Extract<JobResult, { kind: 'fileChecked' }>

/** `old`: whose place it took; `unkept`: the ids of what is kept of that one. */
export type Corrected = { state: Conversation; old: BatchFile; unkept: readonly string[] }

/** The file in hand in the place of the one it corrects; undefined when it corrects none. */
export function correctedInBatch(state: Conversation, result: FileChecked): Corrected | undefined {
  const { batch, file } = state
  if (!batch || !file || file.ticket !== result.ticket) return undefined
  const anew = batchFileOf(result, file.given)
  const old = correctedBy(batch.files, anew)
  if (!old) return undefined
  const files = batch.files.map(each => (each === old ? anew : each))
  const ticket = result.checked.original.id
  return {
    state: { ...state, batch: { ...batch, files }, file: { ...file, ticket } },
    old,
    unkept: keptOf([old]).filter(id => id !== ticket),
  }
}

/**
 * The one of the same name; else of the same employer and month the one that still needs the person, if it is the only one
 * of them, or the only one that this is named after, as what we make of a file is.
 */
function correctedBy(files: readonly BatchFile[], anew: BatchFile): BatchFile | undefined {
  const { name, employer, period } = anew
  const open = files.filter(file => !isDone(file))
  const same = open.filter(file => stemOf(file.name) === stemOf(name))
  if (same.length > 0) return onlyOne(same)
  if (employer === undefined || period === undefined) return undefined
  const ofMonth = files.filter(each => each.employer === employer && each.period === period)
  const waiting = ofMonth.filter(file => !isDone(file) && file.standing !== 'right')
  if (ofMonth.length === 1) return onlyOne(waiting)
  return onlyOne(waiting.filter(file => stemOf(name).startsWith(stemOf(file.name))))
}

function onlyOne(files: readonly BatchFile[]): BatchFile | undefined {
  return files.length === 1 ? files[0] : undefined
}

/** "gaji (1).xlsx", as a computer names what it fetches again, is "gaji". */
function stemOf(name: string): string {
  return namedAfter(name, '')
    .replace(/ ?\(\d+\)-$/, '-')
    .toLowerCase()
}
