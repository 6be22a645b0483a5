import { type DragEvent, useState } from 'react'
import type { ChatActions } from './chat-actions.ts'

/** What a file is sent as: pictures as photos, everything else as documents. */
export function kindOfFile(file: File): 'photo' | 'document' {
  return /^image\/(jpeg|png|webp)$/.test(file.type) ? 'photo' : 'document'
}

/** Lets files be dropped on the chat, one after the other. */
export function useFileDrop(act: ChatActions) {
  const [over, setOver] = useState(false)
  const sendAll = async (files: readonly File[]) => {
    for (const file of files) await act.upload(file, kindOfFile(file))
  }
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
        setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void sendAll([...event.dataTransfer.files])
    },
  }
  return { over, handlers }
}
