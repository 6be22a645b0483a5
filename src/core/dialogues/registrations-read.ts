// What is shown of the person's applications once they are read: all, one of them, or what is to be done with it.
import type { EnclosureKind } from '../domain/enclosure.ts'
import type { Office } from '../domain/office.ts'
import type { SendingWay } from '../domain/registration.ts'
import { type Message, message } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import { atDialogue, type Conversation, inProgress } from './conversation.ts'
import { say } from './effect.ts'
import { collect, leftEnclosing, takesEnclosures } from './enclosing.ts'
import { pageArrived } from './enclosing-which.ts'
import type { RegistrationSeen, RegistrationsView, ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { correctAgain } from './registration-correcting.ts'
import { registrationMessage } from './registration-one.ts'
import { registrationsSeen } from './registration-seen.ts'
import { wayMessages, waysMessage, waysOpen } from './registration-sending.ts'
import { summaryMessage } from './registration-summary.ts'
import { ledBy, stay, type Turn } from './turn-result.ts'

type Read = Extract<ResultEvent, { kind: 'registrationsRead' }>

/** Tells it as it was asked for; one that is not theirs is unknown. */
export function registrationsRead(state: Conversation, read: Read, facts: Facts): Turn {
  const { registrations, view, offices = [] } = read
  if (view.show === 'list')
    return thenGoOn(registrationsSeen(state, { registrations, page: view.page }, facts))
  if (view.show === 'arrived') return pageArrived(state, { ...view, registrations }, facts)
  const [one] = registrations
  if (!one) return aside(state, message('application:unknown'))
  return shown(leftEnclosing(state), { one, view, offices }, facts)
}

type Shown = {
  one: RegistrationSeen
  view: Exclude<RegistrationsView, { show: 'list' | 'arrived' }>
  offices: readonly Office[]
}

function shown(state: Conversation, { one, view, offices }: Shown, facts: Facts): Turn {
  switch (view.show) {
    case 'one': {
      const turn = thenGoOn(stay(state, say(registrationMessage(one, facts))))
      return view.lead ? ledBy(message(view.lead), turn) : turn
    }
    case 'summary':
      return thenGoOn(stay(state, say(summaryMessage(one, view.language, facts))))
    case 'ways':
      return asked(state, { at: 'enclosing.way', one }, [waysMessage(one, facts)])
    case 'way': {
      const at = waits(view.way, facts)
      return asked(state, { at, one }, wayMessages(one, view.way, { ...facts, offices }))
    }
    case 'correct':
      return correctAgain(state, one, facts)
    case 'sign':
      return sign(state, one, view.what, facts)
  }
}

/** What is asked of a way: whether the e-mail is to go; what people do themselves, they say when it is done. */
function waits(way: SendingWay, { operator }: Facts): Asking['at'] | undefined {
  return way === 'email' && operator.mailTo !== undefined ? 'enclosing.mail' : undefined
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

/** Pages are waited for, when the application takes any now. */
function sign(state: Conversation, one: RegistrationSeen, what: EnclosureKind, facts: Facts): Turn {
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
