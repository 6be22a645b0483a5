// Payroll files that came in one archive: their list, one of them opened, all that are ready in one archive, all dropped.

import { message } from '../messages/message.ts'
import { promptAgain } from './aside.ts'
import { showList } from './batch-checked.ts'
import { inOrder, keptOf } from './batch-file.ts'
import { inBatch } from './batch-held.ts'
import { atList, batchList, filesOnPage } from './batch-list.ts'
import type { Batch } from './batch-step.ts'
import type { Conversation } from './conversation.ts'
import { replace, say } from './effect.ts'
import type { Facts } from './facts.ts'
import { checkAgain } from './file-check.ts'
import { showReport } from './file-checked.ts'
import { isChecked } from './file-step.ts'
import type { PackFiles } from './job.ts'
import { menu } from './menu.ts'
import { pageOf } from './page.ts'
import { home, joined, stay, type Turn } from './turn-result.ts'

type Held = Conversation & { readonly batch: Batch }

/** A press below the list, or that leads to it; what does not fit the files in hand is outdated. */
export function batchPressed(
  state: Conversation,
  facts: Facts,
  [what, detail]: readonly string[],
): Turn | undefined {
  if (!isHeld(state)) return undefined
  switch (what) {
    case undefined:
      return showList(state, facts)
    case 'page':
      return turned(state, facts, pageOf(detail, state.batch.files.length, filesOnPage))
    case 'open':
      return opened(state, facts, detail)
    case 'zip':
      return pack(state, facts)
    case 'drop':
      return droppedAll(state)
    default:
      return undefined
  }
}

/** The file at this place of the list, typed. */
export function openedByPlace(state: Conversation, facts: Facts, place: number): Turn | undefined {
  const file = isHeld(state) ? inOrder(state.batch.files)[place - 1] : undefined
  return file?.original && isHeld(state) ? opened(state, facts, file.original.id) : undefined
}

function isHeld(state: Conversation): state is Held {
  return state.batch !== undefined
}

function turned(state: Held, facts: Facts, page: number | undefined): Turn | undefined {
  if (page === undefined) return undefined
  const at = atList(state, facts, page)
  const prompt = batchList(at)
  return prompt && stay(at, replace(prompt))
}

/** The file in hand is shown as it stands; another one is taken out of the store and checked again. */
function opened(state: Held, facts: Facts, id: string | undefined): Turn | undefined {
  const { file: inHand } = state
  if (inHand && inHand.ticket === id && isChecked(inHand)) return showReport(state, facts, say)
  const file = inBatch(state, id)
  if (!file?.original || file.standing === 'sent') return undefined
  const { name, original, given } = file
  return checkAgain(state, facts, { ticket: original.id, name, file: original, given })
}

function pack(state: Held, { language, now }: Facts): Turn | undefined {
  const { name } = state.batch
  const files = state.batch.files.flatMap(({ ready }) => (ready ? [ready] : []))
  if (files.length === 0) return promptAgain(state)
  const job: PackFiles = { kind: 'packFiles', ticket: now.toString(36), name, files, language }
  return stay(state, { kind: 'begin', job, said: message('payroll:batch.packing') })
}

/** All of them leave the conversation, and the store; one that was opened as well. */
function droppedAll({ batch, file, ...before }: Held): Turn {
  const isOne = batch.files.some(({ original }) => original?.id === file?.ticket)
  const state: Conversation = { ...before, ...(file && !isOne && { file }) }
  const said = message(['payroll:batch.dropped', { name: batch.name }])
  const gone = home(state, joined(said, menu(state)))
  const ids = keptOf(batch.files)
  return { ...gone, effects: [{ kind: 'perform', command: { kind: 'dropFiles', ids } }, ...gone.effects] }
}
