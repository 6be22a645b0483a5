import { ChevronDown } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'
import type { ChatMessage } from '../../chat-api.ts'
import { MessageItem } from '../message/message-item.tsx'
import { BotAvatar } from '../people/avatar.tsx'
import { useLanguage } from '../settings/language.tsx'
import { dayKey, dayName } from '../settings/written.ts'
import { botName, useChatContext } from './chat-context.ts'
import { usePinnedScroll } from './use-pinned-scroll.ts'
import './message-list.css'

export function MessageList() {
  const { state } = useChatContext()
  const { t } = useLanguage()
  const { boxRef, contentRef, onScroll, away, unseen, toNewest } = usePinnedScroll(state.messages)
  const announcing = useAnnouncing(state.connection === 'live')
  return (
    <div className="message-area">
      <div
        className="message-scroll"
        ref={boxRef}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-live={announcing ? 'polite' : 'off'}
        aria-relevant="additions"
      >
        <div className="message-content" ref={contentRef}>
          {state.messages.length > 0 ? <Messages messages={state.messages} /> : <NoMessages />}
        </div>
      </div>
      {away ? (
        <button
          type="button"
          className="to-newest"
          data-testid="to-newest"
          aria-label={t('chat.toNewest')}
          onClick={toNewest}
        >
          {unseen > 0 ? <span>{t('chat.newMessages', { count: unseen })}</span> : null}
          <ChevronDown aria-hidden="true" />
        </button>
      ) : null}
    </div>
  )
}

/** True once the first history is shown: screen readers are told what comes after it, not the history itself. */
function useAnnouncing(live: boolean): boolean {
  const [announcing, setAnnouncing] = useState(false)
  useEffect(() => {
    if (live) setAnnouncing(true)
  }, [live])
  return announcing
}

function Messages({ messages }: { messages: readonly ChatMessage[] }) {
  return (
    <ol className="messages">
      {messages.map((message, index) => {
        const before = messages[index - 1]
        const after = messages[index + 1]
        const newDay = !before || dayOf(before) !== dayOf(message)
        const last = !after || after.from.is_bot !== message.from.is_bot || dayOf(after) !== dayOf(message)
        return (
          <Fragment key={message.message_id}>
            {newDay ? <DayMark at={message.date * 1000} /> : null}
            <MessageItem message={message} last={last} />
          </Fragment>
        )
      })}
    </ol>
  )
}

function dayOf(message: ChatMessage): string {
  return dayKey(message.date * 1000)
}

function DayMark({ at }: { at: number }) {
  const { language, t } = useLanguage()
  return (
    <li className="day-mark">
      <span>{dayName(at, language, t)}</span>
    </li>
  )
}

function NoMessages() {
  const { state, bot } = useChatContext()
  const { t } = useLanguage()
  if (state.connection === 'opening') return <p className="chat-empty">{t('chat.loading')}</p>
  return (
    <div className="chat-empty">
      <BotAvatar large />
      <h2>{t('chat.emptyTitle')}</h2>
      <p>{t('chat.emptyText', { name: botName(bot) })}</p>
    </div>
  )
}
