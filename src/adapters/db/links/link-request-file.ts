// One link request under the lock of its row, and the links of its employer when somebody is about to approve it.
import type { LinkRequestFile } from '../../../app/linking/link-request-book.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { LinkRequest } from '../../../core/domain/link-request.ts'
import { writing } from '../ledger/writing.ts'
import { dateOf } from '../store/store-context.ts'
import { openLinks, tell } from './link-file.ts'
import type { LinkContext } from './link-parts.ts'
import { requestHistory, requestOf } from './link-request-rows.ts'

export async function openRequest(context: LinkContext, reference: string): Promise<LinkRequestFile> {
  const { tx, database } = context
  await tx.$queryRaw`SELECT 1 FROM "LinkRequest" WHERE "reference" = ${reference} FOR UPDATE`
  const row = await tx.linkRequest.findUnique({ where: { reference }, include: requestHistory })
  const request = row === null ? undefined : requestOf(database.sealing, row)
  return {
    request,
    save: (after, at) => save(context, after, { known: request?.history.length ?? 0, at }),
    keepDocuments: async until => {
      const where = { document: { request: { reference } } }
      await tx.keptFile.updateMany({ where, data: { deleteAfter: dateOf(until) } })
    },
    links: async () => {
      const code = request?.employerCode ?? ''
      const employer = await tx.employer.findUnique({ where: { code }, select: { id: true } })
      return employer === null ? undefined : openLinks(context, employer.id)
    },
    tell: async (said, key) => {
      if (request) await tell(context, request.personId, { said, key })
    },
    ...writing(tx, () => undefined),
  }
}

/** Appends the steps beyond those known. */
async function save(
  { tx, database: { sealing } }: LinkContext,
  { id, state, linkId, history }: LinkRequest,
  { known, at }: { known: number; at: Instant },
): Promise<void> {
  const data = { state, endedAt: dateOf(at), linkId: linkId ?? null }
  await tx.linkRequest.update({ where: { id }, data, select: { id: true } })
  const steps = history.slice(known).map(step => ({
    ...{ requestId: id, from: step.from ?? null, to: step.to, at: dateOf(step.at), source: step.source },
    recordedBy: step.recordedBy ?? null,
    reasonSealed: step.reason === undefined ? null : sealing.seal(step.reason),
  }))
  await tx.linkRequestStep.createMany({ data: steps })
}
