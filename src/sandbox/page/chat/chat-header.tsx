import { ArrowLeft } from 'lucide-react'
import { BotAvatar } from '../people/avatar.tsx'
import { hrefOf } from '../route.ts'
import { type TextKey, useLanguage } from '../settings/language.tsx'
import { botName, useChatContext } from './chat-context.ts'
import { ChatMenu } from './chat-menu.tsx'
import './chat-header.css'

const actionTexts: Record<string, TextKey> = {
  upload_document: 'chat.sendingFile',
  upload_photo: 'chat.sendingPhoto',
  record_voice: 'chat.recording',
}

export function ChatHeader({ onPanel }: { onPanel: () => void }) {
  const { bot, state } = useChatContext()
  const { t } = useLanguage()
  return (
    <header className="chat-header">
      <a className="icon-button chat-back" href={hrefOf({ at: 'people' })} aria-label={t('chat.back')}>
        <ArrowLeft aria-hidden="true" />
      </a>
      <BotAvatar />
      <div className="chat-title">
        <h1>{botName(bot)}</h1>
        {state.action ? (
          <p className="chat-typing" data-testid="typing">
            {t(actionTexts[state.action.name] ?? 'chat.typing')}
            <span className="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
          </p>
        ) : (
          <p>{bot ? `${t('chat.bot')} · @${bot.username}` : t('chat.bot')}</p>
        )}
      </div>
      <ChatMenu onPanel={onPanel} />
    </header>
  )
}
