// The part of a message that says what it holds, made from the fields of a call.
import { z } from 'zod'
import type { Fields, MessageEntity } from '../telegram-objects.ts'
import type { World } from '../world.ts'
import { formatCaption, formatText } from './formatted-text.ts'

const Text = z.object({
  text: z.string(),
  parse_mode: z.string().optional(),
  entities: z.array(z.custom<MessageEntity>()).optional(),
  link_preview_options: z.custom<Fields>().optional(),
})

/** The text part of a message, from the fields of sendMessage or editMessageText. */
export function textContent(world: World, fields: Fields): Fields {
  const given = Text.parse(fields)
  const { text, entities } = formatText({ ...given, parseMode: given.parse_mode }, world.bot.username)
  return {
    text,
    ...(entities.length > 0 ? { entities } : {}),
    ...(given.link_preview_options ? { link_preview_options: given.link_preview_options } : {}),
  }
}

const Caption = z.object({
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(z.custom<MessageEntity>()).optional(),
})

/** The caption part of a message, from the fields of any send or of editMessageCaption. */
export function captionContent(world: World, fields: Fields): Fields {
  const given = Caption.parse(fields)
  const { text, entities } = formatCaption(
    { text: given.caption ?? '', parseMode: given.parse_mode, entities: given.caption_entities },
    world.bot.username,
  )
  return {
    ...(text ? { caption: text } : {}),
    ...(entities.length > 0 ? { caption_entities: entities } : {}),
  }
}
