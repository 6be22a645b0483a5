// Telling the news that is due: one message for each person and subject, in the transaction in which it stops waiting.
import type { Instant } from '../../../core/calendar/instant.ts'
import { newsMessage } from '../../../core/dialogues/news-message.ts'
import { registrationNews } from '../../../core/dialogues/registration-news.ts'
import type { Message } from '../../../core/messages/message.ts'
import type { Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { enqueueMany, type Notification } from '../store/enqueue-many.ts'
import type { StoreContext } from '../store/store-context.ts'
import { type NewsContent, readContent, type WaitingNews } from './news-content.ts'

export type NewsContext = Pick<StoreContext, 'database' | 'operator'>

const peopleAtOnce = 20

/** Gives how many it looked at. */
export async function tellPage({ database, operator }: NewsContext, at: Instant): Promise<number> {
  const due = await database.prisma.news.findMany({
    where: { dueAt: { lte: new Date(at) } },
    orderBy: { dueAt: 'asc' },
    take: peopleAtOnce,
  })
  if (due.length === 0) return 0
  const content = await readContent(database, due, at)
  const notifications = new Map(
    due.flatMap((waiting): [string, Notification][] => {
      const { personId, about, happeningIds } = waiting
      const said = wordedAs(content, waiting, operator)
      const key = `news:${personId}:${about}:${happeningIds[0]}`
      return said ? [[nameOf(waiting), { personId, key, line: { say: said } }]] : []
    }),
  )
  await retried(() =>
    database.prisma.$transaction(async tx => {
      const taken = await take(tx, due)
      const lines = taken.flatMap(waiting => notifications.get(nameOf(waiting)) ?? [])
      await enqueueMany({ tx, sealing: database.sealing, at }, 'notification', lines)
    }),
  )
  return due.length
}

/** Undefined: there is nothing left to tell, since the links ended. */
function wordedAs(
  content: NewsContent,
  waiting: WaitingNews,
  operator: NewsContext['operator'],
): Message | undefined {
  if (waiting.about !== 'employers') {
    const registration = content.registration(waiting)
    return registration && registrationNews(registration, operator)
  }
  const employers = content.employers(waiting)
  return employers.length === 0 ? undefined : newsMessage(employers, operator)
}

/** Of what was read, the news that still waits as it was read: whatever joined it since is told with it, later. */
async function take(
  tx: Transaction,
  due: readonly WaitingNews[],
): Promise<readonly Pick<WaitingNews, 'personId' | 'about'>[]> {
  const read = due.map(({ personId, about, happeningIds }) => ({
    ...{ personId, about, last: String(happeningIds.at(-1)) },
  }))
  return tx.$queryRaw<{ personId: string; about: string }[]>`
    DELETE FROM "News" n USING jsonb_to_recordset(${JSON.stringify(read)}::jsonb)
      AS g("personId" uuid, "about" text, "last" bigint)
    WHERE n."personId" = g."personId" AND n."about" = g."about"
      AND n."happeningIds"[cardinality(n."happeningIds")] = g."last"
    RETURNING n."personId"::text, n."about"`
}

function nameOf({ personId, about }: Pick<WaitingNews, 'personId' | 'about'>): string {
  return `${personId} ${about}`
}
