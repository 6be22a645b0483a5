// The LinkBook port: over an open database, each change in a transaction of its own; or inside the turn of a person.
import type { LinkBook } from '../../../app/linking/link-book.ts'
import type { Transaction } from '../database.ts'
import { changing } from '../ledger/change.ts'
import { dateOf } from '../store/store-context.ts'
import { openAsked } from './asked-code.ts'
import { openCode } from './code-file.ts'
import { openLinks } from './link-file.ts'
import { idOrNobody, type LinkContext, type LinkParts, nobody } from './link-parts.ts'
import { openToken } from './token-file.ts'

type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

export function createLinkBook(parts: LinkParts): LinkBook {
  return bookOf(parts, work => changing(parts.database, work))
}

/** Everything in the one transaction of a turn. */
export function linkBookIn(context: LinkContext): LinkBook {
  return bookOf(context, work => work(context.tx))
}

function bookOf(parts: LinkParts, inTransaction: InTransaction): LinkBook {
  return {
    change: (whose, work) =>
      inTransaction(async tx => {
        const employerId =
          'employerId' in whose
            ? await knownEmployer(tx, whose.employerId)
            : await employerOf(tx, whose.linkId)
        return work(employerId === undefined ? undefined : await openLinks({ ...parts, tx }, employerId))
      }),
    changeToken: (which, work) => inTransaction(async tx => work(await openToken({ ...parts, tx }, which))),
    ask: ({ personId, codes, purpose, at }) =>
      inTransaction(async tx => {
        const askedAt = dateOf(at)
        const data = codes.map(employerCode => ({ personId, employerCode, purpose, askedAt }))
        await tx.linkCode.createMany({ data })
        await parts.sendCodesJob(tx, personId)
      }),
    changeCode: (of, work) => inTransaction(async tx => work(await openCode({ ...parts, tx }, of))),
    nextAsked: (personId, work) =>
      inTransaction(async tx => work(await openAsked({ ...parts, tx }, personId))),
    expired: (now, limit) => inTransaction(tx => expiredLinks(tx, dateOf(now), limit)),
  }
}

async function knownEmployer(tx: Transaction, text: string): Promise<string | undefined> {
  const id = idOrNobody(text)
  return (await tx.employer.findUnique({ where: { id }, select: { id: true } }))?.id
}

async function employerOf(tx: Transaction, linkId: string): Promise<string | undefined> {
  const id = idOrNobody(linkId)
  if (id === nobody) return undefined
  return (await tx.link.findUnique({ where: { id }, select: { employerId: true } }))?.employerId
}

async function expiredLinks(tx: Transaction, now: Date, take: number): Promise<string[]> {
  const where = { endedAt: null, expiresAt: { lte: now } }
  const rows = await tx.link.findMany({ where, orderBy: { expiresAt: 'asc' }, take, select: { id: true } })
  return rows.map(({ id }) => id)
}
