// Who had everything deleted is a stranger: the row that is left has the channel's number of the chat, for the farewell. A
// day later that goes too, unless they have written again.
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database } from '../database.ts'
import { retried } from '../retry.ts'

const day = 24 * 3_600_000
const pageSize = 200

/** Gives how many were forgotten. */
export async function forgetStrangers({ prisma }: Pick<Database, 'prisma'>, now: Instant): Promise<number> {
  const silent = silentSince(new Date(now - day))
  let forgotten = 0
  for (;;) {
    const people = await prisma.person.findMany({ where: silent, select: { id: true }, take: pageSize })
    for (const { id } of people) forgotten += await forget({ prisma }, id, silent)
    if (people.length < pageSize) return forgotten
  }
}

/** Nobody's word was ever heard of them, and nothing is theirs. */
function silentSince(until: Date) {
  const nothing = { none: {} } as const
  return {
    ...{ lastSeenAt: null, language: null, createdAt: { lte: until } },
    ...{
      inbox: nothing,
      links: nothing,
      registrations: nothing,
      files: nothing,
      linkCodes: nothing,
      linkRequests: nothing,
    },
    ...{
      conversation: null,
      chats: { none: { outbox: { some: { state: { in: ['waiting', 'sending'] } } } } },
    },
  }
}

/** Under the lock of the row: an update of theirs that comes now waits, and finds a new one. */
function forget(
  { prisma }: Pick<Database, 'prisma'>,
  id: string,
  silent: ReturnType<typeof silentSince>,
): Promise<number> {
  return retried(() =>
    prisma.$transaction(async tx => {
      await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`
      if ((await tx.person.count({ where: { id, ...silent } })) === 0) return 0
      await tx.message.deleteMany({ where: { personId: id } })
      await tx.outbox.deleteMany({ where: { chat: { personId: id } } })
      await tx.chat.deleteMany({ where: { personId: id } })
      return (await tx.person.deleteMany({ where: { id } })).count
    }),
  )
}
