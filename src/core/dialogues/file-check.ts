// Beginning to check a payroll file, once the privacy notice is agreed to.
import { type Message, message } from '../messages/message.ts'
import { requireConsent } from './consent.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { FileInHand } from './file-step.ts'
import { stay, type Turn } from './turn-result.ts'

/** The file is in hand from now on, whatever comes before its check. */
export function beginCheck(state: Conversation, facts: Facts, file: FileInHand): Turn {
  const said = message(['payroll:checking.begun', { name: file.name }])
  return requireConsent({ ...state, file }, facts, 'file:check') ?? check(state, facts, { file, said })
}

/** Checks it once more, with what the person said about it. */
export function checkAgain(state: Conversation, facts: Facts, file: FileInHand): Turn {
  return check(state, facts, { file, said: message(['payroll:checking.again', { name: file.name }]) })
}

function check(
  state: Conversation,
  { language }: Facts,
  { file: { checked: _, ...file }, said }: { file: FileInHand; said: Message },
): Turn {
  const { ticket, given } = file
  const job = { kind: 'checkFile', ticket, file: file.file, given, language } as const
  return stay(atDialogue({ ...state, file }, { at: 'file.checking' }), { kind: 'begin', job, said })
}
