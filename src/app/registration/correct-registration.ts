// Changes the answers of an application that PERKESO does not have in its hands: it has to be signed again.

import type { RegistrationForm } from '../../core/domain/registration.ts'
import { answersOf } from '../../core/domain/registration-answers.ts'
import { type Registration, wasSent } from '../../core/domain/registration-record.ts'
import type { Outcome, RegistrationFile, Stamp } from '../ledger.ts'
import { moveRegistration } from '../move-registration.ts'
import { freeRegistration } from './own-registration.ts'

/** Refused with: registrationUnknown, mailWaits, stepNotAllowed. A form that is not filled is a fault of ours. */
export async function correctRegistration(
  file: RegistrationFile,
  form: RegistrationForm,
  stamp: Stamp,
): Promise<Outcome<Registration>> {
  const free = await freeRegistration(file, stamp)
  if (!free.ok) return free
  if (!answersOf(form).ok) throw new Error('a form was filed before it was filled')
  const moved = await moveRegistration(file, { event: 'answersChanged', at: stamp.at, source: 'chat' }, stamp)
  if (!moved.ok) return moved
  await file.saveForm(form)
  const signed = (await file.enclosures()).filter(({ what }) => what === 'signedForm')
  await file.takeOut(
    signed.map(({ fileId }) => fileId),
    wasSent(free.value),
    stamp,
  )
  return moved
}
