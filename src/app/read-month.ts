// Everything on record of one employer's contribution month: versions, references, payments, and what is still to pay.
import type { Day } from '../core/calendar/day.ts'
import { saferDay } from '../core/calendar/due-date.ts'
import { dayInMalaysia } from '../core/calendar/instant.ts'
import type { Period } from '../core/calendar/period.ts'
import { type DayOff, dayOff, type Holidays } from '../core/calendar/working-day.ts'
import { isLive } from '../core/domain/acr.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { Sen } from '../core/domain/money.ts'
import { addSen, sen } from '../core/domain/money.ts'
import { type MonthStatus, monthStatus } from '../core/domain/month.ts'
import type { ReferenceKind } from '../core/domain/reference-number.ts'
import { err, ok } from '../core/domain/result.ts'
import { versionThatCounts } from '../core/domain/schedule.ts'
import { calendarOf } from './calendar-of.ts'
import type { Desk, MonthRead, Outcome, ReferenceRead, VersionRead } from './ledger.ts'

/** Of one Act, in sen: `due` by the version that counts, what of it is `paid`, and what is `open`, never below zero. */
export type ActBalance = { readonly due: Sen; readonly paid: Sen; readonly open: Sen }

export type Month = Omit<MonthRead, 'corrections'> & {
  readonly period: Period
  /** The version that the month goes by. */
  readonly counts?: VersionRead
  /** Of this month alone, whatever else its references cover. */
  readonly status: MonthStatus
  readonly balance: Readonly<Record<ReferenceKind, ActBalance>>
  /** Paid and not needed by any reference of the month: kept, and refunded on request. In sen. */
  readonly surplus: Sen
  readonly today: Day
  /** When it is safer to pay by, and why not on the due day itself. */
  readonly safer: { readonly day: Day; readonly because?: DayOff }
}

/** Refused with: employerUnknown. A month without a schedule is 'missing'. */
export async function readMonth(
  { ledger, clock, almanac }: Pick<Desk, 'ledger' | 'clock' | 'almanac'>,
  { code, period }: { readonly code: EmployerCode; readonly period: Period },
): Promise<Outcome<Month>> {
  const read = await ledger.readMonth(code, period)
  if (read === undefined) return err({ code: 'employerUnknown' })
  const today = dayInMalaysia(clock.now())
  const counts = versionThatCounts(read.versions)
  const balance = { ACR: balanceOf(read, 'ACR', counts), ECR: balanceOf(read, 'ECR', counts) }
  const references = read.references.map(each => asPaidAs(balance[each.kind], each))
  const facts = { period, references, ...(counts && { schedule: counts }) }
  const status = monthStatus(facts, today)
  const { state } = read.employer
  const { corrections, ...shown } = read
  return ok({
    ...shown,
    period,
    ...(counts && { counts }),
    status,
    safer: saferThan(status.due, await calendarOf(almanac, { state, corrections }, [status.due])),
    balance,
    surplus: addSen(...read.payments.map(payment => payment.surplus)),
    today,
  })
}

function saferThan(due: Day, calendar: Holidays): Month['safer'] {
  const because = dayOff(due, calendar)
  return { day: saferDay(due, calendar), ...(because && { because }) }
}

/**
 * A reference as far as this month goes: one of several months may have paid this one already, and one that is paid
 * may be of a version to which a later one added (short payment).
 */
function asPaidAs({ open, paid }: ActBalance, reference: ReferenceRead): ReferenceRead {
  if (!isLive(reference)) return reference
  if (open === 0) return { ...reference, state: 'paid' }
  return { ...reference, state: paid === 0 ? 'generated' : 'partPaid' }
}

/** What was paid on any version of the month counts: a later version pays only what an earlier one left over. */
function balanceOf(
  { versions, references, payments }: MonthRead,
  kind: ReferenceKind,
  counts: VersionRead | undefined,
): ActBalance {
  const ofMonth = new Set(versions.map(version => version.id))
  const ofKind = new Set(references.filter(each => each.kind === kind && isLive(each)).map(each => each.id))
  const shares = payments
    .filter(each => each.state === 'matched' && ofKind.has(each.referenceId ?? ''))
    .flatMap(each => each.shares)
    .filter(share => ofMonth.has(share.scheduleId))
  const due = counts?.amounts[kind] ?? sen(0)
  const paid = addSen(...shares.map(share => share.amount))
  return { due, paid, open: sen(Math.max(0, due - paid)) }
}
