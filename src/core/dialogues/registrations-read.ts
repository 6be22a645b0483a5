// What is shown of the person's applications once they are read: all, one of them, or what is to be done with it.
import type { Office } from '../domain/office.ts'
import { message } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import { leftEnclosing } from './enclosing.ts'
import { pageArrived } from './enclosing-which.ts'
import type { RegistrationSeen, RegistrationsView, ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { correctAgain } from './registration-correcting.ts'
import { askedPages, askedWays, toldWay } from './registration-next.ts'
import { registrationMessage } from './registration-one.ts'
import { registrationsSeen } from './registration-seen.ts'
import { summaryMessage } from './registration-summary.ts'
import { ledBy, stay, type Turn } from './turn-result.ts'

type Read = Extract<ResultEvent, { kind: 'registrationsRead' }>

/** Tells it as it was asked for; one that is not theirs is unknown. */
export function registrationsRead(state: Conversation, read: Read, facts: Facts): Turn {
  const { registrations, count, view, offices = [] } = read
  if (view.show === 'list')
    return thenGoOn(registrationsSeen(state, { registrations, count, page: view.page }, facts))
  if (view.show === 'arrived') return pageArrived(state, { registrations, count, view }, facts)
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
      return askedWays(state, one, facts)
    case 'way':
      return toldWay(state, one, view.way, { ...facts, offices })
    case 'correct':
      return correctAgain(state, one, facts)
    case 'sign':
      return askedPages(state, one, view.what, facts)
  }
}
