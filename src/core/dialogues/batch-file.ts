// What is remembered of a payroll file that came with others in one archive: where it stands, and what can be made of it.
import { severities } from '../domain/schedule-file/finding.ts'
import type { BatchFile, BatchStanding, CheckedFile, FileGiven, JobResult } from './job.ts'
import { askableIn } from './missing-headings.ts'

type FileFound = Extract<JobResult, { kind: 'fileChecked' | 'fileRefused' }>

/** `given`: what the person said of it, that it was checked with. */
export function batchFileOf(found: FileFound, given: FileGiven): BatchFile {
  if (found.kind === 'fileChecked') return checkedFile(found.name, found.checked, given)
  const { name, finding, original } = found
  const none = { name, given, lines: 0, wrong: 0, left: 0, made: [], finding }
  if (!original || !askableIn(finding)) return { ...none, standing: 'unreadable' }
  return { ...none, original, standing: 'incomplete' }
}

function checkedFile(name: string, checked: CheckedFile, given: FileGiven): BatchFile {
  const { original, summary, corrected, template } = checked
  const { employer, period, lines, accepted } = summary
  const wrong = lines - accepted
  const standing = standingOf(checked, given)
  const isReady = corrected?.left === 0 && standing !== 'asks'
  return {
    ...{ name, original, given, standing, lines, wrong, left: corrected?.left ?? wrong },
    made: [corrected, template].flatMap(each => (each && each.id !== original.id ? [each.id] : [])),
    ...(employer !== undefined && { employer }),
    ...(period !== undefined && { period }),
    ...(corrected && isReady && { ready: refOf(corrected) }),
  }
}

function standingOf({ summary, corrected }: CheckedFile, given: FileGiven): BatchStanding {
  const { format, lines, accepted, groups } = summary
  if (format === '223') return 'old'
  if (lines > accepted) return 'wrong'
  if (corrected === undefined || groups.some(({ code }) => severities[code] === 'error')) return 'noneRight'
  const asks = given.skbbk === undefined && groups.some(({ code }) => code === 'skbbkZero')
  return asks ? 'asks' : 'right'
}

function refOf({ id, name, size }: NonNullable<CheckedFile['corrected']>) {
  return { id, name, size }
}

/** The ids of all that is kept of these files. */
export function keptOf(files: readonly BatchFile[]): readonly string[] {
  return files.flatMap(({ original, made }) => [...(original ? [original.id] : []), ...made])
}

/** Sent, or given to be sent. */
export function isDone({ standing }: BatchFile): boolean {
  return standing === 'sent' || standing === 'given'
}

const worstFirst: readonly BatchStanding[] = [
  ...(['unreadable', 'incomplete', 'noneRight', 'wrong'] as const),
  ...(['old', 'asks', 'right', 'given', 'sent'] as const),
]

/** Worst first: what cannot be read, then by how many lines need the person's own hand, what is done last. */
export function inOrder(files: readonly BatchFile[]): readonly BatchFile[] {
  const rank = ({ standing }: BatchFile) => worstFirst.indexOf(standing)
  return files.toSorted((a, b) => rank(a) - rank(b) || b.left - a.left || b.wrong - a.wrong)
}
