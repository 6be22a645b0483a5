import { Check, SendHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useChatContext } from '../chat/chat-context.ts'
import { useBlocked } from '../chat/use-blocked.ts'
import { useLanguage } from '../settings/language.tsx'
import { AttachButton } from './attach-button.tsx'
import { CommandButton, CommandList } from './command-list.tsx'
import { ComposerHeading } from './composer-heading.tsx'
import { KeyboardToggle, ReplyKeyboard } from './reply-keyboard.tsx'
import { TextField } from './text-field.tsx'
import { useCommandChoice } from './use-command-choice.ts'
import type { ComposerState } from './use-composer.ts'
import { useReplyKeyboard } from './use-reply-keyboard.ts'
import './composer.css'

/** Everything at the bottom of the chat: keyboards, the text being written, what can be attached. */
export function Composer({ composer }: { composer: ComposerState }) {
  const { state, act, person } = useChatContext()
  const { t } = useLanguage()
  const { blocked, setBlocked } = useBlocked(person.id, act)
  if (blocked)
    return (
      <footer className="composer composer-blocked">
        <p>{t('menu.blocked')}</p>
        <button type="button" className="main-button" onClick={() => setBlocked(false)}>
          {t('menu.unblock')}
        </button>
      </footer>
    )
  const empty = state.connection === 'live' && state.messages.length === 0
  return (
    <footer className="composer">
      {empty ? (
        <button
          type="button"
          className="main-button start-button"
          data-testid="start"
          onClick={() => void act.send('/start')}
        >
          {t('chat.start')}
        </button>
      ) : null}
      <WritingRow composer={composer} />
    </footer>
  )
}

function WritingRow({ composer }: { composer: ComposerState }) {
  const { t } = useLanguage()
  const choice = useCommandChoice(composer)
  const keyboard = useReplyKeyboard()
  const [uploading, setUploading] = useState<string | null>(null)
  const editing = composer.mode.kind === 'edit'
  return (
    <>
      <CommandList choice={choice} />
      {keyboard.shown && !choice.open ? <ReplyKeyboard keyboard={keyboard} /> : null}
      <ComposerHeading composer={composer} />
      {uploading ? (
        <p className="uploading" role="status">
          {t('composer.uploading', { name: uploading })}
        </p>
      ) : null}
      <div className="writing-row">
        <AttachButton onUploading={setUploading} />
        <div className="writing-box">
          <TextField composer={composer} choice={choice} />
          <KeyboardToggle keyboard={keyboard} />
          <CommandButton choice={choice} />
        </div>
        <button
          type="button"
          className="send-button"
          data-testid="send"
          aria-label={t(editing ? 'composer.save' : 'composer.send')}
          disabled={!composer.text.trim()}
          onClick={composer.submit}
        >
          {editing ? <Check aria-hidden="true" /> : <SendHorizontal aria-hidden="true" />}
        </button>
      </div>
    </>
  )
}
