// What stands below a picture or document, and what may become of a message that has one.
import type { Message } from './message.ts'
import { plainText } from './plain-text.ts'

/** The longest caption of a channel [Telegram]. */
const captionAtMost = 1024

/** Whether this text, as HTML, can stand below a picture or document; tags do not count. */
export function fitsCaption(html: string): boolean {
  return plainText(html).length <= captionAtMost
}

/** In place a text becomes another text, and a picture keeps its place only below other words; else it is sent anew. */
export function canBecome(before: Message, after: Message): boolean {
  return JSON.stringify(before.attach) === JSON.stringify(after.attach)
}
