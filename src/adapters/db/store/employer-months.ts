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
  period: Period,
  kind: ReferenceKind,
  number: ReferenceNumber,
  state: AcrState,
  amount: Sen,
  paid: Sen,
  covered: Sen,
})
const Share = z.object({ period: Period, kind: ReferenceKind, state: PaymentState, amount: Sen })
const Schedule = z.object({
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
})
/** All versions of an employer's months, the references that cover them, and what was paid on them. */
export const RecordRow = z.object({
  schedules: z.array(Schedule),
  references: z.array(Reference),
  shares: z.array(Share),
})
const SaidPaid = z.object({ period: Period, at: z.coerce.date() })
const Correction = z.object({
  day: Day,
  state: State.nullable(),
  ms: z.string().nullable(),
  en: z.string().nullable(),
})
export const EmployerRow = RecordRow.extend({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  state: State.nullable(),
  confirmedAt: z.date().nullable(),
  corrections: z.array(Correction),
  saidPaid: z.array(SaidPaid),
})

export type EmployerRow = z.infer<typeof EmployerRow>

/** The columns of `EmployerRow`, where the table of employers is called `e`; of one month only, or of all. */
export function employerColumns(period?: Period): Prisma.Sql {
  const wanted = period === undefined ? Prisma.empty : Prisma.sql`AND s."period" = ${period}`
  return Prisma.sql`e."id"::text, e."code", e."name", e."state", e."portalConfirmedAt" AS "confirmedAt",
    ${recordWhere(wanted)},
    (SELECT coalesce(json_agg(json_build_object('period', m."period", 'at', m."at") ORDER BY m."at"), '[]')
      FROM "SaidPaid" m WHERE m."employerId" = e."id") AS "saidPaid",
    (SELECT coalesce(json_agg(json_build_object('day', h."day", 'state', h."state", 'ms', h."nameMs",
        'en', h."nameEn")), '[]') FROM "HolidayCorrection" h
      WHERE h."state" IS NULL OR h."state" = e."state") AS "corrections"`
}

/** The columns of `RecordRow` for the employer `e`, on and after a month. */
export function recordSince(since: Period): Prisma.Sql {
  return recordWhere(Prisma.sql`AND s."period" >= ${since}`)
}

/** Each kind of row is gathered once, and told apart by its month: gathering them for each version takes twice as long. */
function recordWhere(wanted: Prisma.Sql): Prisma.Sql {
  const ofEmployer = Prisma.sql`WHERE s."employerId" = e."id" ${wanted}`
  return Prisma.sql`
    (SELECT coalesce(json_agg(json_build_object(
        'id', s."id", 'period', s."period", 'version', s."version", 'state', s."state", 'headcount', s."headcount",
        'act4', s."act4Sen", 'act800', s."act800Sen", 'skbbk', s."skbbkSen", 'skbbkWith', s."skbbkWith",
        'reasons', CASE s."state" WHEN 'rejected' THEN s."reasons" END) ORDER BY s."version"), '[]')
      FROM "Schedule" s ${ofEmployer}) AS "schedules",
    (SELECT coalesce(json_agg(json_build_object('period', s."period", 'kind', r."kind", 'number', r."number",
        'state', r."state", 'amount', r."amountSen", 'paid', r."paidSen", 'covered', c."amountSen")
        ORDER BY s."version", r."kind"), '[]')
      FROM "Schedule" s JOIN "Coverage" c ON c."scheduleId" = s."id" AND c."live"
      JOIN "PaymentReference" r ON r."id" = c."referenceId" ${ofEmployer}) AS "references",
    (SELECT coalesce(json_agg(json_build_object('period', s."period", 'kind', r."kind", 'state', p."state",
        'amount', a."amountSen")), '[]')
      FROM "Schedule" s JOIN "Allocation" a ON a."scheduleId" = s."id" JOIN "Payment" p ON p."id" = a."paymentId"
      JOIN "PaymentReference" r ON r."id" = p."referenceId" ${ofEmployer}) AS "shares"`
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

type OnRecord = z.infer<typeof RecordRow> & Partial<Pick<EmployerRow, 'saidPaid'>>

/** What is on record of one month, of the employer's record; `saidPaid` in the order they were made. */
export function monthOf(
  period: Period,
  { schedules, references, shares, saidPaid = [] }: OnRecord,
): MonthFacts {
  const ofMonth = (row: { readonly period: Period }) => row.period === period
  const said = saidPaid.findLast(ofMonth)
  return monthFacts({
    period,
    versions: schedules
      .filter(ofMonth)
      .map(row => ({ ...row, amounts: amountsByReference(row, row.skbbkWith) })),
    references: references.filter(ofMonth),
    shares: shares.filter(ofMonth),
    ...(said && { saidPaidAt: instant(said.at.getTime()) }),
  })
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
