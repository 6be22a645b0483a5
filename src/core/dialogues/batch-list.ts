// The list of payroll files that came in one archive: of each the employer, the month and where it stands, worst first.
import { findingValue } from '../messages/finding-line.ts'
import { type Choice, type Line, type Message, message, withChoices } from '../messages/message.ts'
import { inOrder, isDone } from './batch-file.ts'
import type { Batch } from './batch-step.ts'
import { atDialogue, type Conversation, type StepOf, stepIn } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { BatchFile } from './job.ts'
import { turning } from './linking-message.ts'
import { shortened } from './page.ts'
import { menuRow } from './turn-result.ts'

/** With the two of the pages and the three of the list that makes ten buttons. */
export const filesOnPage = 5

type Step = StepOf<'batch'>

/** At this page, or the last one there is, with the names of those employers that this chat speaks for now. */
export function atList(
  state: Conversation & { batch: Batch },
  { links }: Facts,
  wanted: number,
): Conversation {
  const pages = Math.ceil(state.batch.files.length / filesOnPage)
  const batch = { ...state.batch, page: Math.min(wanted, pages - 1) }
  const codes = new Set(batch.files.map(({ employer }) => employer))
  const employers = links.filter(({ code }) => codes.has(code)).map(({ code, name }) => ({ code, name }))
  return atDialogue({ ...state, batch }, { at: 'batch.list', employers })
}

/** The list of this page; undefined when there are no files that the step could be about. */
export function batchList(state: Conversation): Message | undefined {
  const step = stepIn(state, 'batch')
  return step && state.batch && listOf(state.batch, step)
}

/** The same in two lines, as it is asked again. */
export function batchPrompt(state: Conversation): Message | undefined {
  const { batch } = state
  if (!stepIn(state, 'batch') || !batch) return undefined
  const { name, files } = batch
  const lines: Message['lines'] = [
    { key: 'payroll:batch.short', values: { name, count: files.length } },
    ...standings(files),
  ]
  const open: Choice = { label: 'payroll:button.openList', press: 'batch' }
  return withChoices({ lines }, [open], ...below(files))
}

function listOf({ name, files, page = 0 }: Batch, { employers }: Step): Message {
  const first = page * filesOnPage
  const shown = inOrder(files).slice(first, first + filesOnPage)
  const names = new Map(employers.map(({ code, name: called }) => [code, called]))
  const lines: Message['lines'] = [
    { key: 'payroll:batch.title', values: { name, count: files.length } },
    ...standings(files),
    ...shown.flatMap((file, place): Message['lines'] => [
      'blank',
      ...fileLines(file, first + place + 1, names),
    ]),
  ]
  const opening = shown.map((file, place): Choice[] => openButton(file, first + place + 1, names))
  return withChoices(
    { lines },
    ...opening,
    turning('batch:page', page, files.length > first + filesOnPage),
    ...below(files),
  )
}

/** How many are right, done, and still need the person. */
function standings(files: readonly BatchFile[]): readonly Line[] {
  const done = files.filter(isDone).length
  const right = files.filter(({ standing }) => standing === 'right').length
  const left = files.length - done - right
  return [
    { key: 'payroll:batch.counts', values: { right, left } },
    ...(done > 0 ? [{ key: 'payroll:batch.done', values: { count: done } } as const] : []),
  ]
}

function fileLines(file: BatchFile, place: number, names: ReadonlyMap<string, string>): readonly Line[] {
  const { name, employer, period } = file
  if (file.standing === 'unreadable')
    return [{ key: 'payroll:batch.file', values: { place, name } }, standingLine(file)]
  const of = {
    employer:
      employer === undefined
        ? { text: 'payroll:report.noEmployer' as const }
        : (names.get(employer) ?? employer),
    month: period === undefined ? { text: 'payroll:report.noMonth' as const } : { period },
  }
  const strange = employer !== undefined && !names.has(employer)
  const whose = strange ? 'payroll:batch.ofStranger' : 'payroll:batch.of'
  return [
    { key: 'payroll:batch.file', values: { place, name } },
    { key: whose, values: of },
    standingLine(file),
  ]
}

function standingLine({ standing, finding, lines, wrong, left }: BatchFile): Line {
  if (standing === 'unreadable' && finding)
    return { key: 'payroll:batch.standing.unreadable', values: { finding: findingValue(finding) } }
  if (standing === 'wrong' && left < wrong)
    return left === 0
      ? { key: 'payroll:batch.standing.canAll', values: { wrong, lines } }
      : { key: 'payroll:batch.standing.canSome', values: { wrong, lines, left } }
  return { key: `payroll:batch.standing.${standing}`, values: { wrong, lines, finding: '' } }
}

/** A file that is not kept has nothing to open, and one that was sent is a record. */
function openButton(
  { original, name, employer, standing }: BatchFile,
  place: number,
  names: ReadonlyMap<string, string>,
): Choice[] {
  if (!original || standing === 'sent') return []
  const label = shortened(`${place}. ${names.get(employer ?? '') ?? name}`)
  return [{ label: { name: label }, press: `batch:open:${original.id}` }]
}

function below(files: readonly BatchFile[]): readonly (readonly Choice[])[] {
  const zip: Choice[] = files.some(({ ready }) => ready)
    ? [{ label: 'payroll:button.zip', press: 'batch:zip' }]
    : []
  return [zip, [{ label: 'payroll:button.dropAll', press: 'batch:drop' }, ...menuRow]]
}

/** What is said of the archive when something else is in progress. */
export function batchBeside({ name, files }: Batch): Message {
  const said = message(['payroll:batch.beside', { name, count: files.length }])
  return withChoices(said, [{ label: 'payroll:button.openList', press: 'batch' }])
}
