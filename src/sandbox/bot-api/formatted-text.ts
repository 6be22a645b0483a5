// A text or caption as the bot gave it, with its formatting, cut and measured as Telegram does.
import type { MessageEntity } from '../telegram-objects.ts'
import { ApiError } from './api-error.ts'
import { withFoundEntities } from './entities-found.ts'
import { type Formatted, parseHtml } from './entities-html.ts'
import { checkLink } from './link-check.ts'

export interface GivenText {
  text: string
  parseMode?: string | undefined
  entities?: readonly MessageEntity[] | undefined
}

const longest = { text: 4096, caption: 1024 }
const known = new Set(
  'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji'.split(
    ' ',
  ),
)

export function formatText(given: GivenText, botUsername: string): Formatted {
  const formatted = trimmed(withGivenEntities(given))
  if (formatted.text === '') throw ApiError.badRequest('message text is empty')
  if (formatted.text.length > longest.text) throw ApiError.badRequest('message is too long')
  return checked(formatted, botUsername)
}

export function formatCaption(given: GivenText, botUsername: string): Formatted {
  const formatted = trimmed(withGivenEntities(given))
  if (formatted.text.length > longest.caption) throw ApiError.badRequest('message caption is too long')
  return checked(formatted, botUsername)
}

function withGivenEntities({ text, parseMode, entities }: GivenText): Formatted {
  if (/^html$/i.test(parseMode ?? '')) return parseHtml(text)
  if (parseMode)
    throw ApiError.badRequest(`unsupported parse_mode "${parseMode}"; the sandbox knows HTML only`)
  return { text, entities: (entities ?? []).map(entity => checkEntity(entity, text)) }
}

function checkEntity(entity: MessageEntity, text: string): MessageEntity {
  if (!known.has(entity.type))
    throw ApiError.badRequest(`can't parse MessageEntity: unknown type "${entity.type}"`)
  const { offset, length } = entity
  if (offset < 0 || length <= 0 || offset + length > text.length) {
    throw ApiError.badRequest(`entity beyond the end of the text at UTF-16 offset ${offset}`)
  }
  if (splitsCharacter(text, offset) || splitsCharacter(text, offset + length)) {
    throw ApiError.badRequest(`entity begins or ends inside a character at UTF-16 offset ${offset}`)
  }
  return entity
}

const splitsCharacter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')

function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length
  const whole = text.trim()
  const kept = entities.flatMap(entity => {
    const from = Math.max(entity.offset - start, 0)
    const to = Math.min(entity.offset + entity.length - start, whole.length)
    return to > from ? [{ ...entity, offset: from, length: to - from }] : []
  })
  return { text: whole, entities: kept }
}

function checked({ text, entities }: Formatted, botUsername: string): Formatted {
  for (const { type, url } of entities) if (type === 'text_link') checkLink(url ?? '', botUsername)
  return { text, entities: withFoundEntities(text, entities) }
}
