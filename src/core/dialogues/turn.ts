// One event of one conversation: who holds the chat decides who hears it, then commands, buttons, words and the
// dialogue in progress, in that order.
import { redactionMark } from '../domain/redact.ts'
import { message, withChoices } from '../messages/message.ts'
import { replyTo } from './ask.ts'
import { commandTurn } from './commands.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Event, PersonEvent, ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { menuChoices } from './menu.ts'
import { keptForOfficer, queueTold, returnToBot } from './person.ts'
import { pressTurn } from './presses.ts'
import { answeredInForm, promptAgain, textInForm } from './registration-interruption.ts'
import { filed } from './registration-review.ts'
import { registrationsSeen } from './registration-seen.ts'
import { monthsRead } from './status.ts'
import { stay, type Turn } from './turn-result.ts'
import { wordTurn } from './word-turn.ts'

/** What happens next. Pure: the same conversation, event and facts give the same turn. */
export function turn(state: Conversation, event: Event, facts: Facts): Turn {
  if (isResult(event)) return resultTurn(state, event, facts)
  if (state.holder.by === 'person') return heldByPerson(state, event)
  return personTurn(state, event, facts)
}

function isResult(event: Event): event is ResultEvent {
  return /^(answered|monthsRead|registrationsRead|registrationFiled|languageSet|queueRead)$/.test(event.kind)
}

function resultTurn(state: Conversation, event: ResultEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'answered':
      return answeredInForm(state, event) ?? replyTo(state, event.reply)
    case 'monthsRead':
      return monthsRead(state, facts, event)
    case 'registrationsRead':
      return registrationsSeen(state, event.registrations)
    case 'registrationFiled':
      return filed(state, event.reference)
    case 'languageSet':
      return languageSet(state)
    case 'queueRead':
      return queueTold(state, event.ahead)
  }
}

/** While an officer holds the chat the bot is silent, but the way back always works. */
function heldByPerson(state: Conversation, event: PersonEvent): Turn {
  const back =
    (event.kind === 'pressed' && event.press === 'bot') ||
    (event.kind === 'commandGiven' && ['start', 'mula', 'menu'].includes(event.command))
  return back ? returnToBot(state) : stay(state)
}

function personTurn(state: Conversation, event: PersonEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'commandGiven':
      return commandTurn(state, event, facts)
    case 'pressed':
      return pressTurn(state, event.press, facts)
    case 'textSaid':
      return textTurn(state, event.text, facts)
    case 'textEdited':
      return stay(state, say(message('common.edited')))
    case 'contactShared':
      return event.own
        ? textTurn(state, event.phone, facts)
        : stay(state, say(message('common.contactNotOwn')))
    case 'locationShared':
      return stay(state, say(withChoices(message('common.location'), ...menuChoices)))
    case 'unreadableSent':
      return keptOr(state, () => stay(state, say(message(`unreadable.${event.what}`))))
    case 'blocked':
    case 'unblocked':
      return stay(state, {
        kind: 'perform',
        command: { kind: 'setReachable', reachable: event.kind === 'unblocked' },
      })
    case 'groupAddressed':
      return stay(state, say(message('common.group')))
  }
}

function textTurn(state: Conversation, text: string, facts: Facts): Turn {
  if (text.includes(redactionMark)) return hidden(state)
  const byWord = wordTurn(state, text, facts)
  if (byWord) return byWord
  return keptOr(state, () => textInForm(state, text) ?? question(state, text))
}

/** A password or card number was hidden before we read the text: told, and the step asked again. */
function hidden(state: Conversation): Turn {
  const told = say(message('common.hidden'))
  return promptAgain(state, told) ?? stay(state, told)
}

function question(state: Conversation, text: string): Turn {
  if (!/[\p{L}\p{N}]/u.test(text))
    return stay(state, say(withChoices(message('ask.noWords'), ...menuChoices)))
  return stay(state, { kind: 'ask', query: { kind: 'answer', question: text } })
}

/** Somebody who waits for an officer writes to the officer. */
function keptOr(state: Conversation, otherwise: () => Turn): Turn {
  return state.holder.by === 'waiting' ? keptForOfficer(state) : otherwise()
}

function languageSet(state: Conversation): Turn {
  const inForm = promptAgain(state, say(message('language.set')))
  return inForm ?? stay(state, say(withChoices(message('language.set'), ...menuChoices)))
}
