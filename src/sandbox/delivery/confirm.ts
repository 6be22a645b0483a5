// The bot took an update: it is gone from the queue, and the person's tick turns to "read".

import type { Ground } from '../ground.ts'
import { shareMessage } from '../share-message.ts'
import { markRead } from '../store/messages.ts'
import type { TakenUpdate } from '../store/updates.ts'

export function confirm(world: Pick<Ground, 'db' | 'feed'>, taken: readonly TakenUpdate[]): void {
  for (const { chat_id: chatId, message_id: messageId } of taken) {
    if (chatId === null || messageId === null) continue
    if (markRead(world.db, chatId, messageId)) shareMessage(world, chatId, messageId)
  }
}
