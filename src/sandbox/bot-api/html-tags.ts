// The tags and character references of Telegram's HTML.
import type { MessageEntity } from '../telegram-objects.ts'

const typeOfTag: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
}

type Attributes = Record<string, string | undefined>
type TagEntity = Partial<MessageEntity>

const withAttributes: Record<string, (attributes: Attributes) => TagEntity | undefined> = {
  a: ({ href }) => ({ type: 'text_link', ...(href === undefined ? {} : { url: href }) }),
  span: ({ class: style }) => (style === 'tg-spoiler' ? { type: 'spoiler' } : undefined),
  blockquote: attributes => ({ type: 'expandable' in attributes ? 'expandable_blockquote' : 'blockquote' }),
  'tg-emoji': attributes => ({ type: 'custom_emoji', custom_emoji_id: attributes['emoji-id'] ?? '' }),
  code: ({ class: style }) =>
    style?.startsWith('language-')
      ? { type: 'code', language: style.slice('language-'.length) }
      : { type: 'code' },
}

const attribute = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gi

/** What the tag makes of the text inside it, or nothing for a tag that Telegram does not know. */
export function entityOfTag(tag: string, attributeText: string): TagEntity | undefined {
  const attributes: Attributes = {}
  for (const [, name = '', double, single, bare] of attributeText.matchAll(attribute)) {
    attributes[name.toLowerCase()] = decodeReferences(double ?? single ?? bare ?? '')
  }
  if (Object.hasOwn(withAttributes, tag)) return withAttributes[tag]?.(attributes)
  return Object.hasOwn(typeOfTag, tag) ? { type: typeOfTag[tag] ?? '' } : undefined
}

const reference = /&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|amp|quot));?/gi
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** Any other `&` stands for itself. */
export const decodeReferences = (text: string): string =>
  text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
