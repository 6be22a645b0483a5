// Staff and the portal correct the offices that we ship: details that are otherwise, an office that is missing, one that
// is closed. Each correction is noted in the audit trail; one that was wrong is removed.
import type { Instant } from '../core/calendar/instant.ts'
import { correctedOffices, type Office, type OfficeCorrection, officesOf } from '../core/domain/office.ts'
import { offices as shipped } from '../core/domain/offices.ts'
import type { PlainRefusalCode } from '../core/domain/refusal.ts'
import type { Result } from '../core/domain/result.ts'
import { err, ok } from '../core/domain/result.ts'
import type { State } from '../core/domain/state.ts'
import type { Page, Paged } from './api-reader.ts'
import type { Actor, By, Outcome, Stamp, Writing } from './ledger.ts'
import type { Clock } from './ports.ts'

/** `source`: where it is known from, such as the state page of PERKESO's website. */
export type NewOfficeCorrection = { readonly correction: OfficeCorrection; readonly source: string }

export type OfficeCorrectionKept = NewOfficeCorrection & {
  readonly id: string
  readonly addedAt: Instant
  readonly addedBy: Actor
}

/** The inside of a change, with the corrections locked. */
export type OfficeFile = {
  readonly find: (id: string) => Promise<OfficeCorrectionKept | undefined>
  /** The one correction that there may be of an office. */
  readonly ofOffice: (officeId: string) => Promise<OfficeCorrectionKept | undefined>
  readonly add: (
    correction: NewOfficeCorrection & { readonly id: string },
    stamp: Stamp,
  ) => Promise<OfficeCorrectionKept>
  readonly remove: (id: string) => Promise<void>
} & Pick<Writing, 'note'>

export type OfficeBook = {
  readonly list: (page: Page) => Promise<Paged<OfficeCorrectionKept>>
  readonly find: (id: string) => Promise<OfficeCorrectionKept | undefined>
  readonly all: () => Promise<readonly OfficeCorrection[]>
  readonly change: <T>(work: (file: OfficeFile) => Promise<T>) => Promise<T>
}

type Correcting = { readonly offices: OfficeBook; readonly clock: Clock; readonly newId: () => string }

/**
 * Refused with: officeCorrected, when there is another correction of the office; officeExists, when one is added under
 * the id of an office that we ship; officeUnknown, when one that we do not ship is changed or closed.
 */
export async function addOfficeCorrection(
  { offices, clock, newId }: Correcting,
  by: By,
  added: NewOfficeCorrection,
): Promise<Outcome<OfficeCorrectionKept>> {
  const { correction } = added
  const refused = refusalOf(correction)
  if (refused) return err({ code: refused })
  const stamp = { by, at: clock.now() }
  return offices.change(async file => {
    if ((await file.ofOffice(correction.officeId)) !== undefined) return err({ code: 'officeCorrected' })
    const kept = await file.add({ ...added, id: newId() }, stamp)
    await file.note(noteOf(actions[correction.kind], kept), stamp)
    return ok(kept)
  })
}

const actions = { changed: 'officeChanged', added: 'officeAdded', closed: 'officeClosed' } as const

function refusalOf({ kind, officeId }: OfficeCorrection): PlainRefusalCode | undefined {
  const isShipped = shipped.some(({ id }) => id === officeId)
  if (kind === 'added') return isShipped ? 'officeExists' : undefined
  return isShipped ? undefined : 'officeUnknown'
}

/** Takes a correction back. Refused with: correctionUnknown. */
export async function removeOfficeCorrection(
  { offices, clock }: Pick<Correcting, 'offices' | 'clock'>,
  by: By,
  { id }: { readonly id: string },
): Promise<Outcome<undefined>> {
  const stamp = { by, at: clock.now() }
  return offices.change(async (file): Promise<Result<undefined, { code: 'correctionUnknown' }>> => {
    const kept = await file.find(id)
    if (kept === undefined) return err({ code: 'correctionUnknown' })
    await file.remove(id)
    await file.note(noteOf('officeCorrectionRemoved', kept), stamp)
    return ok(undefined)
  })
}

/** The offices as they stand, of a state or all of them, with what is not confirmed. */
export async function listOffices(
  { all }: Pick<OfficeBook, 'all'>,
  state?: State,
): Promise<readonly Office[]> {
  const standing = correctedOffices(shipped, await all())
  return state === undefined ? standing : officesOf(state, standing)
}

function noteOf(action: string, { id, correction: { officeId } }: OfficeCorrectionKept) {
  return { action, subject: { kind: 'officeCorrection', id }, detail: { officeId } }
}
