// Correcting an application that was filed: its answers come into hand again, and the walk leads to exactly the fields that
// PERKESO asks about; then it is signed again.
import { message } from '../messages/message.ts'
import { aside } from './aside.ts'
import type { Conversation } from './conversation.ts'
import { begunNow, draftId, draftsOf, inHand, isRoom, putAside, takeUp } from './drafts.ts'
import { takesEnclosures } from './enclosing.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { goOnWithForm } from './registration-walk.ts'
import { ledBy, type Turn } from './turn-result.ts'

/** A correction that was begun goes on; PERKESO must not have the application in its hands. */
export function correctAgain(state: Conversation, one: RegistrationSeen, { now }: Facts): Turn {
  const { reference, form } = one
  if (!takesEnclosures(one)) return aside(state, message('application:correct.closed'))
  const begun = draftsOf(state).find(({ correction }) => correction?.reference === reference)
  if (begun) return goOnWithForm(takeUp(state, draftId(begun.form)) ?? state)
  if (!isRoom(state)) return aside(state, message('registration.tooManyDrafts'))
  const fields = [...(one.history.at(-1)?.fields ?? [])]
  const draft = { form: { ...form, begunAt: begunNow(state, now) }, correction: { reference, fields } }
  const turn = goOnWithForm(inHand(putAside(state), draft))
  return ledBy(message(fields.length > 0 ? 'application:correct.these' : 'application:correct.any'), turn)
}
