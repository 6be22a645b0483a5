// The bot's own reaction to a message.
import { z } from 'zod'
import { shareMessage } from '../../share-message.ts'
import { findMessage, setReaction } from '../../store/messages.ts'
import { ApiError } from '../api-error.ts'
import type { Method } from '../method.ts'
import { ChatId, reachableChat } from '../reachable-chat.ts'

// The published ones.
const emojis = new Set(
  '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
)

const React = z.object({
  chat_id: ChatId,
  message_id: z.int(),
  reaction: z.array(z.object({ type: z.string(), emoji: z.string().optional() })).default([]),
})

export const setMessageReaction: Method = (world, { fields }) => {
  const { chat_id, message_id: messageId, reaction } = React.parse(fields)
  const { chat } = reachableChat(world, chat_id)
  const found = findMessage(world.db, chat.id, messageId)
  if (!found) throw ApiError.badRequest('message to react not found')
  if (reaction.length > 1) throw ApiError.badRequest('REACTIONS_TOO_MANY')
  const emoji = reaction[0]?.emoji
  if (reaction.length === 1 && !emojis.has(emoji ?? '')) throw ApiError.badRequest('REACTION_INVALID')
  const { [String(world.bot.id)]: _, ...others } = found.reactions
  const after = emoji === undefined ? others : { ...others, [world.bot.id]: emoji }
  setReaction(world.db, { chatId: chat.id, messageId }, after)
  shareMessage(world, chat.id, messageId)
  return true
}
