// A whole message that stands for a button or command, typed: cancel, back, skip, menu, a greeting, a language.
import { message, withChoices } from '../messages/message.ts'
import { cancel } from './commands.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { greeting, menu, menuChoices } from './menu.ts'
import { joinQueue, returnToBot } from './person.ts'
import { register, stepBack } from './registration.ts'
import { skipField } from './registration-answer.ts'
import { status } from './status.ts'
import { home, stay, type Turn } from './turn-result.ts'
import { languageWish, type Wish, wishOf } from './words.ts'

type Meant = (state: Conversation, facts: Facts) => Turn | undefined

const meanings: Record<Wish, Meant> = {
  cancel,
  back: state => (state.holder.by === 'bot' ? (stepBack(state) ?? home(state, menu())) : returnToBot(state)),
  skip: skipField,
  menu: state => (state.holder.by === 'bot' ? home(state, menu()) : returnToBot(state)),
  person: joinQueue,
  greeting: atHome((state, facts) => stay(state, say(greeting(facts)))),
  thanks: atHome(state => stay(state, say(withChoices(message('common.welcome'), ...menuChoices)))),
  status: atHome(status),
  register: atHome(register),
}

/** The turn for such a message, or undefined when it is to be read as a text. */
export function wordTurn(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const language = languageWish(text)
  if (language) return stay(state, { kind: 'perform', command: { kind: 'setLanguage', language } })
  const wish = wishOf(text)
  return wish && meanings[wish](state, facts)
}

/** Words that could be an answer in a form, or a note to an officer, count at the menu only. */
function atHome(meant: Meant): Meant {
  return (state, facts) =>
    state.holder.by === 'bot' && state.holder.dialogue.at === 'home' ? meant(state, facts) : undefined
}
