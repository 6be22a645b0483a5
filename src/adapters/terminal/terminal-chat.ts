// The conversation at a terminal: each line typed is an update in the inbox; a number presses the button that has it.
import { setTimeout as wait } from 'node:timers/promises'
import type { Incoming } from '../../app/ports.ts'
import type { Screen } from './terminal-screen.ts'
import { incomingOf, type TerminalUpdate } from './terminal-update.ts'

type TerminalChat = {
  screen: Screen
  accept: (incoming: Incoming) => Promise<void>
  /** Whether everything typed so far is answered. */
  isAnswered: () => Promise<boolean>
  /** The first update id, larger than any of an earlier run. */
  firstId: bigint
  languageCode: string | undefined
}

const lookAgainMs = 50

/**
 * Takes the lines until they end. `inTurn`: the next line waits for the answer to the one before, as somebody who
 * reads it would; for lines that were written beforehand.
 */
export async function chat(
  { screen, accept, isAnswered, firstId, languageCode }: TerminalChat,
  lines: AsyncIterable<string>,
  inTurn: boolean,
): Promise<void> {
  const answered = async () => {
    while (!(await isAnswered())) await wait(lookAgainMs)
  }
  let updateId = firstId
  for await (const line of lines) {
    if (line.trim() === '') continue
    const update = { ...meantBy(line.trim(), screen), ...(languageCode !== undefined && { languageCode }) }
    screen.acted()
    await accept(incomingOf(updateId++, update))
    if (inTurn) await answered()
  }
  await answered()
}

function meantBy(line: string, screen: Screen): TerminalUpdate {
  const button = /^\d{1,2}$/.test(line) ? screen.button(Number(line)) : undefined
  return button
    ? { kind: 'pressed', press: button.press, messageId: String(button.messageId) }
    : { kind: 'typed', text: line }
}
