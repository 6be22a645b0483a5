// A notice for everyone who is linked to an employer and can be reached: one line of the outbox each.
import type { NotifyEmployer } from '../../../app/api-access.ts'
import { err, ok } from '../../../core/domain/result.ts'
import { standingAt } from '../links/standing.ts'
import { retried } from '../retry.ts'
import { enqueue } from '../store/enqueue.ts'
import type { StoreContext } from '../store/store-context.ts'

export function notifyEmployer(context: StoreContext): NotifyEmployer {
  const { database, channel, botId } = context
  return ({ code, text, onceKey }) =>
    retried(() =>
      database.prisma.$transaction(async tx => {
        const employer = await tx.employer.findUnique({ where: { code }, select: { id: true } })
        if (employer === null) return err({ code: 'employerUnknown' })
        const linked = await tx.person.findMany({
          where: {
            ...{ channel, botId, reachable: true },
            links: { some: { employerId: employer.id, ...standingAt(context.clock.now()) } },
          },
          orderBy: { id: 'asc' },
          select: { id: true, externalId: true },
        })
        for (const { id: personId, externalId } of linked) {
          const line = { say: { lines: [{ written: text }] } }
          const key = onceKey && { key: `notice:${onceKey}:${personId}` }
          await enqueue(
            { ...context, tx, personId },
            { chatExternalId: externalId, line, priority: 'notification', ...key },
          )
        }
        return ok(linked.length)
      }),
    )
}
