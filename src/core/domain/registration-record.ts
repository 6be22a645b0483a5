// A registration on record, and the step that staff or the portal make it take, each with its source and date.
import type { Instant } from '../calendar/instant.ts'
import type { Refusal } from './refusal.ts'
import {
  advance,
  type Field,
  fieldsFor,
  type RegistrationEvent,
  type RegistrationKind,
  type RegistrationState,
  type SendingWay,
} from './registration.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'

/** What is told with a step: `note` and the `fields` in question for the employer, `recordedBy` for the desk. */
type Told = {
  readonly source: string
  readonly recordedBy?: string
  readonly note?: string
  readonly fields?: readonly Field[]
  readonly way?: SendingWay
}

/** A step as it was recorded. */
export type RegistrationStep = Told & {
  readonly from: RegistrationState | undefined
  readonly to: RegistrationState
  readonly at: Instant
}

export type Registration = {
  readonly id: string
  readonly reference: string
  readonly kind: RegistrationKind
  readonly state: RegistrationState
  readonly employerId?: string
  /** Oldest first. */
  readonly history: readonly RegistrationStep[]
}

/** `at`: when it took place, which may be before it is recorded. */
export type RegistrationAdvance = Told & { readonly event: RegistrationEvent; readonly at: Instant }

/**
 * The registration after a step; what PERKESO returns or rejects says why. Only what is returned names fields, and only
 * fields that its kind of form asks for.
 */
export function advanced(
  registration: Registration,
  { event, ...told }: RegistrationAdvance,
): Result<Registration, Refusal> {
  const { note, fields = [] } = told
  const to = advance(registration.state, event)
  if (!to.ok) return err({ code: 'stepNotAllowed' })
  const needsReason = event === 'returnedByPerkeso' || event === 'rejectedByPerkeso'
  if (needsReason && (note ?? '').trim() === '') return err({ code: 'reasonMissing' })
  const askable = event === 'returnedByPerkeso' ? fieldsFor(registration.kind) : []
  if (fields.some(field => !askable.includes(field))) return err({ code: 'fieldsNotAsked' })
  const step = { ...told, from: registration.state, to: to.value }
  return ok({ ...registration, state: to.value, history: [...registration.history, step] })
}

/** Whether PERKESO has it, or had it: what was sent is a record. */
export function wasSent({ history }: Pick<Registration, 'history'>): boolean {
  return history.some(({ to }) => to === 'sent')
}
