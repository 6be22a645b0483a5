// Pages of a list: an opaque cursor leads to the next one.
import { z } from 'zod'
import { named } from './shape.ts'

const Cursor = named(
  'Cursor',
  'Where a page goes on: `next` of the page before.',
  z.string().regex(/^[A-Za-z0-9_-]{1,400}$/),
)

/** The query of every list. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: Cursor.optional(),
})

/** A page of items; `next` is the cursor of the next page, left out on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: Cursor.optional() })
}
