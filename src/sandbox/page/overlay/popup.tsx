import type { LucideIcon } from 'lucide-react'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import './popup.css'

export interface Point {
  x: number
  y: number
}
interface PopupProps {
  at: Point
  label: string
  onClose: () => void
  children: ReactNode
}

const margin = 8
const CloseContext = createContext<() => void>(() => {})

/** A menu at a point, kept inside the window. Escape and a press elsewhere close it; arrows move in it. */
export function Popup({ at, label, onClose, children }: PopupProps) {
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = menu.current
    if (!box) return
    box.showPopover()
    const x = Math.min(at.x, innerWidth - box.offsetWidth - margin)
    const y = Math.min(at.y, innerHeight - box.offsetHeight - margin)
    box.style.left = `${Math.max(margin, x)}px`
    box.style.top = `${Math.max(margin, y)}px`
    const before = document.activeElement
    box.querySelector('button')?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [at])
  useCloseOutside(menu, onClose)
  return (
    <CloseContext value={onClose}>
      <div
        ref={menu}
        popover="manual"
        className="popup"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={moveFocus}
      >
        {children}
      </div>
    </CloseContext>
  )
}

// The browser's own closing (`popover="auto"`) would close at once a menu opened by a long press or a right button.
function useCloseOutside(menu: RefObject<HTMLElement | null>, onClose: () => void) {
  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose()
    }
    const typed = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' || event.key === 'Tab') onClose()
    }
    addEventListener('pointerdown', pressed, true)
    addEventListener('keydown', typed)
    return () => {
      removeEventListener('pointerdown', pressed, true)
      removeEventListener('keydown', typed)
    }
  })
}

/** Closes the menu that the caller is in. */
export function useClosePopup(): () => void {
  return useContext(CloseContext)
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
  const step = steps[event.key]
  if (!step) return
  event.preventDefault()
  const items = [...event.currentTarget.querySelectorAll('button')]
  const now = items.indexOf(document.activeElement as HTMLButtonElement)
  items.at((now + step) % items.length)?.focus()
}

interface MenuItemProps {
  icon: LucideIcon
  text: string
  onChoose: () => void
  danger?: boolean
}

export function MenuItem({ icon: Icon, text, onChoose, danger = false }: MenuItemProps) {
  const close = useClosePopup()
  const choose = () => {
    close()
    onChoose()
  }
  return (
    <button
      type="button"
      role="menuitem"
      className={danger ? 'menu-item menu-danger' : 'menu-item'}
      onClick={choose}
    >
      <Icon aria-hidden="true" />
      {text}
    </button>
  )
}
