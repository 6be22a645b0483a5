import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ChatMessage, DemoPerson } from '../../chat-api.ts'
import { Composer } from '../composer/composer.tsx'
import { useComposer } from '../composer/use-composer.ts'
import { startText } from '../message/link-target.ts'
import { MessageMenu, type OpenedMenu } from '../message/message-menu.tsx'
import { Lightbox } from '../overlay/lightbox.tsx'
import { SpecimenChip } from '../overlay/specimen-chip.tsx'
import { readBot } from '../server/api.ts'
import { useReading } from '../server/use-reading.ts'
import { useLanguage } from '../settings/language.tsx'
import { botName, ChatContext, type ChatContextValue, type Question } from './chat-context.ts'
import { ChatHeader } from './chat-header.tsx'
import { MessageList } from './message-list.tsx'
import { ConnectionBanner, NoticeView } from './notice.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { useChat } from './use-chat.ts'
import { useFileDrop } from './use-file-drop.ts'
import './chat.css'

interface ChatProps {
  person: DemoPerson
  /** A deep link's payload to start the bot with, once. */
  start: string | null
  onStarted: () => void
  onPanel: () => void
}

const botReadEvery = 15_000

/** One person's chat with the bot. Mount it anew (by key) for another person. */
export function Chat({ person, start, onStarted, onPanel }: ChatProps) {
  const { t } = useLanguage()
  const { state, act } = useChat(person.id)
  const bot = useBot(person, state.commandsChanged)
  const composer = useComposer(person.id, act)
  const [menu, setMenu] = useState<OpenedMenu | null>(null)
  const [question, ask] = useState<Question | null>(null)
  const [enlarged, enlarge] = useState<string | null>(null)
  const drop = useFileDrop(act)
  useDeepLink(state.connection === 'live', start, payload => {
    onStarted()
    void act.send(startText(payload))
  })

  const { setMode } = composer
  const context: ChatContextValue = useMemo(() => {
    const openMenu = (message: ChatMessage, at: { x: number; y: number }) => setMenu({ message, at })
    return { person, bot, state, act, setMode, ask, openMenu, enlarge }
  }, [person, bot, state, act, setMode])

  return (
    <ChatContext value={context}>
      <section className="chat" aria-label={t('chat.label', { name: botName(bot) })} {...drop.handlers}>
        <ChatHeader onPanel={onPanel} />
        <SpecimenChip />
        <ConnectionBanner />
        <NoticeView />
        <MessageList />
        <Composer composer={composer} />
        {drop.over ? <div className="drop-here">{t('chat.drop')}</div> : null}
      </section>
      {menu ? <MessageMenu menu={menu} onClose={() => setMenu(null)} /> : null}
      {question ? <QuestionDialog question={question} onClose={() => ask(null)} /> : null}
      {enlarged ? <Lightbox href={enlarged} onClose={() => enlarge(null)} /> : null}
    </ChatContext>
  )
}

function useBot(person: DemoPerson, changed: number) {
  const read = useCallback(() => readBot(person), [person])
  const { value, again } = useReading(read, botReadEvery)
  useEffect(() => {
    if (changed > 0) void again()
  }, [changed, again])
  return value
}

function useDeepLink(live: boolean, start: string | null, follow: (payload: string) => void) {
  const followed = useRef(false)
  useEffect(() => {
    if (!live || start === null || followed.current) return
    followed.current = true
    follow(start)
  })
}
