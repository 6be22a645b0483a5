import { type ReactNode, useEffect, useRef } from 'react'
import './modal.css'

interface ModalProps {
  label: string
  onClose: () => void
  children: ReactNode
  className?: string
}

/** A box over everything; Escape and a press beside it close it. */
export function Modal({ label, onClose, children, className = 'modal' }: ModalProps) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={box} className={className} aria-label={label} closedby="any" onCancel={onClose}>
      {children}
    </dialog>
  )
}
