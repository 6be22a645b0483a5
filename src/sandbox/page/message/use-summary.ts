import type { ChatMessage } from '../../chat-api.ts'
import { type TextKey, useLanguage } from '../settings/language.tsx'

/** One line that tells what a message is, for quotes and for screen readers. */
export function useSummary(): (message: ChatMessage) => string {
  const { t } = useLanguage()
  return message => message.text ?? message.caption ?? message.document?.file_name ?? t(kindOf(message))
}

function kindOf(message: ChatMessage): TextKey {
  if (message.photo) return 'message.photo'
  if (message.document) return 'message.document'
  if (message.voice) return 'message.voice'
  if (message.contact) return 'message.contact'
  return message.location ? 'message.location' : 'message.unknown'
}
