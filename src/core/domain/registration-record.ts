// A registration on record, and the step that staff or the portal make it take, each with its source and date.
import type { Instant } from '../calendar/instant.ts'
import type { Refusal } from './refusal.ts'
import {
  advance,
  type RegistrationEvent,
  type RegistrationKind,
  type RegistrationState,
} from './registration.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'

/** A step as it was recorded; `note` is for the employer to read. */
export type RegistrationStep = {
  readonly from: RegistrationState | undefined
  readonly to: RegistrationState
  readonly at: Instant
  readonly source: string
  readonly note?: string
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
export type RegistrationAdvance = {
  readonly event: RegistrationEvent
  readonly at: Instant
  readonly source: string
  readonly note?: string
}

/** The registration after a step; what PERKESO returns or rejects says why. */
export function advanced(
  registration: Registration,
  { event, at, source, note }: RegistrationAdvance,
): Result<Registration, Refusal> {
  const to = advance(registration.state, event)
  if (!to.ok) return err({ code: 'stepNotAllowed' })
  const needsReason = event === 'returnedByPerkeso' || event === 'rejectedByPerkeso'
  if (needsReason && (note ?? '').trim() === '') return err({ code: 'reasonMissing' })
  const step = { from: registration.state, to: to.value, at, source, ...(note !== undefined && { note }) }
  return ok({ ...registration, state: to.value, history: [...registration.history, step] })
}
