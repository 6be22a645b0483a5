import { createContext, useContext } from 'react'
import type { BotProfile, ChatMessage, DemoPerson } from '../../chat-api.ts'
import type { ComposerMode } from '../composer/use-composer.ts'
import type { ChatActions } from './chat-actions.ts'
import type { ChatState } from './chat-state.ts'

/** A question put to the person before something is shared or undone. */
export type Question = 'contact' | 'location' | 'restart'

export interface ChatContextValue {
  person: DemoPerson
  bot: BotProfile | null
  state: ChatState
  act: ChatActions
  setMode: (mode: ComposerMode) => void
  ask: (question: Question) => void
  openMenu: (message: ChatMessage, at: { x: number; y: number }) => void
  enlarge: (fileHref: string) => void
}

export const ChatContext = createContext<ChatContextValue | null>(null)

export function useChatContext(): ChatContextValue {
  const value = useContext(ChatContext)
  if (!value) throw new Error('useChatContext works inside Chat only')
  return value
}

/** The bot's name as its profile says, or its user name's place while the profile is read. */
export function botName(bot: BotProfile | null): string {
  return bot?.firstName ?? '…'
}
