import { useSyncExternalStore } from 'react'
import { recall, remember } from '../settings/stored.ts'
import type { ChatActions } from './chat-actions.ts'

// The server does not tell who has blocked the bot, so this browser remembers what it asked for.
const changed = new EventTarget()

function watch(tell: () => void): () => void {
  changed.addEventListener('change', tell)
  return () => changed.removeEventListener('change', tell)
}

export function useBlocked(person: number, act: ChatActions) {
  const name = `blocked.${person}`
  const blocked = useSyncExternalStore(watch, () => recall(name) !== null)
  const setBlocked = async (next: boolean) => {
    if (!(await act.block(next))) return
    remember(name, next ? 'yes' : null)
    changed.dispatchEvent(new Event('change'))
  }
  return { blocked, setBlocked: (next: boolean) => void setBlocked(next) }
}
