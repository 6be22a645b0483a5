// A whole message that stands for a button or command, typed: cancel, back, skip, menu, a greeting, a language, a
// word that answers a question of the walk, a reference of ours.
import { parseLinkRequestReference } from '../domain/link-request-reference.ts'
import { parseRegistrationReference } from '../domain/registration-reference.ts'
import { message } from '../messages/message.ts'
import { aside, asideWithPerson, promptAgain, thenGoOn } from './aside.ts'
import { offerPerson } from './ask.ts'
import { cancel } from './commands.ts'
import { type Conversation, inProgress } from './conversation.ts'
import { behaviourOf } from './dialogue.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { askHint, chooseLanguage, greeting, menu } from './menu.ts'
import { chooseState, officesNear } from './office.ts'
import { joinQueue, returnToBot } from './person.ts'
import { getId, register, registrationPressed } from './registration.ts'
import { askFor, seeRegistrations } from './registrations-asked.ts'
import { askForRequests } from './requesting.ts'
import { status } from './status.ts'
import { home, stay, type Turn } from './turn-result.ts'
import { languageWish, type Wish, wishOf } from './words.ts'

type Meant = (state: Conversation, facts: Facts) => Turn | undefined

/** `keep` and `myself` mean something at a step of a dialogue only. */
const meanings: Record<Exclude<Wish, 'keep' | 'myself'>, Meant> = {
  cancel,
  back: goBack,
  skip: (state, facts) => behaviourOf(state)?.skip?.(state, facts),
  nothing: (state, facts) => behaviourOf(state)?.nothing?.(state, facts),
  goOn: withBot((state, facts) =>
    state.form ? registrationPressed(state, ['continue'], facts) : promptAgain(state),
  ),
  later: withBot(
    (state, facts) => behaviourOf(state)?.stop(state, facts) ?? aside(state, message('common.noted')),
  ),
  mistake: withBot((state, facts) => (inProgress(state) ? goBack(state, facts) : undefined)),
  language: withBot(state => thenGoOn(stay(state, say(chooseLanguage())))),
  noted: withBot(state => aside(state, message('common.noted'))),
  unclear: withBot(explained),
  none: withBot(state => thenGoOn(stay(state, say(offerPerson())))),
  ask: withBot(state => thenGoOn(stay(state, say(askHint())))),
  help: withBot((state, facts) => explained(state, facts) ?? aside(state, message('help.text'))),
  menu: state => home(state, menu(state)),
  bot: returnToBot,
  person: joinQueue,
  greeting: withBot(greeted),
  thanks: withBot(state => aside(state, message(inProgress(state) ? 'dialogue.welcome' : 'common.welcome'))),
  status: withBot((state, facts) => thenGoOn(status(state, facts))),
  yearPicture: withBot((state, facts) => thenGoOn(status(state, facts, { show: 'year' }))),
  whichStep: withBot((state, facts) => thenGoOn(status(state, facts, { show: 'steps' }))),
  register: withBot(register),
  getId: withBot(getId),
  registrations: withBot(seeRegistrations),
  office: withBot(state => (inProgress(state) ? undefined : chooseState(state))),
  nearestOffice: withBot(state => (inProgress(state) ? undefined : officesNear(state))),
}

/** The turn for such a message, or undefined when it is to be read as a text. */
export function wordTurn(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const atStep = behaviourOf(state)?.word?.(state, text, facts)
  if (atStep) return atStep
  const language = languageWish(text)
  if (language) return stay(state, { kind: 'perform', command: { kind: 'setLanguage', language } })
  const wish = wishOf(text)
  if (wish) return wish === 'keep' || wish === 'myself' ? undefined : meanings[wish](state, facts)
  const request = parseLinkRequestReference(text)
  if (request) return withBot(at => askForRequests(at, { show: 'one', reference: request }))(state, facts)
  const registration = parseRegistrationReference(text)
  if (!registration.ok) return undefined
  const { reference } = registration.value
  // In the middle of something its step goes on, which to show one application would leave.
  return inProgress(state)
    ? meanings.registrations(state, facts)
    : withBot(at => askFor(at, { show: 'one', reference }))(state, facts)
}

function greeted(state: Conversation, facts: Facts): Turn {
  const behaviour = behaviourOf(state)
  return behaviour ? aside(state, message(behaviour.goOn)) : stay(state, say(greeting(state, facts)))
}

/** One step back; from the first step, and from the menu, to the menu. */
function goBack(state: Conversation, facts: Facts): Turn {
  return behaviourOf(state)?.back?.(state, facts) ?? home(state, menu(state))
}

/** In a dialogue its step is what is not understood; a person is on offer at once. */
function explained(state: Conversation, facts: Facts): Turn | undefined {
  const behaviour = behaviourOf(state)
  return (
    behaviour &&
    (behaviour.explain?.(state, facts) ?? asideWithPerson(state, message('dialogue.pressButton')))
  )
}

/** What is written to an officer is a note, whatever words it has. */
function withBot(meant: Meant): Meant {
  return (state, facts) => (state.holder.by === 'bot' ? meant(state, facts) : undefined)
}
