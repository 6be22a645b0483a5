// What the use cases of linking work with, over an open database.
import { randomInt } from 'node:crypto'
import type { Linking } from '../../../app/linking/link-book.ts'
import { createLinkBook } from './link-book.ts'
import type { LinkParts } from './link-parts.ts'

export function createLinking(parts: LinkParts): Linking {
  return { book: createLinkBook(parts), clock: parts.clock, draw: drawDigits }
}

/** Each digit as likely as any other. */
function drawDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('')
}
