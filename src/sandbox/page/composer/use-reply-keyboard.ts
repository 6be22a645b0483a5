import { useState } from 'react'
import type { ChatMessage } from '../../chat-api.ts'
import { useChatContext } from '../chat/chat-context.ts'

export type ReplyKey = NonNullable<NonNullable<ChatMessage['reply_markup']>['keyboard']>[number][number]

export interface ReplyKeyboardState {
  rows: readonly (readonly ReplyKey[])[]
  exists: boolean
  shown: boolean
  toggle: () => void
  press: (key: ReplyKey) => void
}

/** The keyboard that stands since the bot's last word on it; none once the bot removed it. */
function standing(messages: readonly ChatMessage[]): ChatMessage | null {
  const found = messages.findLast(
    each => each.from.is_bot && (each.reply_markup?.keyboard || each.reply_markup?.remove_keyboard),
  )
  return found?.reply_markup?.keyboard ? found : null
}

export function useReplyKeyboard(): ReplyKeyboardState {
  const { state, act, ask } = useChatContext()
  const [hidden, setHidden] = useState<number | null>(null)
  const message = standing(state.messages)
  const rows = message?.reply_markup?.keyboard ?? []
  const id = message?.message_id ?? null
  const shown = rows.length > 0 && hidden !== id
  const press = (key: ReplyKey) => {
    if (key.request_contact) ask('contact')
    else if (key.request_location) ask('location')
    else void act.send(key.text)
    if (message?.reply_markup?.one_time_keyboard) setHidden(id)
  }
  return { rows, exists: rows.length > 0, shown, toggle: () => setHidden(shown ? id : null), press }
}
