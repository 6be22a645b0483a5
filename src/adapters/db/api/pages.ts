// One page of a table, after an id: one row more than asked for tells whether there is a next page.
import type { Page, Paged } from '../../../app/api-reader.ts'

/** What a query of a page adds to its own conditions, newest first (ids are in the order of time). */
export function pageQuery({ after, limit }: Page) {
  return {
    where: after === undefined ? {} : { id: { lt: after } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  } as const
}

export function paged<Row extends { id: string }, Item>(
  rows: readonly Row[],
  { limit }: Page,
  itemOf: (row: Row) => Item,
): Paged<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(itemOf), ...(rows.length > limit && last && { next: last.id }) }
}
