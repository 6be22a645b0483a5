// What the use cases of linking work with: over an open database, or inside the turn of a person.
import { randomInt } from 'node:crypto'
import type { Linking } from '../../../app/linking/link-book.ts'
import type { TurnContext } from '../store/store-context.ts'
import { createLinkBook, linkBookIn } from './link-book.ts'
import type { LinkParts } from './link-parts.ts'

export function createLinking(parts: LinkParts): Linking {
  return { book: createLinkBook(parts), clock: parts.clock, draw: drawDigits }
}

export function linkingIn(context: TurnContext): Linking {
  const { linkJobs, clock } = context
  if (!linkJobs) throw new Error('there is nobody here who mails linking codes')
  return { book: linkBookIn({ ...context, ...linkJobs }), clock, draw: drawDigits }
}

/** Each digit as likely as any other. */
function drawDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('')
}
