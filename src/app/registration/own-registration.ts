// What a person may do with their own application in the chat: nobody else's, and nothing while a mail with it waits.
import type { Refusal } from '../../core/domain/refusal.ts'
import type { Registration } from '../../core/domain/registration-record.ts'
import { err, ok, type Result } from '../../core/domain/result.ts'
import type { RegistrationFile, Stamp } from '../ledger.ts'

/** What the person does, at that moment. */
export function inChat(personId: string, at: Stamp['at']): Stamp {
  return { by: { actor: { kind: 'person', id: personId }, source: 'chat' }, at }
}

/** The application, when it is theirs: one of somebody else is refused as if there were none. */
export function ownRegistration(
  { registration, personId }: RegistrationFile,
  { by }: Stamp,
): Result<Registration, Refusal> {
  if (registration === undefined || personId === undefined || personId !== by.actor.id)
    return err({ code: 'registrationUnknown' })
  return ok(registration)
}

/** The same, when no mail with it waits to be sent. */
export async function freeRegistration(
  file: RegistrationFile,
  stamp: Stamp,
): Promise<Result<Registration, Refusal>> {
  const own = ownRegistration(file, stamp)
  if (!own.ok) return own
  return (await file.mail())?.state === 'waiting' ? err({ code: 'mailWaits' }) : own
}
