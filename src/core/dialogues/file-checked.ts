// What came of the jobs of a payroll file: its report, in place of the message that told of the check; a question about
// what it lacks; or why it cannot be checked.
import { findingValue } from '../messages/finding-line.ts'
import { type Message, message, withChoices } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import { archiveChecked, filesPacked, packedInVain } from './batch-checked.ts'
import { correctedInBatch } from './batch-corrected.ts'
import { batchFileOf, isDone } from './batch-file.ts'
import { backToList, inBatch, withBatchFile } from './batch-held.ts'
import { atDialogue, type Conversation, stepIn } from './conversation.ts'
import { type Effect, replace, say } from './effect.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { askForMissing } from './file-given.ts'
import { make } from './file-made.ts'
import { fileReport } from './file-report.ts'
import { issued, notIssued, notSubmitted, submitted } from './file-send.ts'
import { type FileInHand, isChecked } from './file-step.ts'
import type { CheckedFile, JobResult } from './job.ts'
import { menuChoices } from './menu.ts'
import { home, ledBy, stay, type Turn } from './turn-result.ts'
import { unwantedCheck } from './unwanted-check.ts'

type Of<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>

/** What came of a file, or of a job that nobody can be told more of. */
type FileResult = Exclude<
  JobResult,
  {
    kind:
      | 'exportMade'
      | 'personDeleted'
      | `enclosure${'Kept' | 'Refused'}`
      | `linkDocument${'Kept' | 'Refused'}`
      | 'registrationMailed'
  }
>

export const fileResults: Record<FileResult['kind'], true> = {
  ...{ fileChecked: true, fileRefused: true, archiveChecked: true, filesPacked: true, fileMarked: true },
  ...{ fileNotFetched: true, fileSubmitted: true, submitRefused: true },
  ...{ acrIssued: true, acrRefused: true, jobFailed: true },
}

export function isFileResult(event: ResultEvent): event is FileResult {
  return Object.hasOwn(fileResults, event.kind)
}

/** What came of a file, or that a job failed, to the part that tells of it. */
export function jobEnded(before: Conversation, result: FileResult, facts: Facts): Turn {
  const unseen = unwantedCheck(before, result)
  if (unseen) return unseen
  const state = madeNoMore(before, result)
  switch (result.kind) {
    case 'fileChecked':
      return checked(state, result, facts)
    case 'fileRefused':
      return refused(state, result, facts)
    case 'archiveChecked':
      return archiveChecked(state, result, facts)
    case 'filesPacked':
      return filesPacked(state, result)
    case 'fileMarked':
      return marked(state, result)
    case 'fileNotFetched':
      return notFetched(state, result)
    case 'fileSubmitted':
      return submitted(state, result, facts)
    case 'submitRefused':
      return notSubmitted(state, result)
    case 'acrIssued':
      return issued(state, result, facts)
    case 'acrRefused':
      return notIssued(state, result)
    case 'jobFailed':
      return failed(state, result)
  }
}

/** The ACR that was being made is there, or is not coming. */
function madeNoMore(state: Conversation, { ticket }: FileResult): Conversation {
  if (ticket !== undefined && state.making !== ticket) return state
  const { making: _, ...after } = state
  return after
}

/** Of the file in hand it is the report; of one that was put aside, or in the middle of something else, a word of it. */
function checked(before: Conversation, result: Of<'fileChecked'>, facts: Facts): Turn {
  const { ticket } = result
  const one = inBatch(before, ticket)
  if (!one) return correction(before, result, facts) ?? reported(before, result, facts)
  const anew = batchFileOf(result, before.file?.ticket === ticket ? before.file.given : one.given)
  const after = isDone(one) ? { ...anew, standing: one.standing } : anew
  const told = reported(
    withBatchFile(before, ticket, () => after),
    result,
    facts,
  )
  return unkeeping(
    one.made.filter(id => !anew.made.includes(id)),
    told,
  )
}

/** The file in hand puts one of the list right, and takes its place there. */
function correction(before: Conversation, result: Of<'fileChecked'>, facts: Facts): Turn | undefined {
  const corrected = correctedInBatch(before, result)
  if (!corrected) return undefined
  const { state, old, unkept } = corrected
  const told = reported(state, { ...result, ticket: result.checked.original.id }, facts)
  const batch = state.batch?.name ?? ''
  return unkeeping(unkept, ledBy(message(['payroll:batch.corrected', { name: old.name, batch }]), told))
}

function unkeeping(ids: readonly string[], told: Turn): Turn {
  if (ids.length === 0) return told
  return { ...told, effects: [{ kind: 'perform', command: { kind: 'dropFiles', ids } }, ...told.effects] }
}

function reported(state: Conversation, result: Of<'fileChecked'>, facts: Facts): Turn {
  const { ticket, name, checked: found } = result
  if (state.file?.ticket !== ticket) {
    const opens = inBatch(state, ticket) ? 'batch' : 'file'
    return beside(state, { name, checked: found }, `${opens}:open:${found.original.id}`)
  }
  const file = { ...state.file, name, file: found.original, checked: found }
  const withFile = { ...state, file }
  if (stepIn(state, 'file')?.at !== 'file.checking') return beside(withFile, file, 'file')
  const made = file.given.skbbk === undefined ? undefined : make(withFile, facts)
  if (made) {
    const done = replace(message(['payroll:checking.done', { name }]))
    return { ...made, effects: [done, ...made.effects] }
  }
  return showReport(withFile, facts, replace)
}

/** The report of the file in hand, with the table to fill in where wages are missing. */
export function showReport(state: Conversation, { links }: Facts, tell: (said: Message) => Effect): Turn {
  const { file } = state
  if (!file || !isChecked(file)) throw new Error('a report of a file that is not checked')
  const linked = links.some(({ code }) => code === file.checked.summary.employer)
  const { template } = file.checked
  const attached: Effect[] = template ? [say(templateOf(template))] : []
  const said = withChoices(fileReport(file, linked), backToList(state))
  return stay(atDialogue(state, { at: 'file.report' }), tell(said), ...attached)
}

function templateOf({ id, name }: NonNullable<CheckedFile['template']>): Message {
  return { ...message('payroll:made.template'), attach: { document: 'file', fileId: id, name } }
}

/** While a person has the chat, or is waited for, nothing is said: the file stands in the menu afterwards. */
function beside(
  state: Conversation,
  { name, checked: { summary } }: Pick<FileInHand, 'name'> & { checked: CheckedFile },
  press: string,
): Turn {
  if (state.holder.by !== 'bot') return stay(state)
  const { format, lines, accepted } = summary
  const wrong = lines - accepted
  const right = wrong > 0 ? 'payroll:beside.ready' : 'payroll:beside.right'
  const said = message([format === '223' ? 'payroll:beside.old' : right, { name, wrong, lines }])
  return thenGoOn(stay(state, say(withChoices(said, [{ label: 'payroll:button.open', press }]))))
}

function refused(
  state: Conversation,
  { ticket, name, finding, original }: Of<'fileRefused'>,
  facts: Facts,
): Turn {
  const inHand = state.file?.ticket === ticket ? state.file : undefined
  const waits = inHand && original && stepIn(state, 'file')?.at === 'file.checking'
  const asked =
    waits && askForMissing({ ...state, file: { ...inHand, name, file: original } }, facts, finding)
  if (asked) return asked
  const why = message(
    ['payroll:failed.notReadable', { name }],
    ['payroll:failed.why', { finding: findingValue(finding) }],
  )
  return ended(state, ticket, why)
}

function marked(state: Conversation, { name, marked: { id, name: called } }: Of<'fileMarked'>): Turn {
  if (state.holder.by !== 'bot') return stay(state)
  const attach = { document: 'file', fileId: id, name: called } as const
  const said = { ...message(['payroll:made.marked', { name }]), attach }
  return thenGoOn(stay(state, replace(message('payroll:made.markedDone')), say(said)))
}

function notFetched(state: Conversation, { ticket, name, why }: Of<'fileNotFetched'>): Turn {
  if (inBatch(state, ticket) === undefined && state.file?.ticket !== ticket && state.batch?.name === name)
    return packedInVain(state)
  return ended(
    state,
    ticket,
    why === 'gone'
      ? message(['payroll:failed.gone', { name }])
      : message(['payroll:failed.tooBig', { name }]),
  )
}

function failed(state: Conversation, { ticket }: Of<'jobFailed'>): Turn {
  if (ticket === undefined || state.file?.ticket !== ticket) return aside(state, message('common.failed'))
  return ended(state, ticket, message('payroll:failed.ours'))
}

/** Told in place of the check; the file leaves the conversation when it was the one in hand. */
function ended(state: Conversation, ticket: string, why: Message): Turn {
  const isInHand = state.file?.ticket === ticket
  const { file: _, ...without } = state
  const after = isInHand ? without : state
  if (state.holder.by !== 'bot') return stay(after)
  if (!isInHand || stepIn(state, 'file')?.at !== 'file.checking') return aside(after, why)
  const left = home(after)
  return stay(left.state, replace(withChoices(why, ...menuChoices(left.state))))
}
