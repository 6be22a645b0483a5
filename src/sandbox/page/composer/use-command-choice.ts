import { type KeyboardEvent, useState } from 'react'
import type { BotProfile } from '../../chat-api.ts'
import { useChatContext } from '../chat/chat-context.ts'
import { onPhone } from '../settings/use-media.ts'
import type { ComposerState } from './use-composer.ts'

type Command = BotProfile['commands'][number]

export interface CommandChoice {
  open: boolean
  commands: readonly Command[]
  /** The place of the command that Enter would send. */
  chosen: number
  toggle: () => void
  close: () => void
  send: (command: Command) => void
  /** Whether the key was for the list. */
  onKeyDown: (event: KeyboardEvent) => boolean
}

export const commandListId = 'command-list'
export const optionId = (place: number) => `command-${place}`

/** The bot's commands, opened by the "/" button or by typing "/", which also filters them. */
export function useCommandChoice({ text, setText, mode, field }: ComposerState): CommandChoice {
  const { bot, act } = useChatContext()
  const [opened, setOpened] = useState(false)
  const [dismissed, setDismissed] = useState('')
  const [moved, setMoved] = useState(0)
  const typed = /^\/(\w*)$/.exec(text)?.[1] ?? null
  const all = bot?.commands ?? []
  const commands = typed ? all.filter(each => each.command.startsWith(typed.toLowerCase())) : all
  const asked = typed === null ? opened && !text : dismissed !== text
  const open = asked && commands.length > 0 && mode.kind !== 'edit'
  const chosen = Math.min(moved, commands.length - 1)

  const close = () => {
    setOpened(false)
    setDismissed(text)
    setMoved(0)
  }
  const send = (command: Command) => {
    close()
    setText('')
    void act.send(`/${command.command}`)
  }
  const move = (step: number) => setMoved((chosen + step + commands.length) % commands.length)
  const deeds: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: close,
    Enter: () => pick(found => send(found)),
    Tab: () => pick(found => setText(`/${found.command} `)),
  }
  const pick = (use: (found: Command) => void) => {
    const found = commands[chosen]
    if (found) use(found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = open && !event.shiftKey ? deeds[event.key] : undefined
    if (!deed) return false
    event.preventDefault()
    deed()
    return true
  }
  const toggle = () => {
    if (open) return close()
    setOpened(true)
    // The arrow keys choose from there; on a phone its keyboard would cover the list.
    if (!onPhone()) field.current?.focus()
  }
  return { open, commands, chosen, toggle, close, send, onKeyDown }
}
