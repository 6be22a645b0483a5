// The employers a person speaks for with their latest months, in one SELECT whatever their number.
import { z } from 'zod'
import { dayInMalaysia } from '../../../core/calendar/instant.ts'
import { addMonths, periodOf } from '../../../core/calendar/period.ts'
import type { LinkingQuery, LinkingResult } from '../../../core/dialogues/linking-event.ts'
import { urgencyMonths } from '../../../core/domain/urgency.ts'
import { standingLink } from '../links/standing.ts'
import { monthsOf, RecordRow, recordSince } from './employer-months.ts'
import type { TurnContext } from './store-context.ts'

const Row = RecordRow.extend({ id: z.string(), code: z.string(), name: z.string() })

export async function readEmployers(
  { tx, personId, clock }: TurnContext,
  { view }: Extract<LinkingQuery, { kind: 'employers' }>,
): Promise<LinkingResult> {
  const now = clock.now()
  const since = addMonths(periodOf(dayInMalaysia(now)), -urgencyMonths)
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT e."id"::text, e."code", e."name", ${recordSince(since)}
    FROM "Employer" e JOIN "Link" l ON l."employerId" = e."id"
    WHERE l."personId" = ${personId}::uuid AND ${standingLink(now)}`
  const employers = rows
    .map(row => Row.parse(row))
    .map(({ id, code, name, ...record }) => ({
      employer: { id, code, name },
      months: monthsOf(record, now),
    }))
  return { kind: 'employersRead', employers, view }
}
