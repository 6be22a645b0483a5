// Buttons. `callback_data` can be forged and old keyboards stay on screen: what does not fit is outdated, with a
// fresh menu; what belongs to an employer is looked up among this person's own links.
import { languageNamed } from '../domain/language.ts'
import { topicById } from '../faq/topics.ts'
import { message } from '../messages/message.ts'
import { aside, promptAgain, thenGoOn } from './aside.ts'
import { answer, answerAlone, inLanguage, offerPerson } from './ask.ts'
import { batchPressed } from './batch.ts'
import { calculatePressed } from './calculating.ts'
import { consentPressed } from './consent.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { filePressed } from './file.ts'
import { answerThenGoOn } from './interruption.ts'
import { linkPressed } from './linking.ts'
import { askHint, chooseLanguage, menu } from './menu.ts'
import { officePressed } from './office.ts'
import { joinQueue, returnToBot } from './person.ts'
import { privacyPressed } from './privacy.ts'
import { getId, registrationPressed } from './registration.ts'
import { seeRegistrations } from './registrations-asked.ts'
import { registrationsPressed } from './registrations-pressed.ts'
import { remindPressed } from './reminder.ts'
import { requestPressed } from './requesting.ts'
import { settingsPressed } from './settings.ts'
import { employers, status, statusPressed } from './status.ts'
import { home, stay, type Turn } from './turn-result.ts'

type Press = (state: Conversation, facts: Facts, args: readonly string[]) => Turn | undefined

const presses: Record<string, Press> = {
  menu: state => home(state, menu(state)),
  bot: returnToBot,
  goOn: state => promptAgain(state),
  ask: state => thenGoOn(stay(state, say(askHint()))),
  none: state => thenGoOn(stay(state, say(offerPerson()))),
  topic: topicPressed,
  person: joinQueue,
  language: (state, _facts, [wanted]) => {
    if (wanted === undefined) return stay(state, say(chooseLanguage()))
    const language = languageNamed(wanted)
    return language && stay(state, { kind: 'perform', command: { kind: 'setLanguage', language } })
  },
  status: (state, facts, args) => {
    const turn = args.length === 0 ? status(state, facts) : statusPressed(state, facts, args)
    return turn && thenGoOn(turn)
  },
  register: (state, facts, args) =>
    args.length === 0 ? getId(state) : registrationPressed(state, args, facts),
  registrations: (state, facts, args) =>
    args.length === 0 ? seeRegistrations(state) : registrationsPressed(state, facts, args),
  file: filePressed,
  batch: batchPressed,
  settings: (state, _facts, args) => settingsPressed(state, args),
  employers: (state, facts) => thenGoOn(employers(state, facts)),
  privacy: privacyPressed,
  remind: (state, _facts, args) => remindPressed(state, args),
  consent: (state, _facts, args) => consentPressed(state, args),
  calculate: (state, _facts, args) => calculatePressed(state, args),
  link: linkPressed,
  request: requestPressed,
  office: (state, _facts, args) => officePressed(state, args),
}

/** What a button does, by its `callback_data` (NAME:ARGUMENT:…); what fits nothing is told to be outdated. */
export function pressTurn(state: Conversation, press: string, facts: Facts): Turn {
  const [name = '', ...args] = press.split(':')
  const pressed = Object.hasOwn(presses, name) ? presses[name]?.(state, facts, args) : undefined
  return pressed ?? outdated(state)
}

function topicPressed(
  state: Conversation,
  facts: Facts,
  [id = '', wanted]: readonly string[],
): Turn | undefined {
  if (!topicById(id)) return undefined
  const reply = { language: languageNamed(wanted) }
  const understood = { ...state, misunderstood: 0 }
  return (
    answerThenGoOn(understood, answerAlone(id, facts), reply) ??
    stay(understood, say(inLanguage(answer(id, facts), reply)))
  )
}

function outdated(state: Conversation): Turn {
  return aside(state, message('common.outdated'), { kind: 'toast', key: 'common.outdatedToast' })
}
