// Tells whoever looks at a chat that a message is new or changed.

import type { Ground } from './ground.ts'
import { findMessage, toChatMessage } from './store/messages.ts'

export function shareMessage(world: Pick<Ground, 'db' | 'feed'>, chatId: number, messageId: number): void {
  world.db.afterCommit(() => {
    if (!world.feed.isWatched(chatId)) return
    const stored = findMessage(world.db, chatId, messageId)
    if (stored) world.feed.publish(chatId, { kind: 'message', message: toChatMessage(stored) })
  })
}
