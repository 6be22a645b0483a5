// One month of all employers of a few people at once, for reminders, in one SELECT whatever their number.
import { z } from 'zod'
import type { Almanac } from '../../../app/calendar-of.ts'
import { dueDay } from '../../../core/calendar/due-date.ts'
import { type Instant, instant } from '../../../core/calendar/instant.ts'
import type { Period } from '../../../core/calendar/period.ts'
import type { Holidays } from '../../../core/calendar/working-day.ts'
import type { MonthShown } from '../../../core/dialogues/month-message.ts'
import type { Transaction } from '../database.ts'
import { Prisma } from '../generated/client.ts'
import { standingLink } from '../links/standing.ts'
import { calendarFor, EmployerRow, employerColumns, monthOf } from './employer-months.ts'

const Row = EmployerRow.extend({ personId: z.string() })

type Asked = { readonly personIds: readonly string[]; readonly period: Period; readonly now: Instant }

/** By person; who has no employer is left out. */
export async function readDueMonths(
  { tx, almanac }: { readonly tx: Pick<Transaction, '$queryRaw'>; readonly almanac: Almanac },
  { personIds, period, now }: Asked,
): Promise<ReadonlyMap<string, readonly MonthShown[]>> {
  if (personIds.length === 0) return new Map()
  const found = await tx.$queryRaw<unknown[]>`
    SELECT l."personId"::text, ${employerColumns(period)}
    FROM "Link" l JOIN "Employer" e ON e."id" = l."employerId"
    WHERE l."personId" IN (${Prisma.join(personIds.map(id => Prisma.sql`${id}::uuid`))})
      AND ${standingLink(now)}`
  const rows = found.map(row => Row.parse(row))
  const calendars = await calendarsOf(rows, almanac, period)
  const shown = rows.map(row => ({ personId: row.personId, shown: shownOf(row, period, calendars) }))
  return new Map(
    [...Map.groupBy(shown, ({ personId }) => personId)].map(([personId, own]) => [
      personId,
      own.map(each => each.shown),
    ]),
  )
}

type Calendars = ReadonlyMap<EmployerRow['state'], Holidays>

/** One for each state: which corrections touch an employer follows from its state. */
async function calendarsOf(
  rows: readonly EmployerRow[],
  almanac: Almanac,
  period: Period,
): Promise<Calendars> {
  const calendars = new Map<EmployerRow['state'], Holidays>()
  for (const row of rows) {
    if (calendars.has(row.state)) continue
    calendars.set(row.state, await calendarFor(row, almanac, [dueDay(period)]))
  }
  return calendars
}

function shownOf(
  { id, code, name, state, confirmedAt, ...record }: EmployerRow,
  period: Period,
  calendars: Calendars,
): MonthShown {
  return {
    month: monthOf(period, record),
    employer: { id, code, name },
    holidays: calendars.get(state) as Holidays,
    ...(confirmedAt !== null && { asAt: instant(confirmedAt.getTime()) }),
  }
}
