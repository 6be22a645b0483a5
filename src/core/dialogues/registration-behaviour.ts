// How the walk to a portal ID behaves while one of its steps is in progress.
import { type Field, isOptional } from '../domain/registration.ts'
import { message } from '../messages/message.ts'
import { asideWithPerson } from './aside.ts'
import type { Behaviour } from './behaviour.ts'
import { saysNo, typedChoice } from './choice-words.ts'
import { type Conversation, walkOf } from './conversation.ts'
import type { Facts } from './facts.ts'
import { registrationPressed, stepBack, stopRegistering } from './registration.ts'
import { type AtField, fieldAsked, leaveEmpty, nameYourself, skipField } from './registration-answer.ts'
import { answeredInForm, textInForm } from './registration-interruption.ts'
import type { Turn } from './turn-result.ts'
import { wishOf } from './words.ts'

export const registering: Behaviour = {
  goOn: 'registration.goOn',
  stop: stopRegistering,
  back: stepBack,
  skip: skipField,
  nothing: leaveEmpty,
  text: textInForm,
  answered: answeredInForm,
  // Of all fields only a telephone number is what a contact tells.
  contact: (state, phone) =>
    phoneFields.includes(fieldAsked(state)?.field) ? textInForm(state, phone) : undefined,
  word: (state, text, facts) => {
    const press = typedChoice(walkOf(state)?.at ?? 'home', text)
    if (press) return registrationPressed(state, press.split(':'), facts)
    const at = fieldAsked(state)
    return at && wordAtField(state, at, text, facts)
  },
  explain: state => {
    const at = fieldAsked(state)
    return asideWithPerson(state, message(at ? `forms:${at.field}.help` : 'dialogue.pressButton'))
  },
}

function wordAtField(state: Conversation, at: AtField, text: string, facts: Facts): Turn | undefined {
  if (isOptional(at.field) && saysNo(text)) return leaveEmpty(state)
  switch (wishOf(text)) {
    case 'keep':
      return registrationPressed(state, ['keep', at.field], facts)
    case 'myself':
      return nameYourself(state)
    case 'person':
      return couldBeJob(at, text) ? textInForm(state, text) : undefined
    default:
      return undefined
  }
}

const phoneFields: readonly (Field | undefined)[] = ['phone', 'officerPhone']

/** "Pegawai" or "agent" may be what somebody is, where that is asked. */
function couldBeJob({ field }: AtField, text: string): boolean {
  return ['officerPosition', 'businessKind'].includes(field) && !/\s/.test(text.trim())
}
