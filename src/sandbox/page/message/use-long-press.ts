import { type PointerEvent, useRef } from 'react'

const heldFor = 450

/** Handlers that tell of a finger held on one place; moving or lifting it earlier tells nothing. */
export function useLongPress(held: (at: { x: number; y: number }) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = () => clearTimeout(timer.current)
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return
      const at = { x: event.clientX, y: event.clientY }
      timer.current = setTimeout(() => held(at), heldFor)
    },
    onPointerUp: stop,
    onPointerMove: stop,
    onPointerCancel: stop,
  }
}
