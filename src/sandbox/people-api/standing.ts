// How a person stands to the bot: has started it, blocks it, or has no account any more.
import { privateChat, type StoredChat, setChatState, setHeardAt } from '../store/chats.ts'
import type { User } from '../telegram-objects.ts'
import { seconds, type World } from '../world.ts'

/** Something the person cannot do, in words for the developer. */
export class NotPossible extends Error {}

/** The person's chat, opened: whoever acts has started the bot, and is no longer blocking it. */
export function openChat(world: World, personId: number): StoredChat & { person: User } {
  const found = privateChat(world.db, personId)
  if (found.state === 'deactivated') throw new NotPossible('This person has no account any more.')
  if (found.state === 'blocked') setBlocked(world, personId, false)
  setChatState(world.db, personId, 'open')
  setHeardAt(world.db, personId, world.clock())
  return found
}

export function setBlocked(world: World, personId: number, blocked: boolean): void {
  world.db.transaction(() => {
    const { chat, person, state } = privateChat(world.db, personId)
    if (blocked === (state === 'blocked')) return
    setChatState(world.db, personId, blocked ? 'blocked' : 'open')
    const member = (status: string) => ({
      user: world.bot,
      status,
      ...(status === 'kicked' ? { until_date: 0 } : {}),
    })
    world.delivery.add('my_chat_member', {
      my_chat_member: {
        chat,
        from: person,
        date: seconds(world),
        old_chat_member: member(blocked ? 'member' : 'kicked'),
        new_chat_member: member(blocked ? 'kicked' : 'member'),
      },
    })
  })
}

/** The person's account is gone, or back. */
export function setDeactivated(world: World, personId: number, deactivated: boolean): void {
  privateChat(world.db, personId)
  setChatState(world.db, personId, deactivated ? 'deactivated' : 'open')
}
