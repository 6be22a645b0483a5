// Records what became of a registration for a portal ID: staff or the portal say so, with source and date. The steps
// that there are stand in core/domain/registration.ts.
import type { Instant } from '../core/calendar/instant.ts'
import type { RegistrationEvent } from '../core/domain/registration.ts'
import { advanced, type Registration } from '../core/domain/registration-record.ts'
import { err, ok } from '../core/domain/result.ts'
import type { By, Desk, Outcome } from './ledger.ts'

export type RegistrationAdvanced = {
  /** SHB-26-000123-C */
  readonly reference: string
  readonly event: RegistrationEvent
  /** When it took place; left out: now. */
  readonly at?: Instant
  /** For the employer to read; needed when it is returned or rejected. */
  readonly note?: string
}

/** Refused with: registrationUnknown, stepNotAllowed, reasonMissing. */
export async function advanceRegistration(
  { ledger, clock }: Desk,
  by: By,
  { reference, event, at, note }: RegistrationAdvanced,
): Promise<Outcome<Registration>> {
  const stamp = { by, at: clock.now() }
  return ledger.changeRegistration(reference, async file => {
    if (file.registration === undefined) return err({ code: 'registrationUnknown' })
    const step = { event, at: at ?? stamp.at, source: by.source, ...(note !== undefined && { note }) }
    const outcome = advanced(file.registration, step)
    if (!outcome.ok) return outcome
    const registration = outcome.value
    const { id, state } = registration
    await file.save(registration, stamp)
    await file.append(
      [{ kind: `registration.${state}`, subjectId: id, payload: { reference, state, at: step.at } }],
      stamp,
    )
    await file.note(
      { action: 'registrationAdvanced', subject: { kind: 'registration', id: reference }, detail: { state } },
      stamp,
    )
    return ok(registration)
  })
}
