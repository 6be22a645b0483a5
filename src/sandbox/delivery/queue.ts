// In which queue an update waits, and for how long it is worth delivering.
import type { Fields } from '../telegram-objects.ts'

const byChat = new Set(['message', 'edited_message', 'channel_post', 'edited_channel_post'])
const optIn = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

const hours = 3_600_000

/** Messages wait by chat, button presses by user, everything else by its kind and chat: one in flight in each. */
export function queueOf(kind: string, update: Fields): string {
  const body = (update[kind] ?? {}) as { chat?: { id?: unknown }; from?: { id?: unknown } }
  if (kind === 'callback_query' || kind === 'inline_query') return `${kind}:${body.from?.id ?? ''}`
  return `${byChat.has(kind) ? 'message' : kind}:${body.chat?.id ?? ''}`
}

/** In milliseconds. */
export function lifeOf(kind: string): number {
  if (kind === 'callback_query') return 150_000
  if (kind === 'inline_query') return 30_000
  return 24 * hours
}

/** An empty list means everything but the kinds that a bot must ask for. */
export const isAllowed = (kind: string, allowed: readonly string[]): boolean =>
  allowed.length === 0 ? !optIn.has(kind) : allowed.includes(kind)
