// What can happen in a conversation: what the person did, and what our own database answered.
import type { Instant } from '../calendar/instant.ts'
import type { Period } from '../calendar/period.ts'
import type { Holidays } from '../calendar/working-day.ts'
import type { AcrState } from '../domain/acr.ts'
import type { EnclosureKind } from '../domain/enclosure.ts'
import type { Language } from '../domain/language.ts'
import type { MonthFacts } from '../domain/month.ts'
import type { Office } from '../domain/office.ts'
import type { Position } from '../domain/position.ts'
import type { Preferences } from '../domain/preferences.ts'
import type { ReferenceNumber } from '../domain/reference-number.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import type {
  Field,
  RegistrationForm,
  RegistrationKind,
  RegistrationState,
  SendingWay,
} from '../domain/registration.ts'
import type { Reply } from '../faq/knowledge.ts'
import type { PaperLanguage } from '../messages/registration-paper.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { LinkedEmployer } from './facts.ts'
import type { JobResult, SentDocument } from './job.ts'
import type { LinkingResult } from './linking-event.ts'
import type { MonthShown } from './month-message.ts'
import type { Place } from './office-words.ts'
import type { RequestingResult } from './requesting-event.ts'

/** Kinds of content that the assistant cannot read yet, each with a reply of its own. */
export const unreadable = ['voice', 'video', 'sticker', 'album', 'other'] as const

export type PersonEvent =
  | { kind: 'commandGiven'; command: string; argument: string }
  | { kind: 'textSaid'; text: string }
  | { kind: 'textEdited'; text: string }
  | { kind: 'pressed'; press: string }
  | { kind: 'contactShared'; phone: string; own: boolean }
  | { kind: 'locationShared'; at: Position }
  | { kind: 'documentSent'; file: SentDocument; caption?: string }
  | { kind: 'photoSent'; file: SentDocument; caption?: string }
  | { kind: 'unreadableSent'; what: (typeof unreadable)[number] }
  | { kind: 'blocked' }
  | { kind: 'unblocked' }
  | { kind: 'groupAddressed' }

/** A registration as the person who filed it may see it. */
export type RegistrationSeen = {
  reference: string
  kind: RegistrationKind
  employerName: string
  form: RegistrationForm
  state: RegistrationState
  /** Oldest first. */
  history: readonly RegistrationStepSeen[]
  /** What of the signed form and the SSM document is here, in files. */
  enclosures: readonly { what: EnclosureKind; set: string; files: number }[]
  /** The newest mail with it, unless it was stopped. */
  mail?: 'waiting' | 'sent' | 'failed' | 'unknown'
}

type Answered = { kind: 'answered'; question: string; reply: Reply }

export type RegistrationStepSeen = {
  to: RegistrationState
  at: Instant
  source: string
  note?: string
  /** Of what PERKESO returned, those in question. */
  fields?: readonly Field[]
  way?: SendingWay
}

/** Of a list, newest first: so many are passed over, and so many read. */
export type Stretch = { readonly from: number; readonly most: number }

/** How they are shown: a page of the list, or of one its state, its papers, and what is to be done with it. */
export type RegistrationsView =
  | { show: 'list'; page: number; stretch: Stretch }
  | { show: 'one'; reference: string; lead?: TextKey }
  | { show: 'summary'; reference: string; language?: PaperLanguage }
  | { show: 'sign'; reference: string; what: EnclosureKind }
  | { show: 'ways' | 'correct'; reference: string }
  | { show: 'way'; reference: string; way: SendingWay }
  /** Photos or files came that may be for one of those that take pages now. */
  | { show: 'arrived'; files: readonly SentDocument[]; page: number; stretch: Stretch; replaces?: true }

export type ResultEvent =
  | Answered
  | {
      kind: 'monthsRead'
      employer: LinkedEmployer
      /** Newest first. */
      months: readonly MonthFacts[]
      holidays: Holidays
      asAt?: Instant
      view: MonthView
    }
  /** `found`: the newest month it covers; not there when none of the person's own employers has it. */
  | {
      kind: 'referenceFound'
      number: ReferenceNumber
      found?: { employerId: string; period: Period; state: AcrState }
    }
  | { kind: 'saidPaid'; employerId: string; period: Period }
  /** Of what the person filed the stretch that is shown; of a view of one, that one, or none when it is not theirs. */
  | {
      kind: 'registrationsRead'
      registrations: readonly RegistrationSeen[]
      /** How many there are beyond the stretch too. */
      count: number
      view: RegistrationsView
      /** As they stand, where a way of sending is shown. */
      offices?: readonly Office[]
    }
  /** `corrected`: its answers were changed. */
  | { kind: 'registrationFiled'; reference: string; corrected?: true }
  /** What the person said of it is on record, or why not. */
  | {
      kind: 'registrationSaid'
      reference: string
      what: 'sent' | 'mailStopped' | 'corrected'
      refused?: RefusalCode
    }
  | { kind: 'languageSet' }
  | { kind: 'consentGiven' }
  | { kind: 'queueRead'; ahead: number }
  /** All of them as they stand; `holidays` of the state of the place that was asked for. */
  | { kind: 'officesRead'; offices: readonly Office[]; holidays: Holidays; view: OfficeView }
  | JobResult
  | { kind: 'preferencesRead'; preferences: Preferences; view: PreferencesView }
  /** The month of each employer of the person, for a page of those that are not paid. */
  | { kind: 'dueMonthsRead'; months: readonly MonthShown[]; page: number }
  | LinkingResult
  | RequestingResult

/** How they are shown: a page of the settings, or the one change that was asked for in words. */
export type PreferencesView =
  | { show: 'settings' | 'reminders'; replace: boolean }
  | { show: 'told'; what: 'reminders' | 'announcements' }

/**
 * What of the months was asked for: the month to act on, a page of the list, one month (`typed`, not pressed), twelve as
 * a picture, or of one month how to pay it, its slips, the steps with "you are here", or what paying it late may cost.
 */
export type MonthView =
  | { show: 'now' }
  | { show: 'list'; page: number }
  | { show: 'month'; period: Period; typed?: true }
  /** After they said that it is paid. */
  | { show: 'saidPaid'; period: Period }
  /** To be compared with the file in hand. */
  | { show: 'file' }
  | { show: 'year' }
  | { show: 'pay' | 'late'; period: Period }
  /** Of the month to act on when none is named. */
  | { show: 'slip' | 'steps'; period?: Period }

/**
 * Which offices: those of a place; near a position; or of whatever place a text names, which may be a question that the
 * knowledge base has answered.
 */
export type OfficeView =
  | { show: 'place'; place: Place; language?: Language; replaces?: true }
  /** Without a position that there is none to go by. */
  | { show: 'nearest'; at?: Position }
  | { show: 'find'; text: string; answered?: Answered }

export type Event = PersonEvent | ResultEvent
