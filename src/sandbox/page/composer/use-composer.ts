import { type RefObject, useRef, useState } from 'react'
import type { ChatMessage } from '../../chat-api.ts'
import type { ChatActions } from '../chat/chat-actions.ts'
import { recall, remember } from '../settings/stored.ts'

/** What the text being written is: a new message, an answer to one, or an edit of one's own. */
export type ComposerMode =
  | { kind: 'new' }
  | { kind: 'reply'; to: ChatMessage }
  | { kind: 'edit'; message: ChatMessage }

export interface ComposerState {
  text: string
  setText: (text: string) => void
  mode: ComposerMode
  setMode: (mode: ComposerMode) => void
  submit: () => void
  /** Where the text is written. */
  field: RefObject<HTMLTextAreaElement | null>
}

/** The text being written; each person's draft is kept, also over a reload. */
export function useComposer(person: number, act: ChatActions): ComposerState {
  const draftName = `draft.${person}`
  const [draft, setDraft] = useState(() => recall(draftName) ?? '')
  const [edited, setEdited] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const [mode, changeMode] = useState<ComposerMode>({ kind: 'new' })

  const write = (text: string) => {
    remember(draftName, text || null)
    setDraft(text)
  }
  const [setMode] = useState(() => (next: ComposerMode) => {
    if (next.kind === 'edit') setEdited(next.message.text ?? '')
    changeMode(next)
  })
  const saveEdit = async (message: ChatMessage, text: string) => {
    if (text === message.text || (await act.edit(message.message_id, text))) return
    setMode({ kind: 'edit', message })
    setEdited(text)
  }
  const sendNew = async (replyTo: ChatMessage | null, text: string) => {
    write('')
    if (await act.send(text, replyTo?.message_id)) return
    write(text)
    changeMode(mode)
  }
  const submit = () => {
    const text = (mode.kind === 'edit' ? edited : draft).trim()
    if (!text) return
    changeMode({ kind: 'new' })
    if (mode.kind === 'edit') void saveEdit(mode.message, text)
    else void sendNew(mode.kind === 'reply' ? mode.to : null, text)
  }
  return {
    text: mode.kind === 'edit' ? edited : draft,
    setText: mode.kind === 'edit' ? setEdited : write,
    mode,
    setMode,
    submit,
    field,
  }
}
