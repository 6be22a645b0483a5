// What came of the jobs of many payroll files: their list, in place of the message that told of the check, and the
// archive with those that are ready.
import { type Message, message, withChoices } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import { backToList } from './batch-held.ts'
import { atList, batchBeside, batchList } from './batch-list.ts'
import { type Conversation, stepIn } from './conversation.ts'
import { replace, say } from './effect.ts'
import type { Facts } from './facts.ts'
import type { JobResult } from './job.ts'
import { ledBy, menuRow, stay, type Turn } from './turn-result.ts'

type Of<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>

/** The archive that was in hand is the batch from now on; one that was put aside, or in the middle of something else, a word of it. */
export function archiveChecked(
  { file, ...before }: Conversation,
  { ticket, name, files }: Of<'archiveChecked'>,
  facts: Facts,
): Turn {
  const isInHand = file?.ticket === ticket
  const batch = { name, files }
  const waited = isInHand && stepIn(before, 'file')?.at === 'file.checking'
  const state: Conversation = { ...before, ...(file && !isInHand && { file }), batch }
  if (!waited && state.holder.by !== 'bot') return stay(state)
  const told = waited ? showList(state, facts, replace) : thenGoOn(stay(state, say(batchBeside(batch))))
  return before.batch ? ledBy(message(['payroll:batch.replaced', { name: before.batch.name }]), told) : told
}

/** The list, at the page that was looked at last. */
export function showList(
  before: Conversation,
  facts: Facts,
  tell: (said: Message) => ReturnType<typeof say> = say,
): Turn {
  const { batch } = before
  const state = batch && atList({ ...before, batch }, facts, batch.page ?? 0)
  const prompt = state && batchList(state)
  if (!prompt) throw new Error('a list of files without files')
  return stay(state, tell(prompt))
}

export function filesPacked(state: Conversation, { file: { id, name }, count }: Of<'filesPacked'>): Turn {
  if (state.holder.by !== 'bot') return stay(state)
  const attach = { document: 'file', fileId: id, name } as const
  const left = (state.batch?.files ?? []).filter(({ ready }) => !ready).length
  const said = message(['payroll:batch.packed', { count }])
  const lines =
    left > 0 ? [...said.lines, ...message(['payroll:batch.notPacked', { count: left }]).lines] : said.lines
  const rows = [backToList(state), menuRow].flat()
  return stay(
    state,
    replace(message('payroll:batch.packedDone')),
    say({ ...withChoices({ lines }, rows), attach }),
  )
}

/** Nothing of them is kept any more. */
export function packedInVain(state: Conversation): Turn {
  return aside(state, message('payroll:batch.gone'))
}
