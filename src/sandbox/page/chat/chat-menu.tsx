import { Ban, EllipsisVertical, FlaskConical, RotateCcw } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { MenuItem, type Point, Popup } from '../overlay/popup.tsx'
import { useLanguage } from '../settings/language.tsx'
import { useChatContext } from './chat-context.ts'
import { useBlocked } from './use-blocked.ts'

/** The three dots of the chat: block, start over, sandbox tools. */
export function ChatMenu({ onPanel }: { onPanel: () => void }) {
  const { t } = useLanguage()
  const [at, setAt] = useState<Point | null>(null)
  const open = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setAt({ x: box.right, y: box.bottom + 4 })
  }
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={t('menu.open')}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={open}
      >
        <EllipsisVertical aria-hidden="true" />
      </button>
      {at ? <OpenedChatMenu at={at} onPanel={onPanel} onClose={() => setAt(null)} /> : null}
    </>
  )
}

function OpenedChatMenu({ at, onPanel, onClose }: { at: Point; onPanel: () => void; onClose: () => void }) {
  const { ask, act, person } = useChatContext()
  const { t } = useLanguage()
  const { blocked, setBlocked } = useBlocked(person.id, act)
  return (
    <Popup at={at} label={t('menu.label')} onClose={onClose}>
      <MenuItem icon={FlaskConical} text={t('menu.panel')} onChoose={onPanel} />
      <MenuItem
        icon={Ban}
        text={t(blocked ? 'menu.unblock' : 'menu.block')}
        onChoose={() => setBlocked(!blocked)}
      />
      <MenuItem icon={RotateCcw} text={t('menu.restart')} onChoose={() => ask('restart')} danger />
    </Popup>
  )
}
