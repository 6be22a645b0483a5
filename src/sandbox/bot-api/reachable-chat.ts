// May the bot write in this chat?
import { z } from 'zod'
import { findChat, type StoredChat } from '../store/chats.ts'
import type { World } from '../world.ts'
import { ApiError } from './api-error.ts'

/** A chat id as calls give it: a number, or its digits. A name stands for no chat here. */
export const ChatId = z
  .union([z.int(), z.string()])
  .transform(id => (typeof id === 'number' ? id : /^-?\d+$/.test(id) ? Number(id) : Number.NaN))

export function knownChat(world: World, id: number): StoredChat {
  const found = Number.isNaN(id) ? undefined : findChat(world.db, id)
  if (!found) throw ApiError.badRequest('chat not found')
  return found
}

export function reachableChat(world: World, id: number): StoredChat {
  const found = knownChat(world, id)
  if (found.state === 'known') throw ApiError.forbidden("bot can't initiate conversation with a user")
  if (found.state === 'blocked') throw ApiError.forbidden('bot was blocked by the user')
  if (found.state === 'deactivated') throw ApiError.forbidden('user is deactivated')
  return found
}
