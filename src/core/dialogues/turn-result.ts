// One step of a conversation: the state it leads to and what is to be done. Helpers of composition, no decisions.
import type { Choice, Message } from '../messages/message.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { type Effect, say } from './effect.ts'

export type Turn = { state: Conversation; effects: readonly Effect[] }

/** A turn to this state, with what is to be done. */
export function stay(state: Conversation, ...effects: Effect[]): Turn {
  return { state, effects }
}

/** Ends whatever dialogue there was, without losing the form. */
export function home(state: Conversation, ...messages: Message[]): Turn {
  return { state: atDialogue(state, { at: 'home' }), effects: messages.map(say) }
}

/** The turn with these lines in front of the first message it says, so that both are read in one. */
export function ledBy(lead: Message, { state, effects }: Turn): Turn {
  const first = effects.findIndex(effect => saidBy(effect) !== undefined)
  if (first === -1) return { state, effects: [...effects, say(lead)] }
  return { state, effects: effects.map((effect, index) => (index === first ? led(lead, effect) : effect)) }
}

function saidBy(effect: Effect): Message | undefined {
  if (effect.kind === 'begin') return effect.said
  return effect.kind === 'say' ? effect.message : undefined
}

function led(lead: Message, effect: Effect): Effect {
  if (effect.kind === 'say') return { ...effect, message: joined(lead, effect.message) }
  return effect.kind === 'begin' && effect.said ? { ...effect, said: joined(lead, effect.said) } : effect
}

/** Two messages as one, a blank line between them; the buttons and the language are those of the second. */
export function joined(first: Message, second: Message): Message {
  return { ...second, lines: [...first.lines, 'blank', ...second.lines] }
}

/** The row that ends most messages. */
export const menuRow: readonly Choice[] = [{ label: 'button.menu', press: 'menu' }]
