// What one application is shown with that is answered next, by a press or a word: pages of it, the way it goes, the e-mail.
import type { EnclosureKind } from '../domain/enclosure.ts'
import type { Office } from '../domain/office.ts'
import type { SendingWay } from '../domain/registration.ts'
import { type Message, message } from '../messages/message.ts'
import { thenGoOn } from './aside.ts'
import { atDialogue, type Conversation, inProgress } from './conversation.ts'
import { say } from './effect.ts'
import { collect, takesEnclosures } from './enclosing.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { registrationMessage } from './registration-one.ts'
import { wayMessages, waysMessage, waysOpen } from './registration-sending.ts'
import { ledBy, stay, type Turn } from './turn-result.ts'

/** Which of the ways it is to go. */
export function askedWays(state: Conversation, one: RegistrationSeen, facts: Facts): Turn {
  return asked(state, { at: 'enclosing.way', one }, [waysMessage(one, facts)])
}

/** What is to be done for a way. Whether the e-mail is to go is asked; what people do themselves, they say when it is done. */
export function toldWay(
  state: Conversation,
  one: RegistrationSeen,
  way: SendingWay,
  facts: Facts & { readonly offices: readonly Office[] },
): Turn {
  const at = way === 'email' && facts.operator.mailTo !== undefined ? 'enclosing.mail' : undefined
  return asked(state, { at, one }, wayMessages(one, way, facts))
}

/** Pages are waited for, when the application takes any now. */
export function askedPages(
  state: Conversation,
  one: RegistrationSeen,
  what: EnclosureKind,
  facts: Facts,
): Turn {
  const { reference } = one
  if (!takesEnclosures(one)) {
    return ledBy(
      message('application:enclosing.fault.closed'),
      thenGoOn(stay(state, say(registrationMessage(one, facts)))),
    )
  }
  const resume = `registrations:${what === 'signedForm' ? 'sign' : 'ssm'}:${reference}`
  return collect(state, { reference, what, set: facts.now.toString(36), resume }, facts)
}

type Asking = { at: 'enclosing.way' | 'enclosing.mail'; one: RegistrationSeen }

/** Said, and its question waits for an answer in words too, unless another dialogue is in progress. */
function asked(
  state: Conversation,
  { at, one }: { at: Asking['at'] | undefined; one: RegistrationSeen },
  said: readonly Message[],
): Turn {
  if (at === undefined || inProgress(state) || !waysOpen(one)) return thenGoOn(stay(state, ...said.map(say)))
  return stay(atDialogue(state, { at, reference: one.reference }), ...said.map(say))
}
