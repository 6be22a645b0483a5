// Everything on record of one employer's contribution month: versions, references, payments, and what is still to pay.
import type { Day } from '../core/calendar/day.ts'
import { saferDay } from '../core/calendar/due-date.ts'
import { dayInMalaysia } from '../core/calendar/instant.ts'
import type { Period } from '../core/calendar/period.ts'
import { type DayOff, dayOff, type Holidays } from '../core/calendar/working-day.ts'
import { type ActBalance, balanceOf, type PaidShare } from '../core/domain/balance.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { Sen } from '../core/domain/money.ts'
import { addSen } from '../core/domain/money.ts'
import { type MonthStatus, monthFacts, monthStatus } from '../core/domain/month.ts'
import type { ReferenceKind } from '../core/domain/reference-number.ts'
import { err, ok } from '../core/domain/result.ts'
import { calendarOf } from './calendar-of.ts'
import type { Desk, MonthRead, Outcome, VersionRead } from './ledger.ts'

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
  const { versions, references } = read
  const facts = monthFacts({ period, versions, references, shares: sharesOn(read) })
  const counts = facts.schedule
  const status = monthStatus(facts, today)
  const { state } = read.employer
  const { corrections, ...shown } = read
  return ok({
    ...shown,
    period,
    ...(counts && { counts }),
    status,
    safer: saferThan(status.due, await calendarOf(almanac, { state, corrections }, [status.due])),
    balance: balanceOf(counts, facts.paid),
    surplus: addSen(...read.payments.map(payment => payment.surplus)),
    today,
  })
}

function saferThan(due: Day, calendar: Holidays): Month['safer'] {
  const because = dayOff(due, calendar)
  return { day: saferDay(due, calendar), ...(because && { because }) }
}

/** Of payments that were taken back nothing is left to share out; theirs are handed on all the same. */
function sharesOn({ versions, references, payments }: MonthRead): readonly PaidShare[] {
  const ofMonth = new Set(versions.map(version => version.id))
  return payments.flatMap(({ state, referenceId, shares }) => {
    const kind = references.find(each => each.id === referenceId)?.kind
    if (kind === undefined) return []
    const own = shares.filter(share => ofMonth.has(share.scheduleId))
    return own.map(({ amount }) => ({ kind, state, amount }))
  })
}
