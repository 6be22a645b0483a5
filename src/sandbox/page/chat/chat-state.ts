import type { ChatEvent, ChatMessage } from '../../chat-api.ts'
import type { FeedNews } from '../server/feed.ts'
import type { TextKey } from '../settings/language.tsx'

/** What is shown above the chat for a moment, or until it is closed. */
export type Notice =
  | { kind: 'toast'; text: string }
  | { kind: 'alert'; text: string }
  | { kind: 'own'; key: TextKey }

export interface ChatState {
  messages: readonly ChatMessage[]
  connection: 'opening' | 'live' | 'lost'
  /** What the bot is doing just now (`typing`, `upload_document` …); a new object each time it says so. */
  action: { name: string } | null
  /** The inline button that waits for its answer. */
  pressed: { messageId: number; button: string } | null
  notice: Notice | null
  /** Counts the changes of the bot's commands. */
  commandsChanged: number
}

export type ChatNews =
  | FeedNews
  | { kind: 'pressed'; messageId: number; button: string }
  | { kind: 'pressOver' }
  | { kind: 'actionOver' }
  | { kind: 'notice'; notice: Notice | null }

export const emptyChat: ChatState = {
  messages: [],
  connection: 'opening',
  action: null,
  pressed: null,
  notice: null,
  commandsChanged: 0,
}

function withMessage(messages: readonly ChatMessage[], message: ChatMessage): readonly ChatMessage[] {
  const known = messages.some(each => each.message_id === message.message_id)
  if (known) return messages.map(each => (each.message_id === message.message_id ? message : each))
  return [...messages, message].sort((a, b) => a.message_id - b.message_id)
}

function afterEvent(state: ChatState, event: ChatEvent): ChatState {
  switch (event.kind) {
    case 'message':
      return {
        ...state,
        messages: withMessage(state.messages, event.message),
        action: event.message.from.is_bot ? null : state.action,
      }
    case 'deleted':
      return { ...state, messages: state.messages.filter(each => each.message_id !== event.messageId) }
    case 'action':
      return { ...state, action: { name: event.action } }
    case 'answer': {
      const notice: Notice | null = event.text
        ? { kind: event.alert ? 'alert' : 'toast', text: event.text }
        : state.notice
      return { ...state, pressed: null, notice }
    }
    case 'commands':
      return { ...state, commandsChanged: state.commandsChanged + 1 }
  }
}

/** The chat after one piece of news. */
export function chatAfter(state: ChatState, news: ChatNews): ChatState {
  switch (news.kind) {
    case 'history':
      return { ...state, messages: news.messages, connection: 'live' }
    case 'event':
      return afterEvent(state, news.event)
    case 'lost':
      return { ...state, connection: 'lost', action: null, pressed: null }
    case 'pressed':
      return { ...state, pressed: { messageId: news.messageId, button: news.button } }
    case 'pressOver':
      return { ...state, pressed: null }
    case 'actionOver':
      return { ...state, action: null }
    case 'notice':
      return { ...state, notice: news.notice }
  }
}
