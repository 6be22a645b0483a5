import { WifiOff } from 'lucide-react'
import { Modal } from '../overlay/modal.tsx'
import { useLanguage } from '../settings/language.tsx'
import { useChatContext } from './chat-context.ts'
import '../overlay/banner.css'
import './notice.css'

export function ConnectionBanner() {
  const { state } = useChatContext()
  const { t } = useLanguage()
  if (state.connection !== 'lost') return null
  return (
    <p className="offline" role="status" data-testid="offline">
      <WifiOff aria-hidden="true" />
      {t('chat.offline')}
    </p>
  )
}

/** The bot's answer to a press: a toast that goes by itself, or a box to be closed. Also our own failures. */
export function NoticeView() {
  const { state, act } = useChatContext()
  const { t } = useLanguage()
  const { notice } = state
  if (!notice) return null
  const close = () => act.notify(null)
  if (notice.kind === 'alert')
    return (
      <Modal onClose={close} label={notice.text}>
        <p dir="auto" data-testid="alert">
          {notice.text}
        </p>
        <div className="modal-buttons">
          <button type="button" className="main-button" onClick={close}>
            {t('dialog.ok')}
          </button>
        </div>
      </Modal>
    )
  return (
    <p className="toast" role="status" dir="auto" data-testid="toast">
      {notice.kind === 'own' ? t(notice.key) : notice.text}
    </p>
  )
}
