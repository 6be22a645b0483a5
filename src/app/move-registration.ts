// One step of an application inside a change of it: decided, saved, told to others and noted.
import type { Instant } from '../core/calendar/instant.ts'
import { advanced, type Registration, type RegistrationAdvance } from '../core/domain/registration-record.ts'
import { err, ok } from '../core/domain/result.ts'
import { recordMs } from './kept-file.ts'
import type { Outcome, RegistrationFile, Stamp } from './ledger.ts'

/** Refused with: registrationUnknown, stepNotAllowed, reasonMissing, fieldsNotAsked. */
export async function moveRegistration(
  file: RegistrationFile,
  step: RegistrationAdvance,
  stamp: Stamp,
): Promise<Outcome<Registration>> {
  if (file.registration === undefined) return err({ code: 'registrationUnknown' })
  const outcome = advanced(file.registration, step)
  if (!outcome.ok) return outcome
  const registration = outcome.value
  const { id, state, reference } = registration
  await file.save(registration, stamp)
  if (state === 'sent') await file.keepEnclosures((stamp.at + recordMs) as Instant)
  await file.append(
    [{ kind: `registration.${state}`, subjectId: id, payload: { reference, state, at: step.at } }],
    stamp,
  )
  await file.note(
    { action: 'registrationAdvanced', subject: { kind: 'registration', id: reference }, detail: { state } },
    stamp,
  )
  return ok(registration)
}
