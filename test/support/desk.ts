// A desk over a test database, at a moment that the test names, and values to hand it.

import type { Database } from '../../src/adapters/db/database.ts'
import { createLedger, newId } from '../../src/adapters/db/ledger/ledger.ts'
import { settingBook } from '../../src/adapters/db/setting-book.ts'
import { acceptSchedule } from '../../src/app/decide-schedule.ts'
import type { By, Desk, Outcome } from '../../src/app/ledger.ts'
import { registerEmployer } from '../../src/app/register-employer.ts'
import { readSettings } from '../../src/app/settings.ts'
import { type ScheduleSent, submitSchedule } from '../../src/app/submit-schedule.ts'
import type { Day } from '../../src/core/calendar/day.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import type { Period } from '../../src/core/calendar/period.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import type { VersionEntry } from '../../src/core/domain/ledger.ts'
import { sen } from '../../src/core/domain/money.ts'
import type { ReferenceNumber } from '../../src/core/domain/reference-number.ts'
import type { ScheduleLine } from '../../src/core/domain/schedule-line.ts'
import { noHolidays } from './no-holidays.ts'

export const now = Date.parse('2026-11-23T02:00:00Z') as Instant
const today = '2026-11-23' as Day
export const code = 'A1234567890Z' as EmployerCode
export const october = '2026-10' as Period
export const september = '2026-09' as Period

export const portal: By = {
  actor: { kind: 'portal', id: 'portal-key' },
  source: 'portal',
  portalConfirmedAt: now,
}

export function deskOf(database: Database, parts: Partial<Desk> = {}): Desk {
  const ledger = createLedger(database)
  const settings = () => readSettings(settingBook(database))
  return {
    ledger,
    clock: { now: () => now },
    newId,
    operator: 'official',
    settings,
    almanac: noHolidays,
    ...parts,
  }
}

/** A worker whose SOCSO comes to so many sen; EIS to a tenth of it, SKBBK to a fifth. */
export function lineOf(socso: number, place = 1): ScheduleLine {
  return {
    name: `PEKERJA CONTOH ${place}`,
    identity: `90010114${String(place).padStart(4, '0')}`,
    category: 1,
    wages: sen(325_000),
    socso: { employer: sen(socso - 100), employee: sen(100) },
    eis: { employer: sen(Math.floor(socso / 20)), employee: sen(Math.floor(socso / 20)) },
    skbbk: { employee: sen(Math.floor(socso / 5)) },
  }
}

export function done<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`)
  return outcome.value
}

/** The code of its refusal, or 'done'. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'done' : outcome.error.code
}

export async function employerOnRecord(desk: Desk, as: EmployerCode = code): Promise<void> {
  done(await registerEmployer(desk, portal, { code: as, name: 'Contoh Sdn. Bhd.' }))
}

/** One worker whose SOCSO comes to so many sen. */
export function sent(socso: number, more: Partial<ScheduleSent> = {}): ScheduleSent {
  return { code, period: october, lines: [lineOf(socso)], medium: 'online', ...more }
}

export async function accepted(
  desk: Desk,
  socso: number,
  more: Partial<ScheduleSent> = {},
): Promise<VersionEntry> {
  const { schedule } = done(await submitSchedule(desk, portal, sent(socso, more)))
  return done(await acceptSchedule(desk, portal, { scheduleId: schedule.id }))
}

export function payment(number: ReferenceNumber, amount: number, sourceKey: string) {
  return { number, amount: sen(amount), paidOn: today, channel: 'fpx', sourceKey } as const
}

/** A schedule of more lines than four pages hold, under this key. */
export function longSchedule(sourceKey: string, more: Partial<ScheduleSent> = {}): ScheduleSent {
  const lines = Array.from({ length: 1_100 }, (_, place) => lineOf(1_000, place + 1))
  return sent(1_000, { lines, sourceKey, ...more })
}
