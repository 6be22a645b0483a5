// A file that is dropped while it is checked: its job cannot be called back, so what comes of it is deleted unseen.
import { batchFileOf, keptOf } from './batch-file.ts'
import type { Conversation } from './conversation.ts'
import type { Facts } from './facts.ts'
import { type FileInHand, isChecked } from './file-step.ts'
import type { JobResult } from './job.ts'
import { stay, type Turn } from './turn-result.ts'

/** More checks than these nobody has under way. */
const mostRemembered = 10

/** Remembers that nobody waits for this file any more, unless its check has ended. */
export function unwanted(state: Conversation, file: FileInHand): Conversation {
  if (isChecked(file)) return state
  return { ...state, unwanted: [...(state.unwanted ?? []), file.ticket].slice(-mostRemembered) }
}

/** Of a check to be begun now: another one than those that are under way. */
export function newTicket({ file, unwanted: tickets = [] }: Conversation, { now }: Facts): string {
  const taken = [file?.ticket, ...tickets]
  const ticket = now.toString(36)
  return taken.includes(ticket) ? `${ticket}-${taken.length}` : ticket
}

/** What came of such a check; undefined when it is wanted. */
export function unwantedCheck(before: Conversation, result: JobResult): Turn | undefined {
  const { unwanted: tickets = [], ...without } = before
  const { ticket } = result
  if (ticket === undefined || !tickets.includes(ticket)) return undefined
  const others = tickets.filter(each => each !== ticket)
  const state = others.length > 0 ? { ...without, unwanted: others } : without
  const ids = keptBy(result)
  const drop = ids.length > 0 ? [{ kind: 'perform', command: { kind: 'dropFiles', ids } } as const] : []
  return stay(state, ...drop)
}

function keptBy(result: JobResult): readonly string[] {
  if (result.kind === 'archiveChecked') return keptOf(result.files)
  if (result.kind === 'fileChecked' || result.kind === 'fileRefused') return keptOf([batchFileOf(result, {})])
  return []
}
