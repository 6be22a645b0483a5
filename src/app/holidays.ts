// Staff and the portal correct the almanac: a day that is a public holiday after all, or is none. Each correction is
// noted in the audit trail; one that was wrong is removed.
import type { Instant } from '../core/calendar/instant.ts'
import type { HolidayName } from '../core/calendar/working-day.ts'
import { correctedHolidays, type HolidayCorrection } from '../core/domain/holiday.ts'
import type { Result } from '../core/domain/result.ts'
import { err, ok } from '../core/domain/result.ts'
import type { State } from '../core/domain/state.ts'
import type { Page, Paged } from './api-reader.ts'
import type { Almanac } from './calendar-of.ts'
import type { Actor, By, Outcome, Stamp, Writing } from './ledger.ts'
import type { Clock } from './ports.ts'

/** `source`: where it is known from, such as a federal gazette. */
export type NewCorrection = HolidayCorrection & { readonly source: string }

export type CorrectionKept = NewCorrection & {
  readonly id: string
  readonly addedAt: Instant
  readonly addedBy: Actor
}

/** The inside of a change, with the corrections locked. */
export type HolidayFile = {
  readonly find: (id: string) => Promise<CorrectionKept | undefined>
  /** The one correction that there may be of a day for a state, or for all of them. */
  readonly ofDay: (which: Pick<HolidayCorrection, 'day' | 'state'>) => Promise<CorrectionKept | undefined>
  readonly add: (correction: NewCorrection & { readonly id: string }, stamp: Stamp) => Promise<CorrectionKept>
  readonly remove: (id: string) => Promise<void>
} & Pick<Writing, 'note'>

export type HolidayBook = {
  readonly list: (page: Page) => Promise<Paged<CorrectionKept>>
  readonly find: (id: string) => Promise<CorrectionKept | undefined>
  /** Those that touch a state; without one those for all of them. */
  readonly touching: (state: State | undefined) => Promise<readonly HolidayCorrection[]>
  readonly change: <T>(work: (file: HolidayFile) => Promise<T>) => Promise<T>
}

type Correcting = { readonly holidays: HolidayBook; readonly clock: Clock; readonly newId: () => string }

/** Refused with: holidayCorrected, when there is another correction of the day for the same state or for all. */
export async function addCorrection(
  { holidays, clock, newId }: Correcting,
  by: By,
  correction: NewCorrection,
): Promise<Outcome<CorrectionKept>> {
  const stamp = { by, at: clock.now() }
  return holidays.change(async file => {
    if ((await file.ofDay(correction)) !== undefined) return err({ code: 'holidayCorrected' })
    const kept = await file.add({ ...correction, id: newId() }, stamp)
    await file.note(noteOf(`holiday${correction.kind === 'added' ? 'Added' : 'Removed'}`, kept), stamp)
    return ok(kept)
  })
}

/** Takes a correction back. Refused with: correctionUnknown. */
export async function removeCorrection(
  { holidays, clock }: Pick<Correcting, 'holidays' | 'clock'>,
  by: By,
  { id }: { readonly id: string },
): Promise<Outcome<undefined>> {
  const stamp = { by, at: clock.now() }
  return holidays.change(async (file): Promise<Result<undefined, { code: 'correctionUnknown' }>> => {
    const kept = await file.find(id)
    if (kept === undefined) return err({ code: 'correctionUnknown' })
    await file.remove(id)
    await file.note(noteOf('holidayCorrectionRemoved', kept), stamp)
    return ok(undefined)
  })
}

export type PublicHoliday = { readonly day: string; readonly name: HolidayName }

/** The public holidays of a state in a year as they stand; without a state those that all of them keep. */
export async function listHolidays(
  { almanac, holidays }: { readonly almanac: Almanac; readonly holidays: Pick<HolidayBook, 'touching'> },
  { state, year }: { readonly state?: State; readonly year: number },
): Promise<readonly PublicHoliday[]> {
  const corrected = correctedHolidays(await almanac(state, [year]), await holidays.touching(state), state)
  return [...corrected]
    .filter(([day]) => day.startsWith(`${year}-`))
    .map(([day, name]) => ({ day, name }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function noteOf(action: string, { id, day, state }: CorrectionKept) {
  return { action, subject: { kind: 'holidayCorrection', id }, detail: { day, ...(state && { state }) } }
}
