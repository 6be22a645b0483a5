// What is shown of the person's applications once they are read: all, one of them, or what is to be done with it.
import type { Office } from '../domain/office.ts'
import { message } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import { atDialogue, type Conversation, stepIn } from './conversation.ts'
import { say } from './effect.ts'
import { collect, takesEnclosures } from './enclosing.ts'
import { pageArrived } from './enclosing-which.ts'
import type { RegistrationSeen, RegistrationsView, ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { correctAgain } from './registration-correcting.ts'
import { registrationMessage } from './registration-one.ts'
import { registrationsSeen } from './registration-seen.ts'
import { wayMessages, waysMessage } from './registration-sending.ts'
import { summaryMessage } from './registration-summary.ts'
import { ledBy, stay, type Turn } from './turn-result.ts'

type Read = Extract<ResultEvent, { kind: 'registrationsRead' }>

export function registrationsRead(state: Conversation, read: Read, facts: Facts): Turn {
  const { registrations, view, offices = [] } = read
  if (view.show === 'list')
    return thenGoOn(registrationsSeen(state, { registrations, page: view.page }, facts))
  if (view.show === 'arrived') return pageArrived(state, { ...view, registrations }, facts)
  const [one] = registrations
  if (!one) return aside(state, message('application:unknown'))
  return shown(left(state), { one, view, offices }, facts)
}

/** Who looks at the application is done with sending pages of it. */
function left(state: Conversation): Conversation {
  return stepIn(state, 'enclosing') ? atDialogue(state, { at: 'home' }) : state
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
      return thenGoOn(stay(state, say(summaryMessage(one, view.spoken, facts))))
    case 'ways':
      return thenGoOn(stay(state, say(waysMessage(one, facts))))
    case 'way':
      return thenGoOn(stay(state, ...wayMessages(one, view.way, { ...facts, offices }).map(say)))
    case 'correct':
      return correctAgain(state, one, facts)
    case 'sign':
      return sign(state, one, view.what, facts)
  }
}

/** Pages are waited for, when the application takes any now. */
function sign(
  state: Conversation,
  one: RegistrationSeen,
  what: RegistrationSeen['enclosures'][number]['what'],
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
