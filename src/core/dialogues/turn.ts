// One event of one conversation: who holds the chat decides who hears it, then commands, buttons, words and the
// dialogue in progress, in that order.
import { redactionMark } from '../domain/redact.ts'
import { message } from '../messages/message.ts'
import { referenceFound } from './acr.ts'
import { aside, thenGoOn } from './aside.ts'
import { replyTo } from './ask.ts'
import { calculationTurn } from './calculation-turn.ts'
import { commandTurn } from './commands.ts'
import { consentTyped, withoutWish } from './consent.ts'
import { type Conversation, inProgress } from './conversation.ts'
import { behaviourOf } from './dialogue.ts'
import { say } from './effect.ts'
import { documentSent, photoSent } from './enclosing-which.ts'
import type { Event, PersonEvent, ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { fileResults, isFileResult, jobEnded } from './file-checked.ts'
import { fileReady } from './file-ready.ts'
import { answeredBeside } from './interruption.ts'
import { linkingResult, linkingResults } from './linking-result.ts'
import { menuWordTurn } from './menu-word.ts'
import { officeQuestion, officesNear, officesRead, officeTyped } from './office.ts'
import { keptForOfficer, queueTold, returnToBot, toldWhenBack } from './person.ts'
import { pressTurn } from './presses.ts'
import { exportMade, privacyTyped } from './privacy.ts'
import { registrationResult } from './registration-result.ts'
import { dueMonthsRead } from './reminder.ts'
import { isRequestingResult, type RequestingEvent, requestingResult } from './requesting-result.ts'
import { saidPaid } from './said-paid.ts'
import { preferencesRead, settingsTyped } from './settings.ts'
import { monthsRead } from './status.ts'
import { ledBy, stay, type Turn } from './turn-result.ts'
import { wordTurn } from './word-turn.ts'
import { wishOf } from './words.ts'

/** What happens next. Pure: the same conversation, event and facts give the same turn. */
export function turn(state: Conversation, event: Event, facts: Facts): Turn {
  const next = heard(state, event, facts)
  return facts.languageKnown || event.kind === 'languageSet' ? next : inBothLanguages(next)
}

/** To somebody whose language is not known yet, what follows no question of theirs is said in both. */
function inBothLanguages({ state, effects }: Turn): Turn {
  const worded = effects.map(effect =>
    effect.kind === 'say' && !effect.message.language
      ? { ...effect, message: { ...effect.message, language: 'both' as const } }
      : effect,
  )
  return { state, effects: worded }
}

function heard(state: Conversation, event: Event, facts: Facts): Turn {
  if (isRequestingResult(event)) return requestingResult(state, event, facts)
  if (isResult(event)) return resultTurn(state, event, facts)
  switch (event.kind) {
    case 'blocked':
    case 'unblocked':
      return stay(state, {
        kind: 'perform',
        command: { kind: 'setReachable', reachable: event.kind === 'unblocked' },
      })
    case 'groupAddressed':
      return stay(state, say(message('common.group')))
    default:
      return toldWhenBack(state, talkTurn(state, event, facts))
  }
}

const results: Record<Result['kind'], true> = {
  answered: true,
  monthsRead: true,
  referenceFound: true,
  saidPaid: true,
  registrationsRead: true,
  registrationFiled: true,
  registrationSaid: true,
  registrationMailed: true,
  enclosureKept: true,
  enclosureRefused: true,
  languageSet: true,
  consentGiven: true,
  queueRead: true,
  officesRead: true,
  exportMade: true,
  personDeleted: true,
  preferencesRead: true,
  dueMonthsRead: true,
  ...fileResults,
  ...linkingResults,
}

function isResult(event: Exclude<Event, RequestingEvent>): event is Result {
  return Object.hasOwn(results, event.kind)
}

type Result = Exclude<ResultEvent, RequestingEvent>

function resultTurn(state: Conversation, event: Result, facts: Facts): Turn {
  if (isFileResult(event)) return jobEnded(state, event, facts)
  switch (event.kind) {
    case 'answered':
      return (
        behaviourOf(state)?.answered?.(state, event, facts) ??
        officeQuestion(state, event) ??
        answeredBeside(state, event, facts) ??
        replyTo(state, event.reply, facts)
      )
    case 'monthsRead':
      if (event.view.show === 'file') return fileReady(state, event, facts) ?? stay(state)
      return thenGoOn(monthsRead(state, facts, event))
    case 'referenceFound':
      return referenceFound(state, event, facts)
    case 'saidPaid':
      return saidPaid(state, event, facts)
    case 'registrationsRead':
    case 'registrationFiled':
    case 'registrationSaid':
    case 'registrationMailed':
    case 'enclosureKept':
    case 'enclosureRefused':
      return registrationResult(state, event, facts)
    case 'languageSet':
      return aside(state, message('language.set'))
    case 'consentGiven':
      return goneOn(state, facts)
    case 'queueRead':
      return queueTold(state, event.ahead, facts)
    case 'officesRead':
      return officesRead(state, event, facts)
    case 'exportMade':
      return exportMade(state, event)
    case 'personDeleted':
      return stay(state)
    case 'preferencesRead':
      return thenGoOn(preferencesRead(state, facts, event))
    case 'dueMonthsRead':
      return thenGoOn(dueMonthsRead(state, facts, event))
    default:
      return linkingResult(state, event, facts)
  }
}

/** What waited for the consent goes on; with nothing waiting it is only noted. */
function goneOn(state: Conversation, facts: Facts): Turn {
  const answered = withoutWish(state)
  const given = message('settings:consent.given')
  if (state.consentFor === undefined) return aside(answered, given)
  return ledBy(given, pressTurn(answered, state.consentFor, facts))
}

/** What a person says to us in their own chat. */
type TalkEvent = Exclude<PersonEvent, { kind: 'blocked' | 'unblocked' | 'groupAddressed' }>

const waysBack: readonly string[] = ['start', 'mula', 'menu', 'cancel', 'batal']

/** While an officer holds the chat the bot is silent, but the way back always works. */
function heldByPerson(state: Conversation, event: TalkEvent): Turn {
  if (event.kind === 'commandGiven' && waysBack.includes(event.command.toLowerCase()))
    return returnToBot(state)
  if (event.kind === 'textSaid' && wishOf(event.text) === 'bot') return returnToBot(state)
  if (event.kind !== 'pressed') return stay(state)
  return event.press === 'bot' ? returnToBot(state) : stay(state, { kind: 'toast', key: 'person.holdsToast' })
}

function talkTurn(state: Conversation, event: TalkEvent, facts: Facts): Turn {
  if (state.holder.by === 'person') return heldByPerson(state, event)
  switch (event.kind) {
    case 'commandGiven':
      return isHidden(event.argument) ? hidden(state) : commandTurn(state, event, facts)
    case 'pressed':
      return pressTurn(state, event.press, facts)
    case 'textSaid':
      return textTurn(state, event.text, facts)
    case 'contactShared':
      return contactTurn(state, event, facts)
    case 'textEdited':
      if (isHidden(event.text)) return hidden(state)
      return keptOr(state, facts, () =>
        aside(state, message(inProgress(state) ? 'dialogue.edited' : 'common.edited')),
      )
    case 'locationShared':
      return keptOr(state, facts, () => officesNear(state, event.at))
    case 'documentSent':
      if (isHidden(event.caption ?? '')) return hidden(state)
      return keptOr(state, facts, () => documentSent(state, event, facts))
    case 'photoSent':
      if (isHidden(event.caption ?? '')) return hidden(state)
      return keptOr(state, facts, () => photoSent(state, event, facts))
    case 'unreadableSent':
      return keptOr(state, facts, () => aside(state, message(`unreadable.${event.what}`)))
  }
}

function contactTurn(
  state: Conversation,
  { phone, own }: Extract<PersonEvent, { kind: 'contactShared' }>,
  facts: Facts,
): Turn {
  const heard = own ? behaviourOf(state)?.contact?.(state, phone, facts) : undefined
  if (heard) return heard
  return keptOr(state, facts, () => aside(state, message(own ? 'common.contact' : 'common.contactNotOwn')))
}

function textTurn(state: Conversation, text: string, facts: Facts): Turn {
  if (isHidden(text)) return hidden(state)
  const byWord =
    consentTyped(state, text) ??
    settingsTyped(state, text) ??
    privacyTyped(state, text, facts) ??
    wordTurn(state, text, facts) ??
    calculationTurn(state, text, facts) ??
    officeTyped(state, text) ??
    menuWordTurn(state, text, facts)
  if (byWord) return byWord
  return keptOr(state, facts, () => behaviourOf(state)?.text?.(state, text, facts) ?? question(state, text))
}

function isHidden(text: string): boolean {
  return text.includes(redactionMark)
}

/** A password or card number was hidden before we read the text: told, and it never becomes an answer. */
function hidden(state: Conversation): Turn {
  return aside(state, message('common.hidden'))
}

function question(state: Conversation, text: string): Turn {
  if (!/[\p{L}\p{N}]/u.test(text)) return aside(state, message('ask.noWords'))
  return stay(state, { kind: 'ask', query: { kind: 'answer', question: text } })
}

/** Somebody who waits for an officer writes to the officer. */
function keptOr(state: Conversation, facts: Facts, otherwise: () => Turn): Turn {
  return state.holder.by === 'waiting' ? keptForOfficer(state, facts) : otherwise()
}
