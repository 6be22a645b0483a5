// What Telegram finds in a text by itself: commands, links, mail addresses, mentions, hashtags.
import type { MessageEntity } from '../telegram-objects.ts'

const patterns: readonly [type: string, pattern: RegExp][] = [
  ['bot_command', /(?<![\w/])\/[a-z0-9_]{1,32}(?:@\w{3,32})?(?![\w/])/gi],
  ['email', /(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi],
  [
    'url',
    /(?<![\w@.])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:com|org|net|my|me|io|dev|gov)(?:[/?#][^\s<>"']*[^\s<>"'.,;:!?)])?(?![\w@])/gi,
  ],
  ['mention', /(?<![\w@])@[a-z]\w{3,31}/gi],
  ['hashtag', /(?<![\w#])#[\p{L}_][\p{L}\p{N}_]*/gu],
]

const overlaps = (one: MessageEntity, other: MessageEntity): boolean =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length

/** The given entities and those found where no link or code is given, in order. */
export function withFoundEntities(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  const taken = given.filter(({ type }) => ['text_link', 'code', 'pre', 'text_mention'].includes(type))
  const found: MessageEntity[] = []
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if (![...taken, ...found].some(other => overlaps(entity, other))) found.push(entity)
    }
  }
  const known = given.map(({ type, offset }) => `${type}:${offset}`)
  return [...given, ...found.filter(({ type, offset }) => !known.includes(`${type}:${offset}`))].sort(
    (one, other) => one.offset - other.offset || other.length - one.length,
  )
}
