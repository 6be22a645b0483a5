// The ReminderStore port over an open database: people in the order of their ids, a page in a few statements, and the
// place of each reminder kept, so that any process goes on where another stopped.
import type { Almanac } from '../../../app/calendar-of.ts'
import type { PageTold, Reminder, ReminderPage, ReminderStore } from '../../../app/remind.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { reminderDays } from '../../../core/domain/reminder.ts'
import type { Database, Transaction } from '../database.ts'
import { Prisma } from '../generated/client.ts'
import { standingLink } from '../links/standing.ts'
import { retried } from '../retry.ts'
import { readDueMonths } from '../store/due-month.ts'
import { enqueueMany } from '../store/enqueue-many.ts'

const mostPeople = 50
/** A page ends before it has more employers than this, unless one person alone has more. */
const mostEmployers = 500

type Context = { readonly database: Database; readonly almanac: Almanac }

export function reminderStore(context: Context): ReminderStore {
  return {
    nextPage: (reminder, at) => nextPage(context, reminder, at),
    tellPage: (told, at) =>
      retried(() => context.database.prisma.$transaction(tx => tellPage(context.database, tx, { told, at }))),
  }
}

async function nextPage(
  { database: { prisma }, almanac }: Context,
  reminder: Reminder,
  now: Instant,
): Promise<ReminderPage | undefined> {
  const { due, day, period } = reminder
  await prisma.$executeRaw`
    INSERT INTO "ReminderRun" ("due", "day") VALUES (${due}, ${day}) ON CONFLICT DO NOTHING`
  const run = await prisma.reminderRun.findUniqueOrThrow({ where: { due_day: { due, day } } })
  if (run.finishedAt !== null) return undefined
  const found = await peopleAfter(prisma, { day, now, after: run.afterPersonId })
  const taken = firstOf(found)
  const personIds = taken.map(({ id }) => id)
  const months = await readDueMonths({ tx: prisma, almanac }, { personIds, period, now })
  const isLast = found.length < mostPeople && personIds.length === found.length
  const next = isLast ? undefined : personIds.at(-1)
  return {
    people: taken.map(({ id, on, days }) => ({
      personId: id,
      choice: { on, days: reminderDays.filter(each => days.includes(each)) },
      months: months.get(id) ?? [],
    })),
    ...(run.afterPersonId !== null && { after: run.afterPersonId }),
    ...(next !== undefined && { next }),
  }
}

type Found = {
  readonly id: string
  readonly employers: number
  readonly on: boolean
  readonly days: readonly number[]
}

/** Who can be reached, is linked, and chose this day among others. */
function peopleAfter(
  prisma: Pick<Transaction, '$queryRaw'>,
  { day, now, after }: { readonly day: number; readonly now: Instant; readonly after: string | null },
): Promise<readonly Found[]> {
  const later = after === null ? Prisma.empty : Prisma.sql`AND l."personId" > ${after}::uuid`
  return prisma.$queryRaw<Found[]>`
    SELECT p."id"::text, count(*)::int AS "employers", p."remindersOn" AS "on", p."remindDays" AS "days"
    FROM "Link" l JOIN "Person" p ON p."id" = l."personId"
    WHERE ${standingLink(now)} ${later} AND p."reachable" AND p."remindersOn"
      AND ${day}::int = ANY (p."remindDays")
    GROUP BY p."id" ORDER BY p."id" LIMIT ${mostPeople}`
}

/** As many of them as have not too many employers together. */
function firstOf(found: readonly Found[]): readonly Found[] {
  let employers = 0
  return found.filter((each, place) => {
    employers += each.employers
    return place === 0 || employers <= mostEmployers
  })
}

/** Nothing when another process has been at this page meanwhile. */
async function tellPage(
  { sealing }: Database,
  tx: Transaction,
  { told: { reminder, page, messages }, at }: { readonly told: PageTold; readonly at: Instant },
): Promise<number> {
  const { due, day } = reminder
  const moved = await tx.reminderRun.updateMany({
    where: { due, day, afterPersonId: page.after ?? null, finishedAt: null },
    data: { afterPersonId: page.next ?? null, ...(page.next === undefined && { finishedAt: new Date(at) }) },
  })
  if (moved.count === 0) return 0
  const notifications = messages.map(({ personId, said }) => ({
    ...{ personId, line: { say: said }, key: `remind:${due}:${day}:${personId}` },
  }))
  return enqueueMany({ tx, sealing, at }, 'notification', notifications)
}
