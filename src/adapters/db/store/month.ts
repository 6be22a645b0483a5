// The months of an employer, in one SELECT whatever their number: schedules with the references that cover them.
import { z } from 'zod'
import { calendarOf } from '../../../app/calendar-of.ts'
import { Day } from '../../../core/calendar/day.ts'
import { dueDay } from '../../../core/calendar/due-date.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { dayInMalaysia } from '../../../core/calendar/instant.ts'
import { Period, periodOf, periodsBack, previousPeriod } from '../../../core/calendar/period.ts'
import type { Holidays } from '../../../core/calendar/working-day.ts'
import type { Query } from '../../../core/dialogues/effect.ts'
import type { ResultEvent } from '../../../core/dialogues/event.ts'
import { AcrState } from '../../../core/domain/acr.ts'
import type { HolidayCorrection } from '../../../core/domain/holiday.ts'
import { sen } from '../../../core/domain/money.ts'
import { type MonthFacts, monthFacts } from '../../../core/domain/month.ts'
import { PaymentState } from '../../../core/domain/payment.ts'
import { ReferenceKind, ReferenceNumber } from '../../../core/domain/reference-number.ts'
import { ScheduleState } from '../../../core/domain/schedule.ts'
import { amountsByReference } from '../../../core/domain/schedule-total.ts'
import { State } from '../../../core/domain/state.ts'
import { standingLink } from '../links/standing.ts'
import type { TurnContext, TurningContext } from './store-context.ts'

const monthsShown = 24

const Sen = z.union([z.string(), z.number()]).transform(amount => sen(Number(amount)))
const Reference = z.object({
  kind: ReferenceKind,
  number: ReferenceNumber,
  state: AcrState,
  amount: Sen,
  paid: Sen,
})
const Share = z.object({ kind: ReferenceKind, state: PaymentState, amount: Sen })
const ScheduleRow = z.object({
  period: Period,
  version: z.int(),
  state: ScheduleState,
  headcount: z.int(),
  act4: Sen,
  act800: Sen,
  skbbk: Sen,
  skbbkWith: ReferenceKind,
  references: z.array(Reference),
  shares: z.array(Share),
})
const Correction = z.object({
  day: Day,
  state: State.nullable(),
  ms: z.string().nullable(),
  en: z.string().nullable(),
})
const EmployerRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  state: State.nullable(),
  confirmedAt: z.date().nullable(),
  schedules: z.array(ScheduleRow),
  corrections: z.array(Correction),
})

type MonthsQuery = Extract<Query, { kind: 'months' }>

/** Only of an employer this person is linked to now; the dialogue asked for one of the links it was given. */
export async function readMonths(
  context: TurnContext & TurningContext,
  { employerId, view }: MonthsQuery,
): Promise<ResultEvent> {
  const { id, code, name, confirmedAt, schedules, ...place } = await readEmployer(context, employerId)
  const months = monthsOf(schedules, context)
  const holidays = await holidaysFor(months, place, context)
  const asAt = confirmedAt === null ? {} : { asAt: confirmedAt.getTime() as Instant }
  return { kind: 'monthsRead', employer: { id, code, name }, months, holidays, view, ...asAt }
}

async function readEmployer({ tx, personId, clock }: TurnContext, employerId: string) {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT e."id"::text, e."code", e."name", e."state", e."portalConfirmedAt" AS "confirmedAt",
      (SELECT coalesce(json_agg(json_build_object(
          'period', s."period", 'version', s."version", 'state', s."state", 'headcount', s."headcount",
          'act4', s."act4Sen", 'act800', s."act800Sen", 'skbbk', s."skbbkSen",
          'skbbkWith', s."skbbkWith",
          'references', (
            SELECT coalesce(json_agg(json_build_object('kind', r."kind", 'number', r."number", 'state', r."state",
                'amount', r."amountSen", 'paid', r."paidSen") ORDER BY r."kind"), '[]')
            FROM "Coverage" c JOIN "PaymentReference" r ON r."id" = c."referenceId"
            WHERE c."scheduleId" = s."id" AND c."live"),
          'shares', (
            SELECT coalesce(json_agg(json_build_object('kind', r."kind", 'state', p."state",
                'amount', a."amountSen")), '[]')
            FROM "Allocation" a JOIN "Payment" p ON p."id" = a."paymentId"
            JOIN "PaymentReference" r ON r."id" = p."referenceId" WHERE a."scheduleId" = s."id")
        ) ORDER BY s."version"), '[]') FROM "Schedule" s WHERE s."employerId" = e."id") AS "schedules",
      (SELECT coalesce(json_agg(json_build_object('day', h."day", 'state', h."state", 'ms', h."nameMs",
          'en', h."nameEn")), '[]') FROM "HolidayCorrection" h
        WHERE h."state" IS NULL OR h."state" = e."state") AS "corrections"
    FROM "Employer" e JOIN "Link" l ON l."employerId" = e."id"
    WHERE e."id" = ${employerId}::uuid AND l."personId" = ${personId}::uuid AND ${standingLink(clock.now())}`
  return EmployerRow.parse(row)
}

/** Around the days until which the months can still be paid: what has passed is safer by no holiday. */
function holidaysFor(
  months: readonly MonthFacts[],
  { state, corrections }: Pick<z.infer<typeof EmployerRow>, 'state' | 'corrections'>,
  { almanac, clock }: TurningContext,
): Promise<Holidays> {
  const today = dayInMalaysia(clock.now())
  const dues = months.map(({ period }) => dueDay(period)).filter(due => due >= today)
  const read = corrections.map(({ day, state: of, ms, en }): HolidayCorrection => {
    const where = { day, ...(of !== null && { state: of }) }
    return ms === null || en === null
      ? { ...where, kind: 'removed' }
      : { ...where, kind: 'added', name: { ms, en } }
  })
  return calendarOf(almanac, { state: state ?? undefined, corrections: read }, dues)
}

/** Newest first, from the month before today's back to the first on record, months without a schedule included. */
function monthsOf(schedules: z.infer<typeof ScheduleRow>[], { clock }: TurnContext): MonthFacts[] {
  const onRecord = schedules.map(schedule => schedule.period).toSorted()
  const [first] = onRecord
  const latest = onRecord.at(-1)
  const due = previousPeriod(periodOf(dayInMalaysia(clock.now())))
  if (first === undefined || latest === undefined) return []
  return periodsBack(latest > due ? latest : due, monthsShown)
    .filter(period => period >= first)
    .map(period =>
      monthOf(
        period,
        schedules.filter(schedule => schedule.period === period),
      ),
    )
}

function monthOf(period: Period, rows: z.infer<typeof ScheduleRow>[]): MonthFacts {
  const versions = rows.map(row => ({ ...row, amounts: amountsByReference(row, row.skbbkWith) }))
  const references = rows.flatMap(row => row.references)
  return monthFacts({ period, versions, references, shares: rows.flatMap(row => row.shares) })
}
