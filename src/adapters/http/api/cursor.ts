// Opaque cursors of pages.
import type { Page, Paged } from '../../../app/api-reader.ts'
import type { Reply } from './operation.ts'
import { Refused } from './refused.ts'

const usual = 50
const mark = 'v1:'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type PageAsked = { limit?: number | undefined; cursor?: string | undefined }

/** The page that a query asks for; refuses a cursor that was not made here. */
export function pageAsked({ limit = usual, cursor }: PageAsked): Page {
  if (cursor === undefined) return { limit }
  return { limit, after: read(cursor, uuid) }
}

/** The same where the cursor is a number, such as of a line. */
export function numberPageAsked({ limit = usual, cursor }: PageAsked): { limit: number; after: number } {
  return { limit, after: cursor === undefined ? 0 : Number(read(cursor, /^\d{1,9}$/)) }
}

/** A page as a reply; its cursor also goes into the Link header. */
export function pageReply<Item>({ items, next }: Paged<Item>, show: (item: Item) => unknown): Reply {
  const cursor = next === undefined ? {} : { next: cursorOf(next) }
  return { status: 200, body: { items: items.map(show), ...cursor }, ...cursor }
}

function cursorOf(id: string): string {
  return Buffer.from(mark + id).toString('base64url')
}

function read(cursor: string, shape: RegExp): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const id = text.slice(mark.length)
  if (text.startsWith(mark) && shape.test(id)) return id
  throw new Refused('notValid', { errors: [{ in: 'query', pointer: '/cursor', key: 'cursor' }] })
}

/** Numbered items, one more of which was read than asked for. */
export function numberPageReply<Item extends { line: number }>(
  items: readonly Item[],
  limit: number,
  show: (item: Item) => unknown,
): Reply {
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return pageReply({ items: page, ...(items.length > limit && last && { next: String(last.line) }) }, show)
}
