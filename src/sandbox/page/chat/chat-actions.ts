import {
  block,
  editText,
  pressButton,
  react,
  sendText,
  shareContact,
  shareLocation,
  startOver,
  type UploadKind,
  upload,
} from '../server/api.ts'
import type { TextKey } from '../settings/language.tsx'
import type { ChatNews, Notice } from './chat-state.ts'
import { messageParts } from './message-parts.ts'

/** What a person can do in the chat. Those that answer say whether the server took it. */
export interface ChatActions {
  send: (text: string, replyTo?: number) => Promise<boolean>
  edit: (messageId: number, text: string) => Promise<boolean>
  press: (messageId: number, button: { key: string; data: string }) => Promise<boolean>
  upload: (file: File, kind: UploadKind) => Promise<boolean>
  shareContact: () => Promise<boolean>
  shareLocation: (at: { latitude: number; longitude: number }) => Promise<boolean>
  /** An empty emoji takes the reaction back. */
  react: (messageId: number, emoji: string) => Promise<boolean>
  block: (blocked: boolean) => Promise<boolean>
  startOver: () => Promise<boolean>
  notify: (notice: Notice | null) => void
}

// Longer than one message may be: it goes as several, as Telegram's own apps send it.
async function sendParts(person: number, text: string, replyTo?: number): Promise<void> {
  for (const part of messageParts(text)) await sendText(person, part, replyTo)
}

/** The actions of one person; a failed one is told as a notice. */
export function chatActions(person: number, tell: (news: ChatNews) => void): ChatActions {
  const notify = (notice: Notice | null) => tell({ kind: 'notice', notice })
  const attempt = async (work: Promise<void>, failure: TextKey = 'chat.failed'): Promise<boolean> => {
    try {
      await work
      return true
    } catch {
      notify({ kind: 'own', key: failure })
      return false
    }
  }
  return {
    notify,
    send: (text, replyTo) => attempt(sendParts(person, text, replyTo), 'chat.notSent'),
    edit: (messageId, text) => attempt(editText(person, messageId, text), 'chat.notSent'),
    press: (messageId, { key, data }) => {
      tell({ kind: 'pressed', messageId, button: key })
      return attempt(pressButton(person, messageId, data))
    },
    upload: async (file, kind) => {
      if (file.size > 0) return attempt(upload(person, file, kind))
      // Telegram's own apps send none either.
      notify({ kind: 'own', key: 'chat.fileEmpty' })
      return false
    },
    shareContact: () => attempt(shareContact(person)),
    shareLocation: at => attempt(shareLocation(person, at)),
    react: (messageId, emoji) => attempt(react(person, messageId, emoji)),
    block: blocked => attempt(block(person, blocked)),
    startOver: async () => {
      const done = await attempt(startOver(person))
      if (done) tell({ kind: 'history', messages: [] })
      return done
    },
  }
}
