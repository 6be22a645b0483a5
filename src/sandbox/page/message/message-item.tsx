import { MoreVertical } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { ChatMessage } from '../../chat-api.ts'
import { botName, useChatContext } from '../chat/chat-context.ts'
import { useLanguage } from '../settings/language.tsx'
import { InlineKeyboard } from './inline-keyboard.tsx'
import { MessageBody } from './message-body.tsx'
import { MessageMeta } from './message-meta.tsx'
import { ReplyQuote } from './reply-quote.tsx'
import { useLongPress } from './use-long-press.ts'
import './message-item.css'

/** One message with what hangs on it; `last` when the next one is by somebody else. */
export function MessageItem({ message, last }: { message: ChatMessage; last: boolean }) {
  const { bot, openMenu } = useChatContext()
  const { t } = useLanguage()
  const from = message.from.is_bot ? 'bot' : 'me'
  const longPress = useLongPress(at => openMenu(message, at))
  const openAtPointer = (event: MouseEvent) => {
    event.preventDefault()
    openMenu(message, { x: event.clientX, y: event.clientY })
  }
  const openAtButton = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    openMenu(message, { x: box.left, y: box.bottom })
  }
  return (
    <li
      className={`message message-${from}${last ? ' message-last' : ''}`}
      data-testid="message"
      data-message-id={message.message_id}
      data-from={from}
    >
      <div className="message-stack">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside it opens the same menu by keyboard */}
        <div className={bubbleClass(message)} onContextMenu={openAtPointer} {...longPress}>
          <span className="unseen">
            {from === 'bot' ? t('message.fromBot', { name: botName(bot) }) : t('message.fromMe')}
          </span>
          <ReplyQuote message={message} />
          <MessageBody message={message} />
          <MessageMeta message={message} />
          <Reactions message={message} />
        </div>
        <InlineKeyboard message={message} />
      </div>
      <button
        type="button"
        className="icon-button message-more"
        aria-label={t('message.actions')}
        aria-haspopup="menu"
        onClick={openAtButton}
      >
        <MoreVertical aria-hidden="true" />
      </button>
    </li>
  )
}

function bubbleClass(message: ChatMessage): string {
  return message.photo ? 'bubble bubble-photo' : 'bubble'
}

function Reactions({ message }: { message: ChatMessage }) {
  const { act } = useChatContext()
  const { t } = useLanguage()
  if (!message.reactions?.length) return null
  return (
    <fieldset className="reactions" aria-label={t('message.reactions')}>
      {message.reactions.map(emoji => (
        <button
          key={emoji}
          type="button"
          className="reaction"
          aria-label={t('message.takeBack', { emoji })}
          onClick={() => void act.react(message.message_id, '')}
        >
          {emoji}
        </button>
      ))}
    </fieldset>
  )
}
