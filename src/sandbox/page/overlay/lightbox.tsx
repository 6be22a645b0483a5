import { X } from 'lucide-react'
import { useLanguage } from '../settings/language.tsx'
import { Modal } from './modal.tsx'

/** A picture as large as the screen lets it be. */
export function Lightbox({ href, onClose }: { href: string; onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Modal className="lightbox" label={t('message.photo')} onClose={onClose}>
      <img src={href} alt={t('message.photo')} />
      <button type="button" className="lightbox-sheet" tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <button type="button" className="icon-button" aria-label={t('dialog.close')} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </Modal>
  )
}
