// The LinkRequestBook port: over an open database, each change in a transaction of its own; or inside the turn of a person.
import type { LinkRequestBook, LinkRequesting } from '../../../app/linking/link-request-book.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { LinkRequestReference } from '../../../core/domain/link-request-reference.ts'
import type { Transaction } from '../database.ts'
import { changing } from '../ledger/change.ts'
import { dateOf, type TurnContext } from '../store/store-context.ts'
import type { LinkParts } from './link-parts.ts'
import { openRequest } from './link-request-file.ts'
import { openOwnRequests } from './own-link-requests.ts'

type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

export function createLinkRequesting(parts: LinkParts): LinkRequesting {
  return { requests: bookOf(parts, work => changing(parts.database, work)), clock: parts.clock }
}

/** Everything in the one transaction of a turn. */
export function linkRequestingIn(context: TurnContext): LinkRequesting {
  const { linkJobs, clock } = context
  if (!linkJobs) throw new Error('there is nobody here who does the work of linking')
  return { requests: bookOf({ ...context, ...linkJobs }, work => work(context.tx)), clock }
}

function bookOf(parts: LinkParts, inTransaction: InTransaction): LinkRequestBook {
  return {
    ofPerson: (personId, work) =>
      inTransaction(async tx => work(await openOwnRequests({ ...parts, tx }, personId))),
    change: (reference, work) =>
      inTransaction(async tx => work(await openRequest({ ...parts, tx }, reference))),
    overdue: (now, limit) => inTransaction(tx => overdue(tx, now, limit)),
  }
}

async function overdue(tx: Transaction, now: Instant, take: number): Promise<LinkRequestReference[]> {
  const where = { state: 'open', expiresAt: { lte: dateOf(now) } }
  const rows = await tx.linkRequest.findMany({ where, orderBy: { expiresAt: 'asc' }, take })
  return rows.map(({ reference }) => LinkRequestReference.parse(reference))
}
