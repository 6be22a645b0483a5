// A whole message that stands for a button or command, typed: cancel, back, skip, menu, a greeting, a language, a
// word that answers a question of the walk, a reference of ours.
import { isOptional } from '../domain/registration.ts'
import { parseRegistrationReference } from '../domain/registration-reference.ts'
import { message } from '../messages/message.ts'
import { aside, asideWithPerson, thenGoOn } from './aside.ts'
import { offerPerson } from './ask.ts'
import { saysNo, typedChoice } from './choice-words.ts'
import { cancel } from './commands.ts'
import { type Conversation, walkOf } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { askHint, chooseLanguage, greeting, menu } from './menu.ts'
import { joinQueue, returnToBot } from './person.ts'
import { register, registrationPressed, stepBack, stopRegistering } from './registration.ts'
import { fieldAsked, leaveEmpty, nameYourself, skipField } from './registration-answer.ts'
import { seeRegistrations } from './registration-seen.ts'
import { status } from './status.ts'
import { home, stay, type Turn } from './turn-result.ts'
import { languageWish, type Wish, wishOf } from './words.ts'

type Meant = (state: Conversation, facts: Facts, text: string) => Turn | undefined

const meanings: Record<Wish, Meant> = {
  cancel,
  back: state => stepBack(state) ?? home(state, menu(state)),
  skip: skipField,
  nothing: leaveEmpty,
  goOn: withBot(state => (state.form ? registrationPressed(state, ['continue']) : undefined)),
  keep: state => registrationPressed(state, ['keep', fieldAsked(state)?.field ?? '']),
  later: withBot(later),
  mistake: withBot(state => (walkOf(state) ? stepBack(state) : undefined)),
  myself: withBot(nameYourself),
  language: withBot(state => thenGoOn(stay(state, say(chooseLanguage())))),
  noted: withBot(state => aside(state, message('common.noted'))),
  unclear: withBot(state => (walkOf(state) ? explained(state) : undefined)),
  none: withBot(state => thenGoOn(stay(state, say(offerPerson())))),
  ask: withBot(state => thenGoOn(stay(state, say(askHint())))),
  help: withBot(helped),
  menu: state => home(state, menu(state)),
  bot: returnToBot,
  person: (state, facts, text) => (couldBeJob(state, text) ? undefined : joinQueue(state, facts)),
  greeting: withBot((state, facts) =>
    walkOf(state) ? aside(state, message('registration.goOn')) : stay(state, say(greeting(state, facts))),
  ),
  thanks: withBot(state => aside(state, message(walkOf(state) ? 'registration.welcome' : 'common.welcome'))),
  status: withBot((state, facts) => thenGoOn(status(state, facts))),
  register: withBot(register),
  registrations: withBot(seeRegistrations),
}

/** The turn for such a message, or undefined when it is to be read as a text. */
export function wordTurn(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const press = typedChoice(walkOf(state)?.at ?? 'home', text)
  if (press) return registrationPressed(state, press.split(':'))
  const at = fieldAsked(state)
  if (at && isOptional(at.field) && saysNo(text)) return leaveEmpty(state)
  const language = languageWish(text)
  if (language) return stay(state, { kind: 'perform', command: { kind: 'setLanguage', language } })
  const wish = wishOf(text)
  if (wish) return meanings[wish](state, facts, text)
  return parseRegistrationReference(text).ok ? withBot(seeRegistrations)(state, facts, text) : undefined
}

function helped(state: Conversation): Turn {
  return walkOf(state) ? explained(state) : aside(state, message('help.text'))
}

/** In the walk the step is what is not understood; a person is on offer at once. */
function explained(state: Conversation): Turn {
  const at = fieldAsked(state)
  return asideWithPerson(state, message(at ? `forms:${at.field}.help` : 'registration.pressButton'))
}

/** Not now: the walk stops with its answers kept. */
function later(state: Conversation): Turn {
  return walkOf(state) ? stopRegistering(state) : aside(state, message('common.noted'))
}

/** What is written to an officer is a note, whatever words it has. */
function withBot(meant: Meant): Meant {
  return (state, facts, text) => (state.holder.by === 'bot' ? meant(state, facts, text) : undefined)
}

/** "Pegawai" or "agent" may be what somebody is, where that is asked. */
function couldBeJob(state: Conversation, text: string): boolean {
  const dialogue = walkOf(state)
  const asksForJob =
    dialogue?.at === 'registering.field' && ['officerPosition', 'businessKind'].includes(dialogue.field)
  return asksForJob && !/\s/.test(text.trim())
}
