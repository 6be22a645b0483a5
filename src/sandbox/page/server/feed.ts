import type { ChatEvent, ChatMessage } from '../../chat-api.ts'
import { readMessages } from './api.ts'

export type FeedNews =
  | { kind: 'history'; messages: ChatMessage[] }
  | { kind: 'event'; event: ChatEvent }
  | { kind: 'lost' }

const retryAfter = 1500

/**
 * Follows one person's chat: history first, then events. After every break it connects again and reads the history
 * again, so nothing that happened meanwhile is missed. Events that arrive while history is read are told after it.
 */
export function followChat(person: number, tell: (news: FeedNews) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let held: ChatEvent[] | null = null
  let ended = false

  const lost = () => {
    source?.close()
    if (ended) return
    tell({ kind: 'lost' })
    clearTimeout(timer)
    timer = setTimeout(connect, retryAfter)
  }
  const catchUp = async (current: EventSource) => {
    held = []
    try {
      const messages = await readMessages(person)
      if (ended || source !== current) return
      tell({ kind: 'history', messages })
      for (const event of held) tell({ kind: 'event', event })
      held = null
    } catch {
      if (source === current) lost()
    }
  }
  const connect = () => {
    const current = new EventSource(`/sandbox/chats/${person}/events`)
    source = current
    current.onopen = () => void catchUp(current)
    current.onmessage = line => {
      const event = JSON.parse(line.data) as ChatEvent
      if (held) held.push(event)
      else tell({ kind: 'event', event })
    }
    current.onerror = lost
  }
  connect()
  return () => {
    ended = true
    clearTimeout(timer)
    source?.close()
  }
}
