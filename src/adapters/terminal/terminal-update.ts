// What a line typed in a terminal is to the inbox: an update, kept with its secrets hidden, read like any other.
import type { Heard, Incoming } from '../../app/ports.ts'
import { redactSecrets } from '../../core/domain/redact.ts'

/** There is one person in a terminal, and one chat. */
const terminalPerson = 1n

/** `languageCode`: of the terminal, as Telegram gives that of its own. */
export type TerminalUpdate = { languageCode?: string } & (
  | { kind: 'typed'; text: string }
  | { kind: 'pressed'; press: string; messageId: string }
)

export function incomingOf(updateId: bigint, update: TerminalUpdate): Incoming {
  const kept = update.kind === 'typed' ? { ...update, text: redactSecrets(update.text).text } : update
  return { updateId, person: { externalId: terminalPerson }, update: kept }
}

/** Undefined for what is no update of ours. */
export function heardOf(update: unknown): Heard | undefined {
  if (!isTerminalUpdate(update)) return undefined
  const { languageCode } = update
  const frame = { chat: { externalId: terminalPerson }, ...(languageCode !== undefined && { languageCode }) }
  if (update.kind === 'typed') return { ...frame, event: eventOf(update.text) }
  return {
    ...frame,
    event: { kind: 'pressed', press: update.press },
    pressed: { id: update.messageId, messageId: BigInt(update.messageId) },
  }
}

function eventOf(text: string): Heard['event'] {
  const [, command, argument = ''] = /^\/(\w+)(?:\s+(.*))?$/s.exec(text) ?? []
  return command === undefined ? { kind: 'textSaid', text } : { kind: 'commandGiven', command, argument }
}

function isTerminalUpdate(update: unknown): update is TerminalUpdate {
  if (typeof update !== 'object' || update === null || !('kind' in update)) return false
  return update.kind === 'typed' || update.kind === 'pressed'
}
