import type { ReactNode } from 'react'
import { useLanguage } from '../settings/language.tsx'
import { Modal } from './modal.tsx'

interface ConfirmProps {
  title: string
  body: ReactNode
  yes: { text: string; run: () => void }
  onClose: () => void
}

/** Two buttons: the deed and "cancel". */
export function Confirm({ title, body, yes, onClose }: ConfirmProps) {
  const { t } = useLanguage()
  const agree = () => {
    onClose()
    yes.run()
  }
  return (
    <Modal onClose={onClose} label={title}>
      <h2>{title}</h2>
      {body}
      <div className="modal-buttons">
        <button type="button" className="quiet-button" onClick={onClose}>
          {t('dialog.cancel')}
        </button>
        <button type="button" className="main-button" data-testid="confirm" onClick={agree}>
          {yes.text}
        </button>
      </div>
    </Modal>
  )
}
