// The few fields of the Bot API's objects that the sandbox itself reads; the rest travels along unread.
export interface User {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string
  username?: string
  language_code?: string
}

export interface Chat {
  id: number
  type: string
  title?: string
  first_name?: string
  last_name?: string
  username?: string
}

export interface MessageEntity {
  type: string
  offset: number
  length: number
  url?: string
  language?: string
  custom_emoji_id?: string
}

export interface InlineKeyboardMarkup {
  inline_keyboard: { text: string; [key: string]: unknown }[][]
}

export interface Message {
  message_id: number
  date: number
  chat: Chat
  from?: User
  edit_date?: number
  text?: string
  entities?: MessageEntity[]
  caption?: string
  caption_entities?: MessageEntity[]
  reply_markup?: InlineKeyboardMarkup
  reply_to_message?: Message
  [key: string]: unknown
}

export type Fields = Record<string, unknown>
