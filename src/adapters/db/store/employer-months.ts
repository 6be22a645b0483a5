// What is on record of an employer's months, as SQL reads it and as the chat understands it: schedules with the
// references that cover them and what was paid, and the calendar by which a day is safer than another.
import { z } from 'zod'
import { type Almanac, calendarOf } from '../../../app/calendar-of.ts'
import { Day } from '../../../core/calendar/day.ts'
import { dayInMalaysia, type Instant, instant } from '../../../core/calendar/instant.ts'
import { Period, periodOf, periodsBack, previousPeriod } from '../../../core/calendar/period.ts'
import type { Holidays } from '../../../core/calendar/working-day.ts'
import { AcrState } from '../../../core/domain/acr.ts'
import type { HolidayCorrection } from '../../../core/domain/holiday.ts'
import { sen } from '../../../core/domain/money.ts'
import { type MonthFacts, monthFacts } from '../../../core/domain/month.ts'
import { PaymentState } from '../../../core/domain/payment.ts'
import { ReferenceKind, ReferenceNumber } from '../../../core/domain/reference-number.ts'
import { ScheduleState } from '../../../core/domain/schedule.ts'
import { amountsByReference } from '../../../core/domain/schedule-total.ts'
import { State } from '../../../core/domain/state.ts'
import { Prisma } from '../generated/client.ts'

const Sen = z.union([z.string(), z.number()]).transform(amount => sen(Number(amount)))
const Reference = z.object({
  kind: ReferenceKind,
  number: ReferenceNumber,
  state: AcrState,
  amount: Sen,
  paid: Sen,
  covered: Sen,
})
const Share = z.object({ kind: ReferenceKind, state: PaymentState, amount: Sen })
/** A version of a month with the references that cover it and what was paid on it. */
export const ScheduleRow = z.object({
  id: z.string(),
  period: Period,
  version: z.int(),
  state: ScheduleState,
  headcount: z.int(),
  act4: Sen,
  act800: Sen,
  skbbk: Sen,
  skbbkWith: ReferenceKind,
  reasons: z
    .array(z.record(z.string(), z.union([z.string(), z.number()])))
    .nullable()
    .transform(reasons => reasons ?? undefined),
  references: z.array(Reference),
  shares: z.array(Share),
})
const Claim = z.object({ period: Period, at: z.coerce.date() })
const Correction = z.object({
  day: Day,
  state: State.nullable(),
  ms: z.string().nullable(),
  en: z.string().nullable(),
})
export const EmployerRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  state: State.nullable(),
  confirmedAt: z.date().nullable(),
  schedules: z.array(ScheduleRow),
  corrections: z.array(Correction),
  claims: z.array(Claim),
})

export type EmployerRow = z.infer<typeof EmployerRow>

/** The columns of `EmployerRow`, where the table of employers is called `e`; of one month only, or of all. */
export function employerColumns(period?: Period): Prisma.Sql {
  const wanted = period === undefined ? Prisma.empty : Prisma.sql`AND s."period" = ${period}`
  return Prisma.sql`e."id"::text, e."code", e."name", e."state", e."portalConfirmedAt" AS "confirmedAt",
    ${schedulesColumn(wanted)} AS "schedules",
    (SELECT coalesce(json_agg(json_build_object('period', m."period", 'at', m."at") ORDER BY m."at"), '[]')
      FROM "PaymentClaim" m WHERE m."employerId" = e."id") AS "claims",
    (SELECT coalesce(json_agg(json_build_object('day', h."day", 'state', h."state", 'ms', h."nameMs",
        'en', h."nameEn")), '[]') FROM "HolidayCorrection" h
      WHERE h."state" IS NULL OR h."state" = e."state") AS "corrections"`
}

/** The versions of the employer `e` on and after a month, to be read by `ScheduleRow`. */
export function schedulesSince(since: Period): Prisma.Sql {
  return schedulesColumn(Prisma.sql`AND s."period" >= ${since}`)
}

function schedulesColumn(wanted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object(
        'id', s."id", 'period', s."period", 'version', s."version", 'state', s."state", 'headcount', s."headcount",
        'act4', s."act4Sen", 'act800', s."act800Sen", 'skbbk', s."skbbkSen",
        'skbbkWith', s."skbbkWith", 'reasons', CASE s."state" WHEN 'rejected' THEN s."reasons" END,
        'references', (
          SELECT coalesce(json_agg(json_build_object('kind', r."kind", 'number', r."number", 'state', r."state",
              'amount', r."amountSen", 'paid', r."paidSen", 'covered', c."amountSen") ORDER BY r."kind"), '[]')
          FROM "Coverage" c JOIN "PaymentReference" r ON r."id" = c."referenceId"
          WHERE c."scheduleId" = s."id" AND c."live"),
        'shares', (
          SELECT coalesce(json_agg(json_build_object('kind', r."kind", 'state', p."state",
              'amount', a."amountSen")), '[]')
          FROM "Allocation" a JOIN "Payment" p ON p."id" = a."paymentId"
          JOIN "PaymentReference" r ON r."id" = p."referenceId" WHERE a."scheduleId" = s."id")
      ) ORDER BY s."version"), '[]')
      FROM "Schedule" s WHERE s."employerId" = e."id" ${wanted})`
}

/** The calendar of the employer's state around these days. */
export function calendarFor(
  { state, corrections }: Pick<EmployerRow, 'state' | 'corrections'>,
  almanac: Almanac,
  around: readonly Day[],
): Promise<Holidays> {
  const read = corrections.map(({ day, state: of, ms, en }): HolidayCorrection => {
    const where = { day, ...(of !== null && { state: of }) }
    return ms === null || en === null
      ? { ...where, kind: 'removed' }
      : { ...where, kind: 'added', name: { ms, en } }
  })
  return calendarOf(almanac, { state: state ?? undefined, corrections: read }, around)
}

type OnRecord = Pick<EmployerRow, 'schedules'> & Partial<Pick<EmployerRow, 'claims'>>

/** What is on record of one month, of the employer's schedules; `claims` in the order they were made. */
export function monthOf(period: Period, { schedules, claims = [] }: OnRecord): MonthFacts {
  const rows = schedules.filter(schedule => schedule.period === period)
  const versions = rows.map(row => ({ ...row, amounts: amountsByReference(row, row.skbbkWith) }))
  const references = rows.flatMap(row => row.references)
  const claim = claims.findLast(each => each.period === period)
  const claimedAt = claim && instant(claim.at.getTime())
  const shares = rows.flatMap(row => row.shares)
  return monthFacts({ period, versions, references, shares, ...(claimedAt !== undefined && { claimedAt }) })
}

const monthsShown = 24

/** Newest first, from the month before today's back to the first on record, months without a schedule included. */
export function monthsOf(record: OnRecord, now: Instant): MonthFacts[] {
  const { schedules } = record
  const onRecord = schedules.map(schedule => schedule.period).toSorted()
  const [first] = onRecord
  const latest = onRecord.at(-1)
  const due = previousPeriod(periodOf(dayInMalaysia(now)))
  if (first === undefined || latest === undefined) return []
  return periodsBack(latest > due ? latest : due, monthsShown)
    .filter(period => period >= first)
    .map(period => monthOf(period, record))
}
