// What the book of links works with, and the same inside one transaction.
import type { Transaction } from '../database.ts'
import type { LinkJobs, StoreContext } from '../store/store-context.ts'

export type LinkParts = StoreContext & LinkJobs

export type LinkContext = LinkParts & { readonly tx: Transaction }

/** What comes from outside may be no UUID at all, and is then nobody's. */
export function idOrNobody(text: string): string {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) ? text : nobody
}

/** An id that no row has. */
export const nobody = '00000000-0000-0000-0000-000000000000'
