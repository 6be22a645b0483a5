// One step of a conversation: the state it leads to and what is to be done. Helpers of composition, no decisions.
import type { Message } from '../messages/message.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { type Effect, say } from './effect.ts'

export type Turn = { state: Conversation; effects: readonly Effect[] }

export function stay(state: Conversation, ...effects: Effect[]): Turn {
  return { state, effects }
}

/** Ends whatever dialogue there was, without losing the form. */
export function home(state: Conversation, ...messages: Message[]): Turn {
  return { state: atDialogue(state, { at: 'home' }), effects: messages.map(say) }
}
