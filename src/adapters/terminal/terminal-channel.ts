// The Channel port over a terminal: what leaves is printed, and that never fails.
import type { Channel } from '../../app/ports.ts'
import type { Screen } from './terminal-screen.ts'
import { heardOf } from './terminal-update.ts'

/** `firstId`: larger than any id of a message printed in an earlier run. */
export function terminalChannel(screen: Screen, firstId: bigint): Channel {
  let nextId = firstId
  return {
    read: heardOf,
    send: async (_to, content) => {
      const externalId = nextId++
      screen.message(externalId, content)
      return { kind: 'sent', externalId }
    },
    sendFile: async (_to, content, file) => {
      const externalId = nextId++
      const text = [content.text, `[${file.name}]`].filter(Boolean).join('\n')
      screen.message(externalId, { ...content, text })
      return { kind: 'sent', externalId }
    },
    edit: async (_to, messageId, content) => {
      screen.message(messageId, content)
      return { kind: 'sent' }
    },
    answer: async (_pressId, text) => {
      if (text !== undefined) screen.notice(text)
      return { kind: 'sent' }
    },
  }
}
