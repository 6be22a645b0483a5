// The months of an employer, in one SELECT whatever their number.
import { dueDay } from '../../../core/calendar/due-date.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { dayInMalaysia } from '../../../core/calendar/instant.ts'
import type { Query } from '../../../core/dialogues/effect.ts'
import type { ResultEvent } from '../../../core/dialogues/event.ts'
import { standingLink } from '../links/standing.ts'
import { calendarFor, EmployerRow, employerColumns, monthsOf } from './employer-months.ts'
import type { TurnContext, TurningContext } from './store-context.ts'

type MonthsQuery = Extract<Query, { kind: 'months' }>

/** Only of an employer this person is linked to now; the dialogue asked for one of the links it was given. */
export async function readMonths(
  context: TurnContext & TurningContext,
  { employerId, view }: MonthsQuery,
): Promise<ResultEvent> {
  const employer = await readEmployer(context, employerId)
  const { id, code, name, confirmedAt } = employer
  const months = monthsOf(employer, context.clock.now())
  const today = dayInMalaysia(context.clock.now())
  // Around the days until which the months can still be paid: what has passed is safer by no holiday.
  const dues = months.map(({ period }) => dueDay(period)).filter(due => due >= today)
  const holidays = await calendarFor(employer, context.almanac, dues)
  const asAt = confirmedAt === null ? {} : { asAt: confirmedAt.getTime() as Instant }
  return { kind: 'monthsRead', employer: { id, code, name }, months, holidays, view, ...asAt }
}

async function readEmployer({ tx, personId, clock }: TurnContext, employerId: string): Promise<EmployerRow> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT ${employerColumns()}
    FROM "Employer" e JOIN "Link" l ON l."employerId" = e."id"
    WHERE e."id" = ${employerId}::uuid AND l."personId" = ${personId}::uuid AND ${standingLink(clock.now())}`
  return EmployerRow.parse(row)
}
