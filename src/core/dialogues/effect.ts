// What a dialogue wants done. Questions and commands give their result back as an event in the same transaction.

import type { Language } from '../domain/language.ts'
import type { RegistrationForm } from '../domain/registration.ts'
import type { Message } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { MonthView } from './event.ts'

export type Query =
  | { kind: 'answer'; question: string }
  | { kind: 'months'; employerId: string; view: MonthView }
  | { kind: 'registrations' }
  | { kind: 'queue' }

export type Command =
  | { kind: 'setLanguage'; language: Language }
  | { kind: 'setReachable'; reachable: boolean }
  | { kind: 'giveConsent'; noticeVersion: number }
  | { kind: 'fileRegistration'; form: RegistrationForm }

export type Effect =
  /** `replace`: in place of the message whose button was pressed. */
  | { kind: 'say'; message: Message; replace?: boolean }
  /** A short text on the pressed button itself, for presses that change nothing. */
  | { kind: 'toast'; key: TextKey }
  | { kind: 'ask'; query: Query }
  | { kind: 'perform'; command: Command }

/** Says a message of its own. */
export function say(message: Message): Effect {
  return { kind: 'say', message }
}

/** Says it in place of the message whose button was pressed. */
export function replace(message: Message): Effect {
  return { kind: 'say', message, replace: true }
}
