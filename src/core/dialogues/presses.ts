// Buttons. `callback_data` can be forged and old keyboards stay on screen: what does not fit is outdated, with a
// fresh menu; what belongs to an employer is looked up among this person's own links.
import { languages } from '../domain/language.ts'
import { topicById } from '../faq/topics.ts'
import { message, withChoices } from '../messages/message.ts'
import { answer, offerPerson } from './ask.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { askHint, chooseLanguage, menu, menuChoices } from './menu.ts'
import { joinQueue, returnToBot } from './person.ts'
import { register, registrationPressed } from './registration.ts'
import { status, statusPressed } from './status.ts'
import { home, stay, type Turn } from './turn-result.ts'

type Press = (state: Conversation, facts: Facts, args: readonly string[]) => Turn | undefined

const presses: Record<string, Press> = {
  menu: state => (state.holder.by === 'bot' ? home(state, menu()) : returnToBot(state)),
  bot: returnToBot,
  ask: state => stay(state, say(askHint())),
  none: state => stay(state, say(offerPerson())),
  topic: (state, _facts, [topic = '']) => (topicById(topic) ? stay(state, say(answer(topic))) : undefined),
  person: joinQueue,
  language: (state, _facts, [wanted]) => {
    if (wanted === undefined) return stay(state, say(chooseLanguage()))
    const language = languages.find(each => each === wanted)
    return language && stay(state, { kind: 'perform', command: { kind: 'setLanguage', language } })
  },
  status: (state, facts, args) =>
    args.length === 0 ? status(state, facts) : statusPressed(state, facts, args),
  register: (state, _facts, args) => (args.length === 0 ? register(state) : registrationPressed(state, args)),
  registrations: state => stay(state, { kind: 'ask', query: { kind: 'registrations' } }),
}

export function pressTurn(state: Conversation, press: string, facts: Facts): Turn {
  const [name = '', ...args] = press.split(':')
  const pressed = Object.hasOwn(presses, name) ? presses[name]?.(state, facts, args) : undefined
  return pressed ?? outdated(state)
}

function outdated(state: Conversation): Turn {
  return stay(
    state,
    { kind: 'toast', key: 'common.outdatedToast' },
    say(withChoices(message('common.outdated'), ...menuChoices)),
  )
}
