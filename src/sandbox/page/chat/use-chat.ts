import { useEffect, useMemo, useReducer } from 'react'
import { followChat } from '../server/feed.ts'
import { type ChatActions, chatActions } from './chat-actions.ts'
import { type ChatState, chatAfter, emptyChat } from './chat-state.ts'

const actionShown = 5000
const pressShown = 3000
const toastShown = 3500

/** One person's chat, kept live, and what the person can do in it. */
export function useChat(person: number): { state: ChatState; act: ChatActions } {
  const [state, tell] = useReducer(chatAfter, emptyChat)
  const act = useMemo(() => chatActions(person, tell), [person])
  useEffect(() => followChat(person, tell), [person])

  useEffect(() => {
    if (!state.action) return
    const timer = setTimeout(() => tell({ kind: 'actionOver' }), actionShown)
    return () => clearTimeout(timer)
  }, [state.action])

  useEffect(() => {
    if (!state.pressed) return
    const timer = setTimeout(() => tell({ kind: 'pressOver' }), pressShown)
    return () => clearTimeout(timer)
  }, [state.pressed])

  useEffect(() => {
    if (!state.notice || state.notice.kind === 'alert') return
    const timer = setTimeout(() => tell({ kind: 'notice', notice: null }), toastShown)
    return () => clearTimeout(timer)
  }, [state.notice])

  return { state, act }
}
