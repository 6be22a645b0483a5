// What a dialogue wants done. Questions and commands give their result back as an event in the same transaction.

import type { Period } from '../calendar/period.ts'
import type { Language } from '../domain/language.ts'
import type { PreferenceChange } from '../domain/preferences.ts'
import type { ReferenceNumber } from '../domain/reference-number.ts'
import type { RegistrationForm, SendingWay } from '../domain/registration.ts'
import type { Message } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { MonthView, OfficeView, PreferencesView, RegistrationsView } from './event.ts'
import type { Job } from './job.ts'
import type { LinkingCommand, LinkingQuery } from './linking-event.ts'
import type { RequestingCommand, RequestingQuery } from './requesting-event.ts'

export type Query =
  | { kind: 'answer'; question: string }
  | { kind: 'months'; employerId: string; view: MonthView }
  | { kind: 'dueMonths'; period: Period; page: number }
  /** An ACR or ECR by its number, among the person's own employers. */
  | { kind: 'reference'; number: ReferenceNumber }
  | { kind: 'registrations'; view: RegistrationsView }
  | { kind: 'queue' }
  | { kind: 'offices'; view: OfficeView }
  | { kind: 'preferences'; view: PreferencesView }
  | LinkingQuery
  | RequestingQuery

export type Command =
  | { kind: 'setLanguage'; language: Language }
  | { kind: 'setReachable'; reachable: boolean }
  | { kind: 'changePreferences'; change: PreferenceChange; view: PreferencesView }
  | { kind: 'giveConsent'; noticeVersion: number }
  /** Files of this person are deleted as soon as retention comes by. */
  | { kind: 'dropFiles'; ids: readonly string[] }
  /** The person says that this month of their employer is paid. */
  | { kind: 'sayPaid'; employerId: string; period: Period }
  | { kind: 'fileRegistration'; form: RegistrationForm }
  /** Changes the answers of one that PERKESO does not have in its hands. */
  | { kind: 'correctRegistration'; reference: string; form: RegistrationForm }
  /** The person says that they sent it to PERKESO themselves. */
  | { kind: 'saySent'; reference: string; way: SendingWay }
  /** A mail with it that waits is not sent after all. */
  | { kind: 'stopMail'; reference: string }
  | LinkingCommand
  | RequestingCommand

export type Effect =
  /** `replace`: in place of the message whose button was pressed, or that told of the job. */
  | { kind: 'say'; message: Message; replace?: boolean }
  /** A short text on the pressed button itself, for presses that change nothing. */
  | { kind: 'toast'; key: TextKey }
  | { kind: 'ask'; query: Query }
  | { kind: 'perform'; command: Command }
  /** `said` tells of it, and is changed in place as it goes on. Its result is heard later, in a turn of its own. */
  | { kind: 'begin'; job: Job; said?: Message; replace?: boolean }

/** Says a message of its own. */
export function say(message: Message): Effect {
  return { kind: 'say', message }
}

/** Says it in place of the message whose button was pressed, or that told of the job. */
export function replace(message: Message): Effect {
  return { kind: 'say', message, replace: true }
}
