// PERKESO's offices. Public sources agree on little of them: each detail says whether it is confirmed, and only what is
// confirmed is shown to employers. Staff correct them without a release.
import { z } from 'zod'
import { distanceKm, Position } from './position.ts'
import { State } from './state.ts'

/** A time on a 24-hour clock, "08:00". */
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const DayOfWeek = z.literal([0, 1, 2, 3, 4, 5, 6])

/** Open on each of these days of the week (0 = Sunday), `to` included. */
export const OfficeHours = z
  .object({ from: DayOfWeek, to: DayOfWeek, opens: ClockTime, closes: ClockTime })
  .refine(({ opens, closes }) => opens < closes)
export type OfficeHours = z.infer<typeof OfficeHours>

/** What is told of an office; numbers as people write them. */
export type OfficeDetails = {
  readonly address?: string
  readonly phones?: readonly string[]
  readonly fax?: string
  readonly email?: string
  readonly hours?: readonly OfficeHours[]
}
export type OfficeDetail = keyof OfficeDetails
const detailNames = ['address', 'phones', 'fax', 'email', 'hours'] as const satisfies readonly OfficeDetail[]

export type OfficeName = { readonly ms: string; readonly en: string }

/** `towns`: what people look for it by. `confirmed`: which of the details may be shown. */
export type Office = {
  readonly id: string
  readonly state: State
  readonly name: OfficeName
  readonly towns: readonly string[]
  readonly details: OfficeDetails
  readonly confirmed: readonly OfficeDetail[]
  readonly position?: Position
}

const NoMore = z.null()

/**
 * What staff found out, from a source that they name: each detail is confirmed by it, and one that is null is wrong and
 * shown no more. What is left out stays as it was.
 */
const OfficeFindings = z.object({
  address: z.string().or(NoMore).optional(),
  phones: z.array(z.string()).or(NoMore).optional(),
  fax: z.string().or(NoMore).optional(),
  email: z.string().or(NoMore).optional(),
  hours: z.array(OfficeHours).or(NoMore).optional(),
  position: Position.or(NoMore).optional(),
})
export type OfficeFindings = z.infer<typeof OfficeFindings>

const officeId = z.string()

/** An office that has other details than we shipped, one that we did not know, or one that is closed for good. */
export const OfficeCorrection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), officeId, findings: OfficeFindings }),
  z.object({
    kind: z.literal('added'),
    officeId,
    state: State,
    name: z.object({ ms: z.string(), en: z.string() }),
    towns: z.array(z.string()),
    findings: OfficeFindings,
  }),
  z.object({ kind: z.literal('closed'), officeId }),
])
export type OfficeCorrection = z.infer<typeof OfficeCorrection>

/** The offices as they stand: those shipped in their order, and after them those that were added. */
export function correctedOffices(
  shipped: readonly Office[],
  corrections: readonly OfficeCorrection[],
): readonly Office[] {
  const of = new Map(corrections.map(each => [each.officeId, each]))
  const kept = shipped.flatMap(office => {
    const correction = of.get(office.id)
    if (correction?.kind === 'closed') return []
    return correction?.kind === 'changed' ? [found(office, correction.findings)] : [office]
  })
  const added = corrections.flatMap(({ officeId: id, ...correction }) => {
    if (correction.kind !== 'added' || shipped.some(office => office.id === id)) return []
    const { state, name, towns, findings } = correction
    return [found({ id, state, name, towns, details: {}, confirmed: [] }, findings)]
  })
  return [...kept, ...added]
}

/** What was found takes the place of what was known, and is confirmed. */
function found(office: Office, { position, ...told }: OfficeFindings): Office {
  const names = detailNames.filter(name => told[name] !== undefined)
  const right = names.filter(name => told[name] !== null)
  const { position: before, ...rest } = office
  const at = position === undefined ? before : position
  return {
    ...rest,
    details: {
      ...without(office.details, names),
      ...Object.fromEntries(right.map(name => [name, told[name]])),
    },
    confirmed: [...office.confirmed.filter(name => !names.includes(name)), ...right],
    ...(at && { position: at }),
  }
}

function without(details: OfficeDetails, names: readonly OfficeDetail[]): OfficeDetails {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !names.includes(name as OfficeDetail)))
}

/** The offices of a state. */
export function officesOf(state: State, offices: readonly Office[]): readonly Office[] {
  return offices.filter(office => office.state === state)
}

/** What may be shown of an office. */
export function confirmedDetails({ details, confirmed }: Office): OfficeDetails {
  return without(
    details,
    detailNames.filter(name => !confirmed.includes(name)),
  )
}

/** The office to post or to fax to: the first of the state of which that is confirmed, else the headquarters. */
export function officeWith<Detail extends OfficeDetail>(
  detail: Detail,
  { state, offices }: { readonly state: State | undefined; readonly offices: readonly Office[] },
): { readonly office: Office; readonly value: NonNullable<OfficeDetails[Detail]> } | undefined {
  const own = offices.filter(office => office.state === state)
  for (const office of [...own, ...offices.filter(({ id }) => id === headquartersId)]) {
    const value = confirmedDetails(office)[detail]
    if (value !== undefined) return { office, value }
  }
  return undefined
}

export const headquartersId = 'headquarters'

export type OfficeNear = { readonly office: Office; readonly km: number }

/** Those whose position is known, the nearest first. */
export function nearestOffices(at: Position, offices: readonly Office[]): readonly OfficeNear[] {
  return offices
    .flatMap(office => (office.position ? [{ office, km: distanceKm(at, office.position) }] : []))
    .toSorted((one, other) => one.km - other.km)
}
