import { Copy, Pencil, Reply } from 'lucide-react'
import type { ChatMessage } from '../../chat-api.ts'
import { useChatContext } from '../chat/chat-context.ts'
import { MenuItem, type Point, Popup, useClosePopup } from '../overlay/popup.tsx'
import { useLanguage } from '../settings/language.tsx'

const emojis = ['👍', '❤', '🎉', '🙏', '👎']

export interface OpenedMenu {
  message: ChatMessage
  at: Point
}

/** What can be done with one message: react, reply, edit one's own, copy. */
export function MessageMenu({ menu, onClose }: { menu: OpenedMenu; onClose: () => void }) {
  const { act, setMode } = useChatContext()
  const { t } = useLanguage()
  const { message } = menu
  const text = message.text ?? message.caption
  const editable = !message.from.is_bot && message.text !== undefined
  const copy = async () => {
    await navigator.clipboard.writeText(text ?? '')
    act.notify({ kind: 'own', key: 'message.copied' })
  }
  return (
    <Popup at={menu.at} label={t('message.actions')} onClose={onClose}>
      <EmojiRow messageId={message.message_id} />
      <MenuItem
        icon={Reply}
        text={t('message.reply')}
        onChoose={() => setMode({ kind: 'reply', to: message })}
      />
      {editable ? (
        <MenuItem
          icon={Pencil}
          text={t('message.edit')}
          onChoose={() => setMode({ kind: 'edit', message })}
        />
      ) : null}
      {text ? <MenuItem icon={Copy} text={t('message.copy')} onChoose={() => void copy()} /> : null}
    </Popup>
  )
}

function EmojiRow({ messageId }: { messageId: number }) {
  const { act } = useChatContext()
  const { t } = useLanguage()
  const close = useClosePopup()
  return (
    <div className="emoji-row">
      {emojis.map(emoji => (
        <button
          key={emoji}
          type="button"
          role="menuitem"
          aria-label={t('message.react', { emoji })}
          onClick={() => {
            close()
            void act.react(messageId, emoji)
          }}
        >
          {emoji}
        </button>
      ))}
    </div>
  )
}
