import type { ChatMessage } from '../../chat-api.ts'
import { botName, useChatContext } from '../chat/chat-context.ts'
import { useLanguage } from '../settings/language.tsx'
import { useSummary } from './use-summary.ts'
import './reply-quote.css'

/** The message answered to, above the answer; pressing it goes there. */
export function ReplyQuote({ message }: { message: ChatMessage }) {
  const { state, bot, person } = useChatContext()
  const { t } = useLanguage()
  const summary = useSummary()
  const quoted = message.reply_to_message
  if (!quoted) return null
  const known = state.messages.find(each => each.message_id === quoted.message_id)
  const author = known?.from.is_bot ? botName(bot) : person.firstName
  return (
    <button type="button" className="quote" dir="auto" onClick={() => showMessage(quoted.message_id)}>
      {known ? <span className="quote-author">{author}</span> : null}
      <span className="quote-text">{known ? summary(known) : (quoted.text ?? t('message.unknown'))}</span>
    </button>
  )
}

function showMessage(id: number): void {
  const found = document.querySelector(`[data-message-id="${id}"]`)
  found?.scrollIntoView({ block: 'center' })
  found?.classList.add('message-shown')
  setTimeout(() => found?.classList.remove('message-shown'), 1200)
}
