// What stands on the terminal: messages as text, their buttons with the numbers that press them.
import type { Rendered } from '../../core/messages/render.ts'
import { terminalText } from './terminal-text.ts'

/** A button that can be pressed by its number. */
type Button = { press: string; messageId: bigint }

export type Screen = {
  message: (messageId: bigint, content: Rendered) => void
  notice: (text: string) => void
  /** The button of this number, counted from 1. */
  button: (number: number) => Button | undefined
  /** The person has acted: the numbers begin anew with the next message. */
  acted: () => void
}

/** Writes through `print`, whole messages at a time; `styled`: with the escape codes of a terminal. */
export function terminalScreen(print: (text: string) => void, styled: boolean): Screen {
  let buttons: Button[] = []
  let outdated = false
  const number = ({ text, press, url }: Rendered['buttons'][number][number], messageId: bigint) => {
    if (press === undefined) return `[${text}: ${url}]`
    buttons.push({ press, messageId })
    return `${buttons.length} [${text}]`
  }
  return {
    message: (messageId, content) => {
      if (outdated) buttons = []
      outdated = false
      const rows = content.buttons.map(row => row.map(each => number(each, messageId)).join('  '))
      const body = [terminalText(content.text, styled), ...rows].join('\n')
      print(`\n${body.replace(/^(?=.)/gm, '  ')}\n`)
    },
    notice: text => print(`  (${text})`),
    button: wanted => buttons[wanted - 1],
    acted: () => {
      outdated = true
    },
  }
}
