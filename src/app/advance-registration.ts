// Records what became of a registration for a portal ID: staff or the portal say so, with source and date. The steps
// that there are stand in core/domain/registration.ts.
import type { Instant } from '../core/calendar/instant.ts'
import type { Field, RegistrationEvent } from '../core/domain/registration.ts'
import type { Registration } from '../core/domain/registration-record.ts'
import type { By, Desk, Outcome } from './ledger.ts'
import { moveRegistration } from './move-registration.ts'

export type RegistrationAdvanced = {
  /** SHB-26-000123-C */
  readonly reference: string
  readonly event: RegistrationEvent
  /** When it took place; left out: now. */
  readonly at?: Instant
  /** For the employer to read; needed when it is returned or rejected. */
  readonly note?: string
  /** Of what is returned: the fields in question, which the chat then leads back to. */
  readonly fields?: readonly Field[]
  /** Who recorded it; left out: the key or the member of staff that did. */
  readonly recordedBy?: string
}

/** Refused with: registrationUnknown, stepNotAllowed, reasonMissing, fieldsNotAsked. */
export async function advanceRegistration(
  { ledger, clock }: Desk,
  by: By,
  { reference, at, recordedBy, ...step }: RegistrationAdvanced,
): Promise<Outcome<Registration>> {
  const stamp = { by, at: clock.now() }
  const recorder = recordedBy ?? by.actor.id
  return ledger.changeRegistration(reference, file =>
    moveRegistration(
      file,
      {
        ...step,
        at: at ?? stamp.at,
        source: by.source,
        ...(recorder !== undefined && { recordedBy: recorder }),
      },
      stamp,
    ),
  )
}
