import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ChatMessage } from '../../chat-api.ts'

const nearBottom = 48

/** Keeps a list at its newest message while it is there; scrolled up, it stays and counts what came meanwhile. */
export function usePinnedScroll(messages: readonly ChatMessage[]) {
  const boxRef = useRef<HTMLDivElement>(null)
  const contentRef = useRef<HTMLDivElement>(null)
  const pinned = useRef(true)
  const lastTop = useRef(0)
  const [away, setAway] = useState(false)
  const [seen, setSeen] = useState(0)
  const newest = messages.at(-1)
  const newestId = newest?.message_id ?? 0
  const newestIsMine = newest ? !newest.from.is_bot : false

  const toNewest = useCallback(() => {
    pinned.current = true
    boxRef.current?.scrollTo({ top: boxRef.current.scrollHeight })
  }, [])
  const onScroll = useCallback(() => {
    const box = boxRef.current
    if (!box) return
    // Only a move up lets go: a picture that has loaded meanwhile also leaves the bottom, without anybody's wish.
    if (box.scrollHeight - box.scrollTop - box.clientHeight < nearBottom) pinned.current = true
    else if (box.scrollTop < lastTop.current) pinned.current = false
    lastTop.current = box.scrollTop
    setAway(!pinned.current)
  }, [])

  useLayoutEffect(() => {
    if (newestId && (pinned.current || newestIsMine)) toNewest()
  }, [newestId, newestIsMine, toNewest])
  useEffect(() => {
    if (!away) setSeen(newestId)
  }, [away, newestId])
  useEffect(() => {
    if (!boxRef.current || !contentRef.current) return
    const observer = new ResizeObserver(() => {
      if (pinned.current) toNewest()
    })
    observer.observe(boxRef.current)
    observer.observe(contentRef.current)
    return () => observer.disconnect()
  }, [toNewest])

  const unseen = messages.filter(each => each.from.is_bot && each.message_id > seen).length
  return { boxRef, contentRef, onScroll, away, unseen, toNewest }
}
