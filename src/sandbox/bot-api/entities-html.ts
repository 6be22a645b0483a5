// Telegram's HTML: a few tags become entities, offsets count UTF-16 units, errors name byte offsets as Telegram's do.
import type { MessageEntity } from '../telegram-objects.ts'
import { ApiError } from './api-error.ts'
import { decodeReferences, entityOfTag } from './html-tags.ts'

export interface Formatted {
  text: string
  entities: MessageEntity[]
}

interface OpenTag {
  tag: string
  at: number
  entity: Partial<MessageEntity>
}

interface Reading extends Formatted {
  source: string
  open: OpenTag[]
}

const endTag = /^<\/([a-z0-9-]*)\s*>/i
const startTag = /^<([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*>/i

export function parseHtml(source: string): Formatted {
  const reading: Reading = { source, text: '', entities: [], open: [] }
  let at = 0
  while (at < source.length) {
    const tagAt = source.indexOf('<', at)
    const plainEnd = tagAt < 0 ? source.length : tagAt
    reading.text += decodeReferences(source.slice(at, plainEnd))
    at = plainEnd
    if (at < source.length) at += source[at + 1] === '/' ? readEnd(reading, at) : readStart(reading, at)
  }
  const unclosed = reading.open.at(-1)
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  return { text: reading.text, entities: reading.entities }
}

const cannotParse = (why: string): ApiError => ApiError.badRequest(`can't parse entities: ${why}`)

const bytesBefore = (source: string, at: number): number => Buffer.byteLength(source.slice(0, at))

/** These two return how many characters they read. */
function readStart(reading: Reading, at: number): number {
  const { source, open, text } = reading
  const rest = source.slice(at)
  const [whole, name, attributes = ''] = startTag.exec(rest) ?? []
  if (!rest.includes('>')) throw cannotParse(`Unclosed start tag at byte offset ${bytesBefore(source, at)}`)
  const tag = (name ?? /^<([^\s>/]*)/.exec(rest)?.[1] ?? '').toLowerCase()
  const entity = whole === undefined ? undefined : entityOfTag(tag, attributes)
  if (whole === undefined || !entity) {
    throw cannotParse(`Unsupported start tag "${tag}" at byte offset ${bytesBefore(source, at)}`)
  }
  open.push({ tag, entity, at: text.length })
  return whole.length
}

function readEnd(reading: Reading, at: number): number {
  const { source, open } = reading
  const [whole, name] = endTag.exec(source.slice(at)) ?? []
  const last = open.pop()
  if (!last) throw cannotParse(`Unexpected end tag at byte offset ${bytesBefore(source, at)}`)
  if (whole === undefined || (name !== '' && name?.toLowerCase() !== last.tag)) {
    throw cannotParse(
      `Unmatched end tag at byte offset ${bytesBefore(source, at)}, expected "</${last.tag}>", found "</${name ?? ''}>"`,
    )
  }
  close(reading, last)
  return whole.length
}

function close({ text, entities, open }: Reading, { tag, at, entity }: OpenTag): void {
  const around = open.at(-1)
  const { language, ...rest } = entity
  // <pre><code class="language-…"> is one block of code in that language.
  if (tag === 'code' && language !== undefined && around?.tag === 'pre' && around.at === at) {
    around.entity.language = language
    return
  }
  if (text.length === at) return
  const whole: MessageEntity = { type: '', ...rest, offset: at, length: text.length - at }
  if (tag === 'pre' && language !== undefined) whole.language = language
  if (tag === 'a') whole.url ??= text.slice(at)
  entities.push(whole)
}
