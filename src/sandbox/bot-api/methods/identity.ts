// Who the bot is, and what it knows of a chat.
import { z } from 'zod'
import type { Method } from '../method.ts'
import { ChatId, knownChat } from '../reachable-chat.ts'

export const getMe: Method = world => ({
  ...world.bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
})

export const getChat: Method = (world, { fields }) => ({
  ...knownChat(world, z.object({ chat_id: ChatId }).parse(fields).chat_id).chat,
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  },
})
