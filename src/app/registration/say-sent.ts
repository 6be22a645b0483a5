// A person says that they sent their application to PERKESO themselves, or stops the mail that was to do it.
import type { SendingWay } from '../../core/domain/registration.ts'
import type { Registration } from '../../core/domain/registration-record.ts'
import { err, ok } from '../../core/domain/result.ts'
import type { Outcome, RegistrationFile, Stamp } from '../ledger.ts'
import { moveRegistration } from '../move-registration.ts'
import { freeRegistration, ownRegistration } from './own-registration.ts'

/** Refused with: registrationUnknown, mailWaits, stepNotAllowed: all but the office want the signed form here first. */
export async function saySent(
  file: RegistrationFile,
  way: SendingWay,
  stamp: Stamp,
): Promise<Outcome<Registration>> {
  const free = await freeRegistration(file, stamp)
  if (!free.ok) return free
  const event = way === 'office' ? 'handedIn' : 'sentToPerkeso'
  return moveRegistration(file, { event, at: stamp.at, source: 'chat', way }, stamp)
}

/** Refused with: registrationUnknown, mailWaits when it is being handed to the mail server at this moment. */
export async function stopMail(file: RegistrationFile, stamp: Stamp): Promise<Outcome<Registration>> {
  const own = ownRegistration(file, stamp)
  if (!own.ok) return own
  const mail = await file.mail()
  if (mail?.state !== 'waiting') return own
  return (await file.stopMail(mail.id)) ? ok(own.value) : err({ code: 'mailWaits' })
}
