// The link requests of one person, under a lock of their own: two that are sent at once are counted one after the other.
import type { NewLinkRequest, OwnLinkRequests } from '../../../app/linking/link-request-book.ts'
import { dayInMalaysia } from '../../../core/calendar/instant.ts'
import type { LinkRequest } from '../../../core/domain/link-request.ts'
import { linkRequestReference } from '../../../core/domain/link-request-reference.ts'
import { writing } from '../ledger/writing.ts'
import { sealJson } from '../store/sealed-json.ts'
import { dateOf } from '../store/store-context.ts'
import { idOrNobody, type LinkContext } from './link-parts.ts'
import { requestHistory, requestOf } from './link-request-rows.ts'

export async function openOwnRequests(context: LinkContext, personId: string): Promise<OwnLinkRequests> {
  const { tx, database } = context
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`link requests ${personId}`}, 0))`
  const where = { personId }
  const rows = await tx.linkRequest.findMany({
    where,
    include: requestHistory,
    orderBy: { openedAt: 'desc' },
  })
  return {
    requests: rows.map(row => requestOf(database.sealing, row)),
    free: async fileIds => {
      const id = { in: fileIds.map(idOrNobody) }
      const free = { id, personId, state: 'kept', document: null, enclosure: null }
      return (await tx.keptFile.findMany({ where: free, select: { id: true } })).map(file => file.id)
    },
    open: request => create(context, personId, request),
    ...writing(tx, () => undefined),
  }
}

async function create(
  { tx, database }: LinkContext,
  personId: string,
  { employerCode, requester, documents, openedAt, expiresAt, documentsUntil }: NewLinkRequest,
): Promise<LinkRequest> {
  const [next] = await tx.$queryRaw<{ number: bigint }[]>`
    SELECT nextval(pg_get_serial_sequence('"LinkRequest"', 'number')) AS "number"`
  const number = Number(next?.number)
  const at = dateOf(openedAt)
  const row = await tx.linkRequest.create({
    data: {
      ...{ number, reference: linkRequestReference(number, Number(dayInMalaysia(openedAt).slice(0, 4))) },
      ...{ personId, employerCode, state: 'open', openedAt: at, expiresAt: dateOf(expiresAt) },
      detailsSealed: sealJson(database.sealing, requester),
      history: { create: [{ to: 'open', at, source: 'chat' }] },
      documents: { create: documents.map(({ what, fileId }) => ({ what, fileId, at })) },
    },
    include: requestHistory,
  })
  const id = { in: documents.map(({ fileId }) => fileId) }
  await tx.keptFile.updateMany({ where: { id }, data: { deleteAfter: dateOf(documentsUntil) } })
  return requestOf(database.sealing, row)
}
